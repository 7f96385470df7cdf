-- owner: audit
drop function audit.erase(uuid[], text[]);

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
    revoke execute on function audit.erase(uuid[]) from public;
    execute format('grant execute on function audit.erase(uuid[]) to %I', tenancy.group_role('owner'));
end
$$;
