drop table landlord.platform_user_roles;
drop table landlord.tenant_steps;
drop table landlord.tenant_contexts;
drop table landlord.tenants;
drop table landlord.servers;
