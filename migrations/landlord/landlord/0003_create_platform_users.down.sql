drop table landlord.role_permissions;
drop table landlord.permissions;
drop table landlord.roles;
drop table landlord.platform_users;
