create table access.invitation_roles (
    tenant_id uuid not null,
    invitation_id uuid not null,
    role_id uuid not null,
    unit_id uuid,
    scope text not null default 'unit' constraint invitation_roles_scope_check check (scope in ('unit', 'subtree', 'tenant')),
    created_at timestamptz not null default now(),
    created_by uuid not null default tenancy.current_actor(),
    primary key (tenant_id, invitation_id, role_id),
    constraint invitation_roles_invitation_fkey foreign key (tenant_id, invitation_id) references membership.invitations (tenant_id, id) on delete cascade,
    constraint invitation_roles_role_fkey foreign key (tenant_id, role_id) references access.roles (tenant_id, id) on delete cascade,
    constraint invitation_roles_unit_fkey foreign key (tenant_id, unit_id) references organization.units (tenant_id, id),
    constraint invitation_roles_unit_check check (scope <> 'tenant' or unit_id is null)
);
comment on table access.invitation_roles is 'The roles that an accepted invitation brings.';
comment on column access.invitation_roles.unit_id is 'Where the role is held; null for the invitation''s own unit, or everywhere where scope is tenant.';
comment on column access.invitation_roles.scope is 'At the unit alone, at it and all below (subtree), or everywhere (tenant).';
create index invitation_roles_role_idx on access.invitation_roles (tenant_id, role_id);
select tenancy.protect('access.invitation_roles');
select audit.watch('access.invitation_roles');

create table access.email_domain_roles (
    tenant_id uuid not null,
    email_domain_id uuid not null,
    role_id uuid not null,
    unit_id uuid,
    scope text not null default 'unit' constraint email_domain_roles_scope_check check (scope in ('unit', 'subtree', 'tenant')),
    created_at timestamptz not null default now(),
    created_by uuid not null default tenancy.current_actor(),
    primary key (tenant_id, email_domain_id, role_id),
    constraint email_domain_roles_domain_fkey foreign key (tenant_id, email_domain_id) references membership.email_domains (tenant_id, id) on delete cascade,
    constraint email_domain_roles_role_fkey foreign key (tenant_id, role_id) references access.roles (tenant_id, id) on delete cascade,
    constraint email_domain_roles_unit_fkey foreign key (tenant_id, unit_id) references organization.units (tenant_id, id),
    constraint email_domain_roles_unit_check check (scope <> 'tenant' or unit_id is null)
);
comment on table access.email_domain_roles is 'The roles of those who join through the domain of their e-mail address.';
comment on column access.email_domain_roles.unit_id is 'Where the role is held; null for the domain''s own unit, or everywhere where scope is tenant.';
comment on column access.email_domain_roles.scope is 'At the unit alone, at it and all below (subtree), or everywhere (tenant).';
create index email_domain_roles_role_idx on access.email_domain_roles (tenant_id, role_id);
select tenancy.protect('access.email_domain_roles');
select audit.watch('access.email_domain_roles');
