create schema access;
comment on schema access is 'Who may do what, where and when: roles, permissions, their assignments and what excludes what.';

do $$
begin
    execute format('grant usage on schema access to %I, %I', tenancy.group_role('app'), tenancy.group_role('readonly'));
end
$$;

create table access.permissions (
    tenant_id uuid not null,
    id uuid not null,
    code text not null,
    resource text not null,
    action text not null,
    description text,
    revision integer not null default 1,
    created_at timestamptz not null default now(),
    created_by uuid not null default tenancy.current_actor(),
    updated_at timestamptz not null default now(),
    updated_by uuid not null default tenancy.current_actor(),
    deleted_at timestamptz,
    deleted_by uuid,
    primary key (tenant_id, id),
    constraint permissions_code_key unique (tenant_id, code),
    constraint permissions_code_check check (code = resource || '.' || action),
    constraint permissions_parts_check check (resource ~ '^[a-z][a-z0-9_]*$' and action ~ '^[a-z][a-z0-9_]*$')
);
comment on table access.permissions is 'What can be allowed or denied.';
comment on column access.permissions.code is 'The resource and the action, as in membership.approve.';
comment on column access.permissions.action is 'What is done with the resource; the second part of the code.';
comment on column access.permissions.resource is 'What it is done with; the first part of the code.';
select tenancy.protect('access.permissions');
select audit.watch('access.permissions');

create table access.roles (
    tenant_id uuid not null,
    id uuid not null,
    code text not null constraint roles_code_check check (code ~ '^[a-z][a-z0-9_]*$'),
    name text not null constraint roles_name_check check (name <> ''),
    name_local text,
    description text,
    maximum_holders integer constraint roles_maximum_holders_check check (maximum_holders > 0),
    revision integer not null default 1,
    created_at timestamptz not null default now(),
    created_by uuid not null default tenancy.current_actor(),
    updated_at timestamptz not null default now(),
    updated_by uuid not null default tenancy.current_actor(),
    deleted_at timestamptz,
    deleted_by uuid,
    primary key (tenant_id, id),
    constraint roles_code_key unique (tenant_id, code)
);
comment on table access.roles is 'Offices and functions that carry permissions.';
comment on column access.roles.maximum_holders is 'How many may hold the role at one unit (or tenant-wide) at a time, acting and delegated holders aside; null when any number may.';
select tenancy.protect('access.roles');
select audit.watch('access.roles');

create table access.role_permissions (
    tenant_id uuid not null,
    role_id uuid not null,
    permission_id uuid not null,
    effect text not null default 'allow' constraint role_permissions_effect_check check (effect in ('allow', 'deny')),
    created_at timestamptz not null default now(),
    created_by uuid not null default tenancy.current_actor(),
    primary key (tenant_id, role_id, permission_id),
    constraint role_permissions_role_fkey foreign key (tenant_id, role_id) references access.roles (tenant_id, id) on delete cascade,
    constraint role_permissions_permission_fkey foreign key (tenant_id, permission_id) references access.permissions (tenant_id, id) on delete cascade
);
comment on table access.role_permissions is 'What a role allows and denies by itself, besides what it inherits; a denial wins.';
comment on column access.role_permissions.effect is 'allow or deny; a denial wins.';
create index role_permissions_permission_idx on access.role_permissions (tenant_id, permission_id);
select tenancy.protect('access.role_permissions');
select audit.watch('access.role_permissions');
