alter table organization.units add constraint units_motto_key unique using index units_motto_key;
