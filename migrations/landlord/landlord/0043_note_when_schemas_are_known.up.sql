alter table landlord.tenants add column schema_noted_at timestamptz;
comment on column landlord.tenants.schema_noted_at is 'When schema_version and fingerprint were last noted: what failed before is told by them, and what failed later is not.';
