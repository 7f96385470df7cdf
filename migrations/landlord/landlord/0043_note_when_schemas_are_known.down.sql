alter table landlord.tenants drop column schema_noted_at;
