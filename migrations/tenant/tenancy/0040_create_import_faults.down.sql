drop table tenancy.import_faults;
