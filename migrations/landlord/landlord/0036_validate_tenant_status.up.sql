alter table landlord.tenants validate constraint tenants_status_check;
