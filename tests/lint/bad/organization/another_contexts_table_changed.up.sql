alter table identity.users add column home_unit_id uuid;
