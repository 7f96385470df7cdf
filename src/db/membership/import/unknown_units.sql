select name
from named_values
where column_name = 'unit_code'
  and id is null
order by name
limit $1
