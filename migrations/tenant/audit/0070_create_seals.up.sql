-- owner: audit
-- lint: allow adding-field-with-default because no released version has a trail without it
alter table audit.activity_log add column salt uuid default gen_random_uuid(), add column erased_digest bytea;
-- lint: allow constraint-missing-not-valid because no released version has a trail without it
alter table audit.activity_log add constraint activity_log_erased check (
    erased_digest is null
    or coalesce(salt::text, command, reason, host(ip_address), user_agent, old_values::text, new_values::text) is null
);
comment on column audit.activity_log.salt is 'Hides what the digest of the values was made from once they are erased with it.';
comment on column audit.activity_log.erased_digest is 'Of an entry whose values were erased: their salted digest, from which the seal still follows. Null while the values are there.';
-- Sealing looks for young transactions only; a transaction's number as such has no BRIN operators.
-- lint: allow require-concurrent-index-creation because no released version has a trail without it
create index activity_log_transaction_idx on audit.activity_log
    using brin ((transaction_id::text::bigint)) with (pages_per_range = 32, autosummarize = on);

-- lint: allow unwatched-table because it seals the trail itself
create table audit.seals (
    tenant_id uuid not null,
    number bigint not null check (number > 0),
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
    fingerprints bytea,
    primary key (tenant_id, number)
);
comment on table audit.seals is 'Blocks of the trail that are closed, each chained to the one before: an entry that is changed, removed or put in later no longer fits its block. A block holds entries of one month.';
comment on column audit.seals.number is 'Ascends by one within the tenant.';
comment on column audit.seals.server_id is 'The server that sealed it (pg_control_system): on another one the numbers of transactions begin anew.';
comment on column audit.seals.floor_id is 'Entries up to this id were written on servers before that one.';
comment on column audit.seals.from_transaction is 'The block holds entries of transactions from this number on,';
comment on column audit.seals.until_transaction is 'and below this one: all of them had ended when the block was sealed.';
comment on column audit.seals.entries is 'How many entries it holds.';
comment on column audit.seals.first_id is 'The lowest id among them; the others lie between the next three bounds too.';
comment on column audit.seals.last_id is 'The highest id among them.';
comment on column audit.seals.first_at is 'When the earliest of them was written.';
comment on column audit.seals.last_at is 'When the latest of them was written.';
comment on column audit.seals.sealed_at is 'When the block was closed.';
comment on column audit.seals.entries_digest is 'SHA-256 of the digests of the entries (entry_digest), ordered by id.';
comment on column audit.seals.digest is 'SHA-256 of the digest of the block before and of what stands in this row (seal_digest).';
comment on column audit.seals.fingerprints is 'For each entry, by id, eight bytes of the id and eight of its digest: they tell which entry no longer fits. Null once the entries were pruned.';

alter table audit.seals alter column fingerprints set storage external;
alter table audit.seals enable row level security, force row level security;
create policy tenant_isolation on audit.seals as restrictive
    using (tenant_id = (select tenancy.current_tenant())) with check (tenant_id = (select tenancy.current_tenant()));
create policy tenant_access on audit.seals
    using ((select tenancy.current_tenant()) is not null) with check ((select tenancy.current_tenant()) is not null);

-- The binary form of a row is the same whatever the session's settings, and tells null from empty and where each value
-- ends. The next functions stay free of SET clauses, so that they are inlined.
create function audit.values_digest(entry audit.activity_log) returns bytea
language sql stable parallel safe
return case
    when entry.erased_digest is not null and num_nonnulls(
        entry.salt, entry.command, entry.reason, entry.ip_address, entry.user_agent, entry.old_values, entry.new_values
    ) = 0 then entry.erased_digest
    else sha256(record_send(row(
        entry.salt, entry.command, entry.reason, entry.ip_address, entry.user_agent, entry.old_values, entry.new_values
    )))
end;
comment on function audit.values_digest(audit.activity_log) is 'The salted digest of what an entry says of a person; of one that was erased, and of which nothing is left, what it was.';

create function audit.entry_digest(entry audit.activity_log) returns bytea
language sql stable parallel safe
return sha256(record_send(row(
    entry.tenant_id, entry.id, entry.occurred_at, entry.transaction_id, entry.actor_id, entry.user_id, entry.session_login,
    entry.request_id, entry.action, entry.table_name, entry.record_id, entry.record_key, audit.values_digest(entry)
)));
comment on function audit.entry_digest(audit.activity_log) is 'What a seal covers of an entry.';

