alter table organization.units add constraint units_description_present check (description is not null) not valid;
