-- lint: allow unwatched-table because it seals the trail itself
create table landlord.seals (
    number bigint primary key check (number > 0),
    server_id bigint not null,
    floor_id bigint not null,
    from_transaction xid8 not null,
    until_transaction xid8 not null,
    entries bigint not null check (entries > 0),
    first_id bigint not null,
    last_id bigint not null,
    first_at timestamptz not null,
    last_at timestamptz not null,
    entries_digest bytea not null,
    sealed_at timestamptz not null default clock_timestamp(),
    digest bytea not null,
    fingerprints bytea not null
);
comment on table landlord.seals is 'Blocks of the landlord''s own trail that are closed, each chained to the one before; as audit.seals of a tenant.';
comment on column landlord.seals.number is 'Ascends by one.';
comment on column landlord.seals.server_id is 'The server that sealed it (pg_control_system): on another one the numbers of transactions begin anew.';
comment on column landlord.seals.floor_id is 'Entries up to this id were written on servers before that one.';
comment on column landlord.seals.from_transaction is 'The block holds entries of transactions from this number on,';
comment on column landlord.seals.until_transaction is 'and below this one: all of them had ended when the block was sealed.';
comment on column landlord.seals.entries is 'How many entries it holds.';
comment on column landlord.seals.first_id is 'The lowest id among them; the others lie between the next three bounds too.';
comment on column landlord.seals.last_id is 'The highest id among them.';
comment on column landlord.seals.first_at is 'When the earliest of them was written.';
comment on column landlord.seals.last_at is 'When the latest of them was written.';
comment on column landlord.seals.sealed_at is 'When the block was closed.';
comment on column landlord.seals.entries_digest is 'SHA-256 of the digests of the entries (entry_digest), ordered by id.';
comment on column landlord.seals.digest is 'SHA-256 of the digest of the block before and of what stands in this row (seal_digest).';
comment on column landlord.seals.fingerprints is 'For each entry, by id, eight bytes of the id and eight of its digest: they tell which entry no longer fits.';
alter table landlord.seals alter column fingerprints set storage external;
-- Sealing looks for young transactions only; a transaction's number as such has no BRIN operators.
-- lint: allow require-concurrent-index-creation because no released version has a trail without it
create index activity_log_transaction_idx on landlord.activity_log
    using brin ((transaction_id::text::bigint)) with (pages_per_range = 32, autosummarize = on);

create function landlord.entry_digest(entry landlord.activity_log) returns bytea
language sql stable parallel safe
return sha256(record_send(row(
    entry.id, entry.occurred_at, entry.transaction_id, entry.actor, entry.session_login, entry.command, entry.reason, entry.request_id,
    entry.action, entry.table_name, entry.record_key, entry.old_values, entry.new_values
)));
comment on function landlord.entry_digest(landlord.activity_log) is 'What a seal covers of an entry.';

create function landlord.seal_digest(previous bytea, seal landlord.seals) returns bytea
language sql stable parallel safe
return sha256(coalesce(previous, '') || record_send(row(
    seal.number, seal.server_id, seal.floor_id, seal.from_transaction, seal.until_transaction, seal.entries,
    seal.first_id, seal.last_id, seal.first_at, seal.last_at, seal.entries_digest, seal.sealed_at
)));
comment on function landlord.seal_digest(bytea, landlord.seals) is 'The digest of a block: previous is that of the block before, null for the first.';

create function landlord.add_seals(template landlord.seals, after_id bigint, upto_id bigint) returns bigint
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
comment on function landlord.add_seals(landlord.seals, bigint, bigint) is
    'Seals the entries between two ids whose transactions lie in the template''s range, in blocks of a thousand. The template has the number of the last seal.';

create function landlord.sealing_edge(
    out number bigint, out server_id bigint, out is_foreign boolean, out floor_id bigint, out from_transaction xid8, out upto_id bigint
)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select
        coalesce(last.number, 0),
        server.system_identifier,
        coalesce(last.server_id <> server.system_identifier, false),
        coalesce(last.floor_id, 0),
        case
            when last.number is null or last.server_id = server.system_identifier and last.until_transaction = '18446744073709551615' then '0'
            else last.until_transaction
        end,
        case when last.server_id <> server.system_identifier then last.highest_id else 9223372036854775807 end
    from pg_control_system() as server
    left join (
        select number, server_id, floor_id, until_transaction, max(last_id) over () as highest_id
        from landlord.seals
        order by number desc
        limit 1
    ) as last on true
$$;
comment on function landlord.sealing_edge() is
    'Where the sealed entries end: those above floor_id whose transaction is from_transaction or later, or whose id is above upto_id, are not sealed yet. number: the last seal, or 0; is_foreign: it was made on another server than this one.';

create function landlord.seal() returns bigint
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    every_id constant bigint := 9223372036854775807;
    edge record;
    seal landlord.seals;
    sealed bigint;
begin
    lock table landlord.seals in share row exclusive mode;
    edge := landlord.sealing_edge();
    seal.number := edge.number;
    seal.server_id := edge.server_id;
    seal.floor_id := edge.floor_id;
    seal.from_transaction := edge.from_transaction;
    if not edge.is_foreign then
        seal.until_transaction := pg_snapshot_xmin(pg_current_snapshot());
        return landlord.add_seals(seal, edge.floor_id, every_id);
    end if;
    -- Numbers of the other server's transactions say nothing of who is still writing here: nobody may be.
    lock table landlord.activity_log in share mode;
    select coalesce(max(id), edge.upto_id) into seal.floor_id from landlord.activity_log where id > edge.upto_id;
    seal.until_transaction := '18446744073709551615';
    sealed := landlord.add_seals(seal, edge.floor_id, edge.upto_id);
    select max(number) into seal.number from landlord.seals;
    seal.from_transaction := '0';
    return sealed + landlord.add_seals(seal, edge.upto_id, every_id);
end
$$;
comment on function landlord.seal() is
    'Closes everything that transactions older than every running one wrote, and returns how many entries. Writers are not held up, but for the first time on another server. Safe to repeat.';

create table landlord.audit_anchors (
    tenant_id uuid not null references landlord.tenants (id),
    number bigint not null check (number > 0),
    digests bytea not null check (length(digests) > 0 and length(digests) % 32 = 0),
    anchored_at timestamptz not null default now(),
    primary key (tenant_id, number)
);
comment on table landlord.audit_anchors is 'What tenants'' trails were sealed with, kept out of reach of whoever can change a tenant''s database. Rows are only ever added.';
comment on column landlord.audit_anchors.number is 'The last block that is anchored (audit.seals).';
comment on column landlord.audit_anchors.digests is 'The digests of the blocks since the anchor before, 32 bytes each, the last one''s last.';
comment on column landlord.audit_anchors.anchored_at is 'When the landlord came to know them.';
select landlord.watch('landlord.audit_anchors');
