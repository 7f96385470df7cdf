alter table organization.units validate constraint units_motto_check;
