update planned_units
set parent_id = named.unit_id,
    has_parent = true
from staged_units staged
join named_parents named on named.name = staged.parent_code
where staged.line = planned_units.line
  and named.unit_id is not null
  and not planned_units.has_parent
