create view organization.misplaced_units with (security_invoker = true) as
select
    unit.tenant_id,
    unit.id,
    unit.code,
    unit_type.code as type_code,
    parent.code as parent_code,
    parent_type.code as parent_type_code
from organization.units unit
join organization.unit_types unit_type on unit_type.tenant_id = unit.tenant_id and unit_type.id = unit.unit_type_id
left join organization.units parent on parent.tenant_id = unit.tenant_id and parent.id = unit.parent_id
left join organization.unit_types parent_type on parent_type.tenant_id = parent.tenant_id and parent_type.id = parent.unit_type_id
where not case
    when unit.parent_id is not null then exists (
        select from organization.unit_type_parents allowed
        where allowed.tenant_id = unit.tenant_id
          and allowed.type_id = unit.unit_type_id and allowed.parent_type_id = parent.unit_type_id
    )
    else unit_type.may_be_root or not exists (
        select from organization.unit_type_parents allowed
        where allowed.tenant_id = unit.tenant_id and allowed.type_id = unit.unit_type_id
    )
end;
comment on view organization.misplaced_units is 'Units that stand where their type may not; none outside a statement that is about to be refused.';

do $$
begin
    execute format('grant select on organization.misplaced_units to %I, %I', tenancy.group_role('app'), tenancy.group_role('readonly'));
end
$$;

create function organization.refuse_place(code text, type_code text, parent_code text, parent_type_code text) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    raise exception 'unit "%" of type "%" cannot stand %', code, type_code,
        case when parent_code is null then 'without a parent'
            else format('below unit "%s" of type "%s"', parent_code, parent_type_code) end
        using errcode = 'check_violation', constraint = 'units_parent_type_check', table = 'units', schema = 'organization';
end
$$;
comment on function organization.refuse_place(text, text, text, text) is 'Refuses a unit that stands where its type may not.';

create function organization.check_units() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
set jit = off
as $$
declare
    changed bigint;
    fault record;
begin
    if tg_op = 'UPDATE' then
        -- Planned anew each time: a plan made for one row would compare every row of many with every other.
        execute '
            select count(*)
            from old_rows o join new_rows n using (tenant_id, id)
            where row(o.parent_id, o.unit_type_id, o.status, o.deleted_at) is distinct from row(n.parent_id, n.unit_type_id, n.status, n.deleted_at)'
        into changed;
        if changed = 0 then
            return null;
        end if;
    end if;

    select misplaced.*
    into fault
    from (
        select tenant_id, id from new_rows
        union
        select child.tenant_id, child.id
        from new_rows join organization.units child on child.tenant_id = new_rows.tenant_id and child.parent_id = new_rows.id
        where tg_op = 'UPDATE'
    ) as affected
    join organization.misplaced_units misplaced using (tenant_id, id)
    limit 1;
    if found then
        perform organization.refuse_place(fault.code, fault.type_code, fault.parent_code, fault.parent_type_code);
    end if;

    select n.code, parent.code as parent_code
    into fault
    from new_rows n
    join organization.units parent on parent.tenant_id = n.tenant_id and parent.id = n.parent_id
    where (parent.status = 'archived' or parent.deleted_at is not null) and n.status <> 'archived' and n.deleted_at is null
    limit 1;
    if found then
        raise exception 'unit "%" is archived and takes no units; "%" cannot stand below it', fault.parent_code, fault.code
            using errcode = 'check_violation', constraint = 'units_archived_parent_check', table = 'units', schema = 'organization';
    end if;

    if tg_op = 'UPDATE' then
        select n.code, child.code as child_code
        into fault
        from new_rows n
        join organization.units child on child.tenant_id = n.tenant_id and child.parent_id = n.id
        where (n.status = 'archived' or n.deleted_at is not null) and child.status <> 'archived' and child.deleted_at is null
        limit 1;
        if found then
            raise exception 'unit "%" cannot be archived: "%" below it is not', fault.code, fault.child_code
                using errcode = 'check_violation', constraint = 'units_archived_children_check', table = 'units', schema = 'organization';
        end if;
    end if;

    if tg_op = 'INSERT' then
        select unit.code, parent.code as parent_code
        into fault
        from new_rows n
        join organization.units unit on unit.tenant_id = n.tenant_id and unit.id = n.id
        join organization.units parent on parent.tenant_id = unit.tenant_id and parent.id = unit.parent_id
        where not (parent.lft < unit.lft and unit.rgt < parent.rgt and unit.depth = parent.depth + 1)
        limit 1;
        if found then
            raise exception 'the position given for unit "%" is not within its parent "%"', fault.code, fault.parent_code
                using errcode = 'check_violation', constraint = 'units_position_check', table = 'units', schema = 'organization';
        end if;
    end if;
    return null;
end
$$;
comment on function organization.check_units() is
    'Refuses units below parents of the wrong type or archived ones, archived units with others below them, and given positions outside the parent''s, for a whole statement at once.';

create trigger check_inserted after insert on organization.units
    referencing new table as new_rows for each statement execute function organization.check_units();
create trigger check_updated after update on organization.units
    referencing old table as old_rows new table as new_rows for each statement execute function organization.check_units();

create function organization.check_types() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
set jit = off
as $$
declare
    fault record;
begin
    perform organization.lock_tree();
    select * into fault from organization.misplaced_units where tenant_id = tenancy.current_tenant() limit 1;
    if found then
        perform organization.refuse_place(fault.code, fault.type_code, fault.parent_code, fault.parent_type_code);
    end if;
    return null;
end
$$;
comment on function organization.check_types() is 'Refuses a change of types that leaves units where they may not stand.';

create trigger check_units after insert or update or delete on organization.unit_type_parents
    for each statement execute function organization.check_types();
create trigger check_units after update of may_be_root on organization.unit_types
    for each statement execute function organization.check_types();
