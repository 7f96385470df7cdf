-- phase: contract
drop table organization.unit_contacts;
