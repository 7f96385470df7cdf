drop trigger lock_tree on organization.units;
create trigger lock_tree before update of parent_id, unit_type_id, status, deleted_at on organization.units
    for each statement execute function organization.lock_tree_first();

create function organization.keep_units_with_leaders() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
set jit = off
as $$
declare
    fault record;
begin
    if not exists (select from new_rows where status = 'archived' or deleted_at is not null) then
        return null;
    end if;
    -- The order lets it be planned for all rows.
    execute '
        select n.code, min(leader."position") as "position"
        from new_rows n
        join old_rows o on o.tenant_id = n.tenant_id and o.id = n.id
        join organization.unit_leaders leader on leader.tenant_id = n.tenant_id and leader.unit_id = n.id
        where (n.status = ''archived'' or n.deleted_at is not null) and o.status <> ''archived'' and o.deleted_at is null
          and leader.deleted_at is null and not leader.term << daterange(current_date, null, ''()'')
        group by n.code
        order by n.code
        limit 1'
    into fault;
    if fault.code is not null then
        raise exception 'unit "%" cannot be archived: the term of its "%" goes on', fault.code, fault."position"
            using errcode = 'check_violation', constraint = 'units_archived_leaders_check', table = 'units', schema = 'organization';
    end if;
    return null;
end
$$;
comment on function organization.keep_units_with_leaders() is 'Refuses to archive or delete a unit where the term of a leader goes on after today.';
create trigger keep_units_with_leaders after update on organization.units
    referencing old table as old_rows new table as new_rows for each statement execute function organization.keep_units_with_leaders();
