-- phase: contract
alter table organization.units rename column description to summary;
