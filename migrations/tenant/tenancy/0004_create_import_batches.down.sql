drop view tenancy.undone_import_rows;
drop table tenancy.import_rows;
drop table tenancy.import_batches;
