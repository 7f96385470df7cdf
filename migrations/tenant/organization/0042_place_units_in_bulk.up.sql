-- A statement that gives a unit its new place brings the units below it along itself, as one that inserts many does.
drop trigger move on organization.units;
create trigger move after update of parent_id on organization.units
    for each row when (old.parent_id is distinct from new.parent_id and old.path::text = new.path::text)
    execute function organization.move_unit();

create or replace function organization.lay_out(unit_ids uuid[], parent_ids uuid[])
returns table (id uuid, number integer, path organization.ltree, depth integer, lft bigint, rgt bigint)
language plpgsql
set search_path = pg_catalog, pg_temp
set enable_nestloop = off
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
    'Places for many units at once, to be inserted or moved with them in one statement: each at the right end of its parent, which may be among the given ones; units that exist keep their numbers and stand first, new ones follow in the order given. A unit that moves is given with all the units below it. Much faster than letting each find its place.';
