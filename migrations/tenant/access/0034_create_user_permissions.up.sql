create table access.user_permissions (
    tenant_id uuid not null,
    id uuid not null,
    user_id uuid not null,
    permission_id uuid not null,
    effect text not null constraint user_permissions_effect_check check (effect in ('allow', 'deny')),
    unit_id uuid,
    scope text not null constraint user_permissions_scope_check check (scope in ('unit', 'subtree', 'tenant')),
    term daterange not null default daterange(current_date, null),
    granted_by uuid not null default tenancy.current_actor(),
    reason text,
    revision integer not null default 1,
    created_at timestamptz not null default now(),
    created_by uuid not null default tenancy.current_actor(),
    updated_at timestamptz not null default now(),
    updated_by uuid not null default tenancy.current_actor(),
    deleted_at timestamptz,
    deleted_by uuid,
    primary key (tenant_id, id),
    constraint user_permissions_user_fkey foreign key (tenant_id, user_id) references identity.users (tenant_id, id),
    constraint user_permissions_permission_fkey foreign key (tenant_id, permission_id) references access.permissions (tenant_id, id) on delete cascade,
    constraint user_permissions_unit_fkey foreign key (tenant_id, unit_id) references organization.units (tenant_id, id),
    constraint user_permissions_granted_by_fkey foreign key (tenant_id, granted_by) references tenancy.actors (tenant_id, id),
    constraint user_permissions_unit_check check ((scope = 'tenant') = (unit_id is null)),
    constraint user_permissions_term_check check (not isempty(term) and not lower_inf(term)),
    constraint user_permissions_once_excl exclude using gist (
        tenant_id with =, user_id with =, permission_id with =, coalesce(unit_id, tenant_id) with =, scope with =, term with &&
    ) where (deleted_at is null)
);
comment on table access.user_permissions is 'Permissions allowed or denied to a person directly, beside roles; a denial wins.';
comment on column access.user_permissions.scope is 'At the unit alone, at it and all below (subtree), or everywhere (tenant).';
comment on column access.user_permissions.term is 'From the first day to the day after the last; open at the end when no end is set.';
comment on column access.user_permissions.granted_by is 'Who decided on it.';
comment on column access.user_permissions.effect is 'allow or deny; a denial wins.';
create index user_permissions_user_idx on access.user_permissions (tenant_id, user_id);
create index user_permissions_permission_idx on access.user_permissions (tenant_id, permission_id);
create index user_permissions_unit_idx on access.user_permissions (tenant_id, unit_id);
select tenancy.protect('access.user_permissions');
select audit.watch('access.user_permissions');

create table access.user_permissions_cache (
    tenant_id uuid not null,
    user_id uuid not null,
    permission_id uuid not null,
    effect text not null constraint user_permissions_cache_effect_check check (effect in ('allow', 'deny')),
    scope text not null constraint user_permissions_cache_scope_check check (scope in ('unit', 'subtree', 'tenant')),
    unit_id uuid,
    valid_from date not null,
    valid_until date,
    computed_at timestamptz not null default now(),
    constraint user_permissions_cache_entry_key unique nulls not distinct (tenant_id, user_id, permission_id, effect, scope, unit_id, valid_from),
    constraint user_permissions_cache_user_fkey foreign key (tenant_id, user_id) references identity.users (tenant_id, id) on delete cascade,
    constraint user_permissions_cache_permission_fkey foreign key (tenant_id, permission_id) references access.permissions (tenant_id, id) on delete cascade,
    constraint user_permissions_cache_unit_fkey foreign key (tenant_id, unit_id) references organization.units (tenant_id, id) on delete cascade,
    constraint user_permissions_cache_unit_check check ((scope = 'tenant') = (unit_id is null)),
    constraint user_permissions_cache_validity_check check (valid_until > valid_from)
);
comment on table access.user_permissions_cache is 'What each person may and may not do, where and when: derived from assignments, roles and direct permissions, never their source.';
comment on column access.user_permissions_cache.valid_from is 'First day of validity, so that terms begin without a refresh.';
comment on column access.user_permissions_cache.valid_until is 'The day after the last; null when open.';
comment on column access.user_permissions_cache.effect is 'allow or deny; a denial wins.';
comment on column access.user_permissions_cache.scope is 'At the unit alone, at it and all below (subtree), or everywhere (tenant).';
create index user_permissions_cache_permission_idx on access.user_permissions_cache (tenant_id, permission_id, unit_id);
create index user_permissions_cache_unit_idx on access.user_permissions_cache (tenant_id, unit_id);
select tenancy.protect('access.user_permissions_cache');
-- Derived: what it is derived from is in the trail.
select audit.watch('access.user_permissions_cache', 'none');
