alter table organization.units add column summary text;
