alter table organization.units add column motto text;
