-- owner: audit
create function audit.keep_partitions() returns integer
language sql security definer
set search_path = pg_catalog, pg_temp
as $$ select tenancy.make_partitions('audit.activity_log') $$;
comment on function audit.keep_partitions() is 'Makes the partitions of the months to come; returns how many. Safe to run at any time.';

create function audit.prune(month date, export_digest text) returns bigint
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    partition constant text := 'audit.activity_log' || to_char(month, '_YYYY_MM');
    sealed bigint;
    first_block bigint;
    last_block bigint;
    found bigint;
    foreign_rows boolean;
begin
    lock table audit.seals in share row exclusive mode;
    if to_regclass(partition) is null then
        raise exception 'there is no partition of that month' using errcode = 'undefined_table';
    end if;
    if month >= date_trunc('month', now() at time zone 'UTC') then
        raise exception 'the month has not ended' using errcode = 'object_not_in_prerequisite_state';
    end if;
    execute format('lock table %s in access exclusive mode', partition);
    select coalesce(sum(entries), 0), min(number), max(number)
    into sealed, first_block, last_block
    from audit.seals
    where tenant_id = tenancy.current_tenant() and fingerprints is not null
      and first_at >= month::timestamp at time zone 'UTC' and first_at < (month + interval '1 month') at time zone 'UTC';
    execute format('select count(*), coalesce(bool_or(tenant_id <> $1), false) from %s', partition)
        into found, foreign_rows using tenancy.current_tenant();
    if foreign_rows then
        raise exception 'the partition holds entries of other tenants too' using errcode = 'object_not_in_prerequisite_state';
    end if;
    if found <> sealed then
        raise exception '% entries are there, and % are sealed', found, sealed using errcode = 'object_not_in_prerequisite_state';
    end if;
    perform audit.add_event('audit.prune', jsonb_build_object(
        'month', to_char(month, 'YYYY-MM'), 'entries', found, 'export_sha256', export_digest,
        -- Earlier entries that tell of pruning will be pruned themselves, so each tells of all.
        'first_block', (select least(min(number), first_block) from audit.seals where tenant_id = tenancy.current_tenant() and fingerprints is null),
        'last_block', (select greatest(max(number), last_block) from audit.seals where tenant_id = tenancy.current_tenant() and fingerprints is null)
    ), null, null, null);
    update audit.seals set fingerprints = null
    where tenant_id = tenancy.current_tenant() and number between first_block and last_block
      and first_at >= month::timestamp at time zone 'UTC' and first_at < (month + interval '1 month') at time zone 'UTC';
    execute format('drop table %s', partition);
    return found;
end
$$;
comment on function audit.prune(date, text) is
    'Drops the entries of a month, all of which must be sealed, and keeps their seals; the trail tells of it. export_digest: SHA-256 of the file to which they were exported.';

create function audit.erase(records uuid[]) returns bigint
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    erased bigint;
begin
    update audit.activity_log entry
    set erased_digest = audit.values_digest(entry), salt = null,
        command = null, reason = null, ip_address = null, user_agent = null, old_values = null, new_values = null
    where tenant_id = tenancy.current_tenant() and erased_digest is null
      and (record_id = any (records) or user_id = any (records)) and action not like 'audit.%';
    get diagnostics erased = row_count;
    perform audit.add_event('audit.erase', jsonb_build_object('entries', erased), null, record, null)
    from unnest(records) as record;
    return erased;
end
$$;
comment on function audit.erase(uuid[]) is
    'Clears what the trail says of people: the values, reasons, commands and addresses of the entries of these records and of what these users did. Their salted digests stay, so the seals still hold. The trail tells of it. Returns how many entries.';

do $$
begin
    revoke execute on function audit.keep_partitions(), audit.prune(date, text), audit.erase(uuid[]) from public;
    execute format('grant execute on function audit.keep_partitions(), audit.prune(date, text), audit.erase(uuid[]) to %I', tenancy.group_role('owner'));
end
$$;
