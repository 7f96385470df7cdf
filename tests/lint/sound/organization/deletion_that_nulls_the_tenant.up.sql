create table organization.unit_guides (
    tenant_id uuid not null,
    unit_id uuid not null,
    user_id uuid,
    primary key (tenant_id, unit_id),
    foreign key (tenant_id, user_id) references identity.users (tenant_id, id) on delete set null (user_id)
);
select tenancy.protect('organization.unit_guides');
select audit.watch('organization.unit_guides');
