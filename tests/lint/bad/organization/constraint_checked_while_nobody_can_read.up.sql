alter table organization.units add constraint units_motto_check check (name <> '');
