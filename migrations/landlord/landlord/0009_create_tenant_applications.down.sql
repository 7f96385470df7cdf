drop table landlord.tenant_applications;
drop function landlord.check_application();
