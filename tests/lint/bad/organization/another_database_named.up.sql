insert into organization.unit_mottos (unit_id) select id from tenant_other.organization.units;
