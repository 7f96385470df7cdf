insert into named_parents (name, elements)
select
    named.name,
    array(
        select lower(btrim(element))
        from unnest(string_to_array(named.name, '/')) with ordinality as parts (element, position)
        order by position
    )
from (
    select distinct parent_code as name
    from staged_units
    where parent_code is not null
) as named
