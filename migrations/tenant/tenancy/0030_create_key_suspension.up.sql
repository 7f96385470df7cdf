create function tenancy.suspend_keys(targets regclass[]) returns text[]
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    target regclass;
    occupied boolean;
    suspended record;
    definitions text[] := '{}';
begin
    if (select count(*) from tenancy.tenants) <> 1 then
        raise exception 'the database holds several tenants: keys are suspended for none of them' using errcode = 'object_not_in_prerequisite_state';
    end if;
    foreach target in array targets loop
        execute format('lock table %s in access exclusive mode', target);
        execute format('select exists (select from %s)', target) into occupied;
        if occupied then
            raise exception '% holds rows: its keys cannot be suspended', target using errcode = 'object_not_in_prerequisite_state';
        end if;
    end loop;
    -- Indexes come before foreign keys, so that they are there when those are checked again.
    for suspended in
        select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop_statement,
            format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
                || case when obj_description(oid, 'pg_constraint') is null then ''
                    else format('; comment on constraint %I on %s is %L', conname, conrelid::regclass, obj_description(oid, 'pg_constraint')) end as definition,
            contype = 'f' as foreign_key
        from pg_constraint con
        where conrelid = any (targets) and contype in ('f', 'x', 'u')
          and not exists (select from pg_constraint other where other.contype = 'f' and other.conindid = con.conindid and con.contype <> 'f')
        union all
        select format('drop index %s', indexrelid::regclass),
            pg_get_indexdef(indexrelid)
                || case when obj_description(indexrelid, 'pg_class') is null then ''
                    else format('; comment on index %s is %L', indexrelid::regclass, obj_description(indexrelid, 'pg_class')) end,
            false
        from pg_index
        where indrelid = any (targets) and not indisprimary
          and not exists (select from pg_constraint where conindid = indexrelid)
        order by 3, 2
    loop
        execute suspended.drop_statement;
        definitions := definitions || suspended.definition;
    end loop;
    return definitions;
end
$$;
comment on function tenancy.suspend_keys(regclass[]) is
    'For a first load into a database of one tenant: drops the foreign keys, secondary indexes and exclusion constraints of empty tables, and returns the statements that make them again, for restore_keys in the same transaction. Primary keys stay.';

-- Without statistics on the loaded rows the planner would check foreign keys by nested loops, for minutes.
create function tenancy.restore_keys(definitions text[]) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
set maintenance_work_mem = '256MB'
set work_mem = '64MB'
set enable_nestloop = off
set jit = off
as $$
declare
    definition text;
begin
    if tenancy.current_tenant() is null then
        raise exception 'no tenant is set: keys would be checked against nothing' using errcode = 'object_not_in_prerequisite_state';
    end if;
    foreach definition in array definitions loop
        execute definition;
    end loop;
end
$$;
comment on function tenancy.restore_keys(text[]) is 'Makes suspended keys again, checking every row against them.';
revoke execute on function tenancy.suspend_keys(regclass[]), tenancy.restore_keys(text[]) from public;
