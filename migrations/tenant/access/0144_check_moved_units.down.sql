drop trigger check_duties on organization.units;
drop function access.check_moved_units();
drop function access.conflict_of_place(uuid[]);
