create table organization.unit_mottos (tenant_id uuid not null, unit_id uuid not null, motto text not null, primary key (tenant_id, unit_id));
select tenancy.protect('organization.unit_mottos');
