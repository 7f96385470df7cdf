drop table reference.industries;
