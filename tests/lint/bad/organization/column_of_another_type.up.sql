alter table organization.units alter column description type varchar(200);
