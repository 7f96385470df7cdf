drop table tenancy.backfills;
