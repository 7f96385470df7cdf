-- A block holds entries of one month, as a tenant's does, so that months can be dropped.
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
            select id, occurred_at, digest, month, (row_number() over (partition by month order by id) - 1) / 1000 as place
            from (
                select entry.id, entry.occurred_at, date_trunc('month', entry.occurred_at, 'UTC') as month, landlord.entry_digest(entry) as digest
                from landlord.activity_log entry
                where entry.id > after_id and entry.id <= upto_id
                  and entry.transaction_id::text::bigint >= seal.from_transaction::text::bigint and entry.transaction_id < seal.until_transaction
            ) as sealable
        ) as placed
        group by month, place
        order by month, place
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

alter table landlord.seals alter column fingerprints drop not null;
comment on column landlord.seals.fingerprints is 'For each entry, by id, eight bytes of the id and eight of its digest: they tell which entry no longer fits. Null once the entries were pruned.';

create function landlord.prunable(before date) returns date
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select max(month)::date
    from (
        select distinct date_trunc('month', last_at, 'UTC') at time zone 'UTC' + interval '1 month' as month
        from landlord.seals
        where fingerprints is not null
    ) as ends
    where month <= before::timestamp and not exists (
        select
        from landlord.seals
        where fingerprints is not null and first_at < month at time zone 'UTC' and last_at >= month at time zone 'UTC'
    )
$$;
comment on function landlord.prunable(date) is
    'The first day of the month, this one or an earlier one, before which entries can be pruned: no block reaches over it. Null when nothing is sealed that is older.';

create function landlord.prune(before date, export_digest text) returns bigint
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    edge constant timestamptz := before::timestamp at time zone 'UTC';
    sealed bigint;
    first_block bigint;
    last_block bigint;
    found bigint;
begin
    lock table landlord.seals in share row exclusive mode;
    if before > date_trunc('month', now() at time zone 'UTC') then
        raise exception 'the month has not ended' using errcode = 'object_not_in_prerequisite_state';
    end if;
    if exists (select from landlord.seals where fingerprints is not null and first_at < edge and last_at >= edge) then
        raise exception 'a block reaches over that day' using errcode = 'object_not_in_prerequisite_state';
    end if;
    select coalesce(sum(entries), 0), min(number), max(number)
    into sealed, first_block, last_block
    from landlord.seals
    where fingerprints is not null and last_at < edge;
    select count(*) into found from landlord.activity_log where occurred_at < edge;
    if found <> sealed then
        raise exception '% entries are there, and % are sealed', found, sealed using errcode = 'object_not_in_prerequisite_state';
    end if;
    perform landlord.record('audit.prune', jsonb_build_object(
        'before', before, 'entries', found, 'export_sha256', export_digest,
        -- Earlier entries that tell of pruning will be pruned themselves, so each tells of all.
        'first_block', (select least(min(number), first_block) from landlord.seals where fingerprints is null),
        'last_block', (select greatest(max(number), last_block) from landlord.seals where fingerprints is null)
    ));
    update landlord.seals set fingerprints = null where fingerprints is not null and last_at < edge;
    delete from landlord.activity_log where occurred_at < edge;
    return found;
end
$$;
comment on function landlord.prune(date, text) is
    'Drops the entries of the landlord''s trail before the first day of a month, all of which must be sealed, and keeps their seals; the trail tells of it. export_digest: SHA-256 of the file to which they were exported.';
