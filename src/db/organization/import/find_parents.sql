-- A code counts as it is written; else a code in any case or a name, where that means one unit only.
update named_parents
set unit_id = found.unit_id,
    candidates = found.candidates
from (
    select
        named.name,
        coalesce(exact.unit_id, case when called.units = 1 then called.first_id end) as unit_id,
        case when exact.unit_id is null and called.units > 1 then called.codes end as candidates
    from named_parents named
    left join planned_units exact
        on exact.code = named.name
        and not exact.is_deleted
    left join (
        select
            unit_names.name,
            count(*) as units,
            (array_agg(unit_names.unit_id))[1] as first_id,
            array_agg(planned.code order by planned.code) as codes
        from unit_names
        join planned_units planned using (unit_id)
        where unit_names.name in (select lower(name) from named_parents)
        group by unit_names.name
    ) as called on called.name = lower(named.name)
) as found
where found.name = named_parents.name
