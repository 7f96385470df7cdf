drop table access.role_permissions;
drop table access.roles;
drop table access.permissions;
drop schema access;
