create function organization.lock_tree() returns void
language sql
set search_path = pg_catalog, pg_temp
as $$
    select pg_advisory_xact_lock(hashtextextended('organization.units ' || tenancy.current_tenant(), 0))
$$;
comment on function organization.lock_tree() is 'Lets one transaction at a time change the shape of the tenant''s tree.';

create function organization.free_labels(
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
comment on function organization.free_labels(uuid) is 'The free labels at the right end of a unit''s interval (or of the whole tree, for null), and where the unit stands.';

create function organization.relabel(
    first_label bigint, last_label bigint, new_first bigint, step bigint,
    slack_from bigint, slack bigint, path_from integer, new_parent_path text, new_depth_offset integer
) returns void
language sql
set search_path = pg_catalog, pg_temp
as $$
    with edges as (
        select id, lft as label from organization.units
        where tenant_id = tenancy.current_tenant() and lft between first_label and last_label
        union all
        select id, rgt from organization.units
        where tenant_id = tenancy.current_tenant() and lft between first_label and last_label
    ), ranked as (
        select id, row_number() over (order by label) - 1 + case when label >= slack_from then slack else 0 end as rank
        from edges
    ), placed as (
        select id, new_first + step * min(rank) as lft, new_first + step * max(rank) as rgt
        from ranked
        group by id
    )
    update organization.units
    set lft = placed.lft,
        rgt = placed.rgt,
        depth = depth + new_depth_offset,
        path = case when path_from is null then path
            else concat_ws('.', new_parent_path, organization.subpath(path, path_from)::text)::organization.ltree end
    from placed
    where tenant_id = tenancy.current_tenant() and units.id = placed.id
$$;
comment on function organization.relabel(bigint, bigint, bigint, bigint, bigint, bigint, integer, text, integer) is
    'Gives the units within an interval new labels, evenly spaced and in the order they have, with slack before one label; and, where path_from is given, a new place below another path. The only statement that rewrites positions of part of the tree.';

create function organization.make_room(below uuid, labels bigint) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    room_id uuid := below;
    room_lft bigint;
    room_rgt bigint;
    slack_from bigint := 9223372036854775807;
    inside bigint;
    slots bigint;
    step bigint;
begin
    loop
        if room_id is null then
            room_lft := 0;
            room_rgt := 4611686018427387904;
        else
            select lft, rgt into room_lft, room_rgt from organization.units where tenant_id = tenancy.current_tenant() and id = room_id;
        end if;
        if room_id = below then
            slack_from := room_rgt;
        end if;
        select count(*) into inside
        from organization.units
        where tenant_id = tenancy.current_tenant() and lft > room_lft and lft < room_rgt;
        -- As much slack again as there is to place, so that the next respacing is as far away as this one was costly.
        slots := 4 * inside + 2 * labels + 4;
        step := (room_rgt - room_lft) / slots;
        exit when step >= 4096 or room_id is null;
        select parent_id into room_id from organization.units where tenant_id = tenancy.current_tenant() and id = room_id;
    end loop;
    if step < 1 then
        raise exception 'the tree has no room left' using errcode = 'program_limit_exceeded', hint = 'Call organization.rebuild_tree().';
    end if;
    perform organization.relabel(room_lft + 1, room_rgt - 1, room_lft + step, step, slack_from, slots - 2 * inside - 2, null, null, 0);
end
$$;
comment on function organization.make_room(uuid, bigint) is
    'Frees labels at the right end of a unit''s interval by respacing the smallest enclosing subtree that has room.';

create function organization.place_unit() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    place record;
begin
    perform organization.lock_tree();
    select * into place from organization.free_labels(new.parent_id);
    if place.gap_to - place.gap_from < 8 then
        perform organization.make_room(new.parent_id, 2);
        select * into place from organization.free_labels(new.parent_id);
    end if;
    if new.number is null then
        select coalesce(max(number), 0) + 1 into new.number from organization.units where tenant_id = new.tenant_id;
    end if;
    new.lft := place.gap_from + 1;
    new.rgt := new.lft + greatest((place.gap_to - place.gap_from) / 128, 3);
    new.depth := place.parent_depth + 1;
    new.path := concat_ws('.', place.parent_path, new.number)::organization.ltree;
    return new;
end
$$;
comment on function organization.place_unit() is 'Gives a new unit a place at the right end of its parent: a small part of the free labels, so that other units stay as they are.';

create function organization.move_unit() returns trigger
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
comment on function organization.move_unit() is 'Moves a subtree to the right end of its new parent; refuses cycles. Costs in proportion to the subtree.';

create function organization.lock_tree_first() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    perform organization.lock_tree();
    return null;
end
$$;
comment on function organization.lock_tree_first() is 'Takes the lock of the tree before any row is locked, so that two moves wait instead of deadlocking.';

create trigger place before insert on organization.units
    for each row when (new.lft is null) execute function organization.place_unit();
create trigger lock_tree before update of parent_id, unit_type_id, status on organization.units
    for each statement execute function organization.lock_tree_first();
-- A statement that gives a unit its new path with its new parent brings the units below it along itself, as lay_out does.
create trigger move after update of parent_id on organization.units
    for each row when (old.parent_id is distinct from new.parent_id and old.path::text = new.path::text)
    execute function organization.move_unit();
