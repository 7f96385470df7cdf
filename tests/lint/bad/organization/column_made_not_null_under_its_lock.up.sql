alter table organization.units alter column description set not null;
