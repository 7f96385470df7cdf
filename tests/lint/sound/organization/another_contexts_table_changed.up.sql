alter table organization.units add column keeper_id uuid;
