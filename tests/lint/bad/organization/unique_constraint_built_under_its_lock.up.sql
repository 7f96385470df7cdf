alter table organization.units add constraint units_motto_key unique (tenant_id, motto);