create function audit.seal_digest(previous bytea, seal audit.seals) returns bytea
language sql stable parallel safe
return sha256(coalesce(previous, '') || record_send(row(
    seal.tenant_id, seal.number, seal.server_id, seal.floor_id, seal.from_transaction, seal.until_transaction, seal.entries,
    seal.first_id, seal.last_id, seal.first_at, seal.last_at, seal.entries_digest, seal.sealed_at
)));
comment on function audit.seal_digest(bytea, audit.seals) is 'The digest of a block: previous is that of the block before, null for the first.';

create function audit.add_seals(template audit.seals, after_id bigint, upto_id bigint) returns bigint
language plpgsql
set search_path = pg_catalog, pg_temp
set work_mem = '64MB'
as $$
declare
    sealed bigint := 0;
    block record;
    previous bytea;
    seal audit.seals := template;
begin
    select digest into previous from audit.seals where tenant_id = seal.tenant_id and number = seal.number;
    for block in
        select count(*) as entries, min(id) as first_id, max(id) as last_id, min(occurred_at) as first_at, max(occurred_at) as last_at,
            sha256(string_agg(digest, '' order by id)) as entries_digest,
            string_agg(int8send(id) || substring(digest for 8), '' order by id) as fingerprints
        from (
            select id, occurred_at, digest, month, (row_number() over (partition by month order by id) - 1) / 1000 as place
            from (
                select entry.id, entry.occurred_at, date_trunc('month', entry.occurred_at, 'UTC') as month, audit.entry_digest(entry) as digest
                from audit.activity_log entry
                where entry.tenant_id = seal.tenant_id and entry.id > after_id and entry.id <= upto_id
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
        seal.digest := audit.seal_digest(previous, seal);
        insert into audit.seals values (seal.*);
        previous := seal.digest;
        sealed := sealed + block.entries;
    end loop;
    return sealed;
end
$$;
comment on function audit.add_seals(audit.seals, bigint, bigint) is
    'Seals the entries between two ids whose transactions lie in the template''s range, in blocks of a thousand. The template has the number of the last seal.';

create function audit.sealing_edge(
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
        from audit.seals
        where tenant_id = tenancy.current_tenant()
        order by number desc
        limit 1
    ) as last on true
$$;
comment on function audit.sealing_edge() is
    'Where the sealed entries end: those above floor_id whose transaction is from_transaction or later, or whose id is above upto_id, are not sealed yet. number: the last seal, or 0; is_foreign: it was made on another server than this one.';

create function audit.seal() returns bigint
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    every_id constant bigint := 9223372036854775807;
    edge record;
    seal audit.seals;
    sealed bigint;
begin
    if tenancy.current_tenant() is null then
        raise exception 'no tenant is set, so nothing can be sealed' using errcode = 'object_not_in_prerequisite_state';
    end if;
    lock table audit.seals in share row exclusive mode;
    edge := audit.sealing_edge();
    seal.tenant_id := tenancy.current_tenant();
    seal.number := edge.number;
    seal.server_id := edge.server_id;
    seal.floor_id := edge.floor_id;
    seal.from_transaction := edge.from_transaction;
    if not edge.is_foreign then
        seal.until_transaction := pg_snapshot_xmin(pg_current_snapshot());
        return audit.add_seals(seal, edge.floor_id, every_id);
    end if;
    -- Numbers of the other server's transactions say nothing of who is still writing here: nobody may be.
    lock table audit.activity_log in share mode;
    select coalesce(max(id), edge.upto_id) into seal.floor_id from audit.activity_log where tenant_id = seal.tenant_id and id > edge.upto_id;
    seal.until_transaction := '18446744073709551615';
    sealed := audit.add_seals(seal, edge.floor_id, edge.upto_id);
    select max(number) into seal.number from audit.seals where tenant_id = seal.tenant_id;
    seal.from_transaction := '0';
    return sealed + audit.add_seals(seal, edge.upto_id, every_id);
end
$$;
comment on function audit.seal() is
    'Closes everything that transactions older than every running one wrote, and returns how many entries. Writers are not held up, but for the first time on another server. Safe to repeat.';

do $$
begin
    execute format('grant select on audit.seals to %I, %I', tenancy.group_role('owner'), tenancy.group_role('readonly'));
    revoke execute on function audit.seal(), audit.add_seals(audit.seals, bigint, bigint) from public;
    execute format('grant execute on function audit.seal() to %I', tenancy.group_role('owner'));
end
$$;
