alter table organization.units add column ticket uuid;
alter table organization.units alter column ticket set default gen_random_uuid();
