-- Entries that were pruned cannot come back: while there are such blocks, this fails.
drop function landlord.prune(date, text);
drop function landlord.prunable(date);
alter table landlord.seals alter column fingerprints set not null;
comment on column landlord.seals.fingerprints is 'For each entry, by id, eight bytes of the id and eight of its digest: they tell which entry no longer fits.';

create or replace function landlord.add_seals(template landlord.seals, after_id bigint, upto_id bigint) returns bigint
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    sealed bigint := 0;
    block record;
    previous bytea;
    seal landlord.seals := template;
begin
    select digest into previous from landlord.seals where number = seal.number;
    for block in
        select count(*) as entries, min(id) as first_id, max(id) as last_id, min(occurred_at) as first_at, max(occurred_at) as last_at,
            sha256(string_agg(digest, '' order by id)) as entries_digest,
            string_agg(int8send(id) || substring(digest for 8), '' order by id) as fingerprints
        from (
            select entry.id, entry.occurred_at, landlord.entry_digest(entry) as digest, (row_number() over (order by entry.id) - 1) / 1000 as place
            from landlord.activity_log entry
            where entry.id > after_id and entry.id <= upto_id
              and entry.transaction_id::text::bigint >= seal.from_transaction::text::bigint and entry.transaction_id < seal.until_transaction
        ) as placed
        group by place
        order by place
    loop
        seal.number := seal.number + 1;
        seal.entries := block.entries;
        seal.first_id := block.first_id;
        seal.last_id := block.last_id;
        seal.first_at := block.first_at;
        seal.last_at := block.last_at;
        seal.entries_digest := block.entries_digest;
        seal.fingerprints := block.fingerprints;
        seal.sealed_at := clock_timestamp();
        seal.digest := landlord.seal_digest(previous, seal);
        insert into landlord.seals values (seal.*);
        previous := seal.digest;
        sealed := sealed + block.entries;
    end loop;
    return sealed;
end
$$;
