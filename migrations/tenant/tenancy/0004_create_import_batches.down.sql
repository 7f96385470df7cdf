drop table tenancy.import_rows;
drop table tenancy.import_batches;
