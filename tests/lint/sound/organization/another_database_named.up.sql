insert into organization.unit_mottos (unit_id) select id from organization.units;
