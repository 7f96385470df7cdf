alter table organization.units add constraint units_motto_check check (name <> '') not valid;
alter table organization.units validate constraint units_motto_check;
