select audit.watch('tenancy.tenants');
select audit.watch('tenancy.actors', 'keys');
select audit.watch('tenancy.import_batches', 'keys');
-- Before-images hold rows whose change is in the trail already.
select audit.watch('tenancy.import_rows', 'none');
