create or replace function organization.check_units() returns trigger
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

create or replace function organization.move_unit() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    moved record;
    place record;
    labels bigint;
    step bigint;
begin
    select lft, rgt, depth into moved from organization.units where tenant_id = new.tenant_id and id = new.id;
    select * into place from organization.free_labels(new.parent_id);
    if place.parent_lft between moved.lft and moved.rgt then
        raise exception 'unit "%" cannot stand below itself', new.code
            using errcode = 'check_violation', constraint = 'units_cycle_check', table = 'units', schema = 'organization';
    end if;
    select 2 * count(*) into labels
    from organization.units
    where tenant_id = new.tenant_id and lft between moved.lft and moved.rgt;
    step := least((moved.rgt - moved.lft) / labels, (place.gap_to - place.gap_from) / (8 * labels));
    if step < 8 then
        perform organization.make_room(new.parent_id, labels);
        select lft, rgt, depth into moved from organization.units where tenant_id = new.tenant_id and id = new.id;
        select * into place from organization.free_labels(new.parent_id);
        step := greatest((place.gap_to - place.gap_from) / (2 * labels), 1);
    end if;
    perform organization.relabel(
        moved.lft, moved.rgt, place.gap_from + 1, step, 9223372036854775807, 0,
        moved.depth, place.parent_path, place.parent_depth + 1 - moved.depth
    );
    return null;
end
$$;

drop function organization.shift(bigint, bigint, bigint, integer, text, integer);

create or replace function organization.free_labels(
    below uuid, out parent_lft bigint, out gap_from bigint, out gap_to bigint, out parent_depth integer, out parent_path text
)
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
    if below is null then
        select 0, coalesce(max(rgt), 0), 4611686018427387904, -1
        into parent_lft, gap_from, gap_to, parent_depth
        from organization.units
        where tenant_id = tenancy.current_tenant();
        return;
    end if;
    select lft, rgt, depth, path::text
    into parent_lft, gap_to, parent_depth, parent_path
    from organization.units
    where tenant_id = tenancy.current_tenant() and id = below;
    if not found then
        raise exception 'unit % does not exist and cannot be a parent', below
            using errcode = 'foreign_key_violation', constraint = 'units_parent_fkey', table = 'units', schema = 'organization';
    end if;
    select coalesce(max(rgt), parent_lft) into gap_from
    from organization.units
    where tenant_id = tenancy.current_tenant() and rgt > parent_lft and rgt < gap_to;
end
$$;
