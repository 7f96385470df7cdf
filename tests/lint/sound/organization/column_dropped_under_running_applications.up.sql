-- phase: contract
alter table organization.units drop column description;
