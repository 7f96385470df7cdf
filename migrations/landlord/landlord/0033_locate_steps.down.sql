alter table landlord.tenant_steps drop column location;
