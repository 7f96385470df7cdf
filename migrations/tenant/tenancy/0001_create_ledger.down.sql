drop table tenancy.migrations;
drop schema tenancy;
