alter table organization.units add column ticket uuid default gen_random_uuid();
