-- A unit whose row is refused stays as it is.
update planned_units
set type_id = old_type_id,
    parent_id = old_parent_id,
    status = old_status,
    has_parent = true
where not is_new
  and line in (select line from import_faults)
  and row(type_id, parent_id, status, has_parent) is distinct from row(old_type_id, old_parent_id, old_status, true)
