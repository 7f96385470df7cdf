drop trigger check_maximum on access.roles;
drop function access.check_maximum();
drop trigger check_standing_updated on access.role_inheritance;
drop trigger check_standing_inserted on access.role_inheritance;
drop trigger check_standing_updated on access.role_conflicts;
drop trigger check_standing_inserted on access.role_conflicts;
drop function access.check_standing_conflicts();
drop function access.standing_conflict(uuid[]);
