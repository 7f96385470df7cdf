alter table organization.units add column motto text;
update organization.units set motto = name where motto is null;
