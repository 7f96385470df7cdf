-- Nested loops over freshly loaded, unanalysed tables would take minutes; hash joins take a second.
create function organization.rebuild_tree() returns bigint
language plpgsql
set search_path = pg_catalog, pg_temp
set enable_nestloop = off
set jit = off
set enable_mergejoin = off
as $$
declare
    changed bigint;
begin
    perform organization.lock_tree();
    with recursive tree as (
        select id, 0 as depth, array[number] as numbers
        from organization.units
        where tenant_id = tenancy.current_tenant() and parent_id is null
        union all
        select child.id, tree.depth + 1, tree.numbers || child.number
        from tree join organization.units child on child.parent_id = tree.id
        where child.tenant_id = tenancy.current_tenant()
    ), edges as (
        select id, depth, numbers, numbers as place from tree
        union all
        select id, depth, numbers, numbers || 2147483647 from tree
    ), ranked as (
        select id, depth, numbers, row_number() over (order by place) as rank, 4611686018427387904 / (count(*) over () + 2) as step
        from edges
    ), placed as (
        select id, depth, array_to_string(numbers, '.')::organization.ltree as path, step * min(rank) as lft, step * max(rank) as rgt
        from ranked
        group by id, depth, numbers, step
    )
    update organization.units
    set lft = placed.lft, rgt = placed.rgt, depth = placed.depth, path = placed.path
    from placed
    where tenant_id = tenancy.current_tenant() and units.id = placed.id
      and (units.lft <> placed.lft or units.rgt <> placed.rgt or units.depth <> placed.depth or units.path::text <> placed.path::text);
    get diagnostics changed = row_count;
    return changed;
end
$$;
comment on function organization.rebuild_tree() is
    'Makes path, lft, rgt and depth of every unit anew from parent_id, siblings by number and labels evenly spaced. Returns how many units changed.';

create function organization.verify_tree()
returns table (unit_id uuid, code text, what text, expected text, found text)
language sql stable
set search_path = pg_catalog, pg_temp
set enable_nestloop = off
set jit = off
set enable_mergejoin = off
as $$
    with recursive units as materialized (
        select units.id, units.code, units.parent_id, units.number, units.path::text as path, units.lft, units.rgt, units.depth
        from organization.units
        where tenant_id = tenancy.current_tenant()
    ), tree as (
        select id, 0 as depth, number::text as path from units where parent_id is null
        union all
        select child.id, tree.depth + 1, tree.path || '.' || child.number
        from tree join units child on child.parent_id = tree.id
    ), siblings as (
        select id, lag(rgt) over (partition by parent_id order by lft) as previous_rgt from units
    ), checked as (
        select units.*, tree.id is not null as reached, tree.depth as true_depth, tree.path as true_path,
            coalesce(parent.lft, 0) as outer_lft, coalesce(parent.rgt, 4611686018427387904) as outer_rgt, siblings.previous_rgt
        from units
        left join tree on tree.id = units.id
        left join units parent on parent.id = units.parent_id
        left join siblings on siblings.id = units.id
    )
    select checked.id, checked.code, fault.what, fault.expected, fault.found
    from checked
    cross join lateral (values
        ('reached', checked.reached, 'a root above', 'a cycle of parents'),
        ('depth', checked.depth = checked.true_depth, checked.true_depth::text, checked.depth::text),
        ('path', checked.path = checked.true_path, checked.true_path, checked.path),
        ('lft', checked.lft > checked.outer_lft, 'more than ' || checked.outer_lft, checked.lft::text),
        ('rgt', checked.rgt < checked.outer_rgt, 'less than ' || checked.outer_rgt, checked.rgt::text),
        ('order', checked.lft < checked.rgt, 'lft before rgt', checked.lft || ' before ' || checked.rgt),
        ('overlap', checked.lft > checked.previous_rgt is not false, 'after ' || checked.previous_rgt, checked.lft::text)
    ) as fault (what, holds, expected, found)
    where not fault.holds
    order by checked.code, fault.what
$$;
comment on function organization.verify_tree() is 'Recomputes the tree from parent_id and returns a row for each fault of path, lft, rgt or depth; none when all is right.';

create function organization.lay_out(unit_ids uuid[], parent_ids uuid[])
returns table (id uuid, number integer, path organization.ltree, depth integer, lft bigint, rgt bigint)
language plpgsql
set search_path = pg_catalog, pg_temp
set enable_nestloop = off
set jit = off
set enable_mergejoin = off
as $$
#variable_conflict use_column
declare
    nobody constant uuid := '00000000-0000-0000-0000-000000000000';
    labels constant bigint := 2 * cardinality(unit_ids);
    last_number integer;
    laid_out bigint;
    anchors uuid[];
begin
    perform organization.lock_tree();
    select coalesce(max(units.number), 0) into last_number
    from organization.units
    where tenant_id = tenancy.current_tenant();
    select array_agg(distinct parent_id) into anchors
    from unnest(parent_ids) as parent_id
    where parent_id is null or parent_id not in (select unnest(unit_ids));
    if exists (
        select from unnest(anchors) as anchor, organization.free_labels(anchor) as place
        where place.gap_to - place.gap_from < 64 * labels
    ) then
        perform organization.rebuild_tree();
    end if;
    return query
    with recursive given as materialized (
        select given.unit_id, coalesce(given.parent_id, nobody) as parent_id,
            coalesce(units.number, last_number + given.position::integer) as number
        from unnest(unit_ids, parent_ids) with ordinality as given (unit_id, parent_id, position)
        left join organization.units on units.tenant_id = tenancy.current_tenant() and units.id = given.unit_id
    ), places as materialized (
        select coalesce(anchor, nobody) as anchor, place.gap_from, place.parent_depth, place.parent_path, (place.gap_to - place.gap_from) / (8 * labels) as step
        from unnest(anchors) as anchor, organization.free_labels(anchor) as place
    ), tree as (
        select given.unit_id, places.anchor, places.parent_depth + 1 as depth, array[given.number] as numbers
        from given join places on places.anchor = given.parent_id
        union all
        select given.unit_id, tree.anchor, tree.depth + 1, tree.numbers || given.number
        from tree join given on given.parent_id = tree.unit_id
    ), edges as (
        select unit_id, anchor, depth, numbers, numbers as place from tree
        union all
        select unit_id, anchor, depth, numbers, numbers || 2147483647 from tree
    ), ranked as (
        select unit_id, anchor, depth, numbers, row_number() over (partition by anchor order by place) as rank from edges
    ), placed as (
        select unit_id, anchor, depth, numbers, min(rank) as first_rank, max(rank) as last_rank
        from ranked
        group by unit_id, anchor, depth, numbers
    )
    select placed.unit_id, placed.numbers[cardinality(placed.numbers)],
        concat_ws('.', places.parent_path, array_to_string(placed.numbers, '.'))::organization.ltree, placed.depth,
        places.gap_from + places.step * placed.first_rank, places.gap_from + places.step * placed.last_rank
    from placed join places using (anchor);
    get diagnostics laid_out = row_count;
    if laid_out <> cardinality(unit_ids) then
        raise exception '% of the units given stand below themselves', cardinality(unit_ids) - laid_out
            using errcode = 'check_violation', constraint = 'units_cycle_check', table = 'units', schema = 'organization';
    end if;
end
$$;
comment on function organization.lay_out(uuid[], uuid[]) is
    'Places for many units at once, to be inserted or moved with them in one statement: each at the right end of its parent, which may be among the given ones. Units that exist keep their numbers and stand first; new ones follow in the order given. A unit that moves is given with all the units below it. Much faster than letting each find its place.';
