drop table access.compared_permissions;
