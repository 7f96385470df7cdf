drop trigger keep_units_with_leaders on organization.units;
drop function organization.keep_units_with_leaders();

drop trigger lock_tree on organization.units;
create trigger lock_tree before update of parent_id, unit_type_id, status on organization.units
    for each statement execute function organization.lock_tree_first();
