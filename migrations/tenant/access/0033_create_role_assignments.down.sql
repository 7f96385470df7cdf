drop table access.role_assignments;
drop function access.check_conflicts();
drop function access.check_holders();
