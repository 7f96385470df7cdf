drop table landlord.migrations;
drop schema landlord;
