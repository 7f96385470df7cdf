create index units_name_idx on organization.units (tenant_id, name);
