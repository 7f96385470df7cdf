-- When a schema was noted is bookkeeping, as what was noted is: the trail is attached once more, and leaves it out.
drop trigger audit on landlord.tenants;
drop trigger touch on landlord.tenants;
select landlord.watch('landlord.tenants', '{schema_version,fingerprint,schema_noted_at}');
