drop table landlord.former_databases;
drop table landlord.backups;
