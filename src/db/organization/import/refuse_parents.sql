insert into import_faults (line, column_name, code, message)
select
    staged.line,
    'parent_code',
    case when named.candidates is null then 'unknown_parent' else 'ambiguous_parent' end,
    case
        when named.candidates is null then format('there is no unit "%s", neither in the file nor in the tenant', named.name)
        else format(
            '%s units are called "%s": %s%s; give a code or a longer path',
            cardinality(named.candidates),
            named.name,
            array_to_string(named.candidates[:3], ', '),
            case when cardinality(named.candidates) > 3 then ', …' end
        )
    end
from planned_units planned
join staged_units staged using (line)
join named_parents named on named.name = staged.parent_code
where not planned.has_parent
