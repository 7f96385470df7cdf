drop table organization.units;
