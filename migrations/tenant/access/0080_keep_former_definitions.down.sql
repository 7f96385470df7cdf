drop function access.definition_moment(timestamptz, date);
drop trigger keep_former_updated on access.role_inheritance;
drop trigger keep_former_deleted on access.role_inheritance;
drop function access.keep_former_inheritance();
drop trigger keep_former_updated on access.role_permissions;
drop trigger keep_former_deleted on access.role_permissions;
drop function access.keep_former_permissions();
drop trigger renew on access.role_inheritance;
drop trigger renew on access.role_permissions;
drop function access.renew_definition();
-- What roles held before is lost; the trail still tells it.
drop table access.former_role_inheritance;
drop table access.former_role_permissions;
