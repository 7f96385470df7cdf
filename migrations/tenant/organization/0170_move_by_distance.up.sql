create or replace function organization.free_labels(
    below uuid, out parent_lft bigint, out gap_from bigint, out gap_to bigint, out parent_depth integer, out parent_path text
)
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    last_path text;
begin
    if below is null then
        select 0, 4611686018427387904, -1 into parent_lft, gap_to, parent_depth;
    else
        select lft, rgt, depth, path::text
        into parent_lft, gap_to, parent_depth, parent_path
        from organization.units
        where tenant_id = tenancy.current_tenant() and id = below;
        if not found then
            raise exception 'unit % does not exist and cannot be a parent', below
                using errcode = 'foreign_key_violation', constraint = 'units_parent_fkey', table = 'units', schema = 'organization';
        end if;
    end if;
    select path::text into last_path
    from organization.units
    where tenant_id = tenancy.current_tenant() and lft > parent_lft and lft < gap_to
    order by lft desc
    limit 1;
    gap_from := parent_lft;
    if found then
        -- The last unit stands within the last of those right below, whose number its path tells.
        select rgt into gap_from
        from organization.units
        where tenant_id = tenancy.current_tenant() and number = split_part(last_path, '.', parent_depth + 2)::integer;
    end if;
end
$$;

create function organization.shift(
    first_label bigint, last_label bigint, distance bigint, path_from integer, new_parent_path text, new_depth_offset integer
) returns void
language sql
set search_path = pg_catalog, pg_temp
as $$
    update organization.units
    set lft = lft + distance,
        rgt = rgt + distance,
        depth = depth + new_depth_offset,
        path = concat_ws('.', new_parent_path, organization.subpath(path, path_from)::text)::organization.ltree
    where tenant_id = tenancy.current_tenant() and lft between first_label and last_label
$$;
comment on function organization.shift(bigint, bigint, bigint, integer, text, integer) is
    'Moves the labels within an interval by one distance, and gives the units a new place below another path: what relabel does where the free labels are wide enough to keep the distances between them.';

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
    if (place.gap_to - place.gap_from) / 8 > moved.rgt - moved.lft then
        perform organization.shift(
            moved.lft, moved.rgt, place.gap_from + 1 - moved.lft,
            moved.depth, place.parent_path, place.parent_depth + 1 - moved.depth
        );
        return null;
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

create or replace function organization.check_units() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
set jit = off
as $$
declare
    changed bigint;
    retyped uuid[];
    fault record;
begin
    if tg_op = 'UPDATE' then
        -- Planned anew each time: a plan made for one row would compare every row of many with every other.
        execute '
            select count(*), array_agg(n.id) filter (where o.unit_type_id <> n.unit_type_id)
            from old_rows o join new_rows n using (tenant_id, id)
            where row(o.parent_id, o.unit_type_id, o.status, o.deleted_at) is distinct from row(n.parent_id, n.unit_type_id, n.status, n.deleted_at)'
        into changed, retyped;
        if changed = 0 then
            return null;
        end if;
    end if;

    select misplaced.*
    into fault
    from (
        select tenant_id, id from new_rows
        union
        -- What stands below a unit depends on that unit's type, not on where it stands itself.
        select child.tenant_id, child.id
        from unnest(retyped) as parent (id)
        join organization.units child on child.tenant_id = tenancy.current_tenant() and child.parent_id = parent.id
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
