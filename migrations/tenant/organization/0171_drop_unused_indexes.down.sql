create index units_rgt_idx on organization.units (tenant_id, rgt);
create index units_name_idx on organization.units (tenant_id, name_normalized);
