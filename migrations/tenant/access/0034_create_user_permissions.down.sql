drop table access.user_permissions_cache;
drop table access.user_permissions;
