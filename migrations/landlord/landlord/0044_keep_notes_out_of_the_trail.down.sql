drop trigger audit on landlord.tenants;
drop trigger touch on landlord.tenants;
select landlord.watch('landlord.tenants', '{schema_version,fingerprint}');
