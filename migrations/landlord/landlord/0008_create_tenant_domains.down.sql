drop table landlord.tenant_domains;
