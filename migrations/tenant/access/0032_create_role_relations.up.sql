create table access.role_inheritance (
    tenant_id uuid not null,
    role_id uuid not null,
    inherits_role_id uuid not null,
    created_at timestamptz not null default now(),
    created_by uuid not null default tenancy.current_actor(),
    primary key (tenant_id, role_id, inherits_role_id),
    constraint role_inheritance_role_fkey foreign key (tenant_id, role_id) references access.roles (tenant_id, id) on delete cascade,
    constraint role_inheritance_inherits_fkey foreign key (tenant_id, inherits_role_id) references access.roles (tenant_id, id) on delete cascade
);
comment on table access.role_inheritance is 'Roles that hold everything another role holds. No role inherits from itself, however far around.';
create index role_inheritance_inherits_idx on access.role_inheritance (tenant_id, inherits_role_id);
select tenancy.protect('access.role_inheritance');
select audit.watch('access.role_inheritance');

create table access.role_conflicts (
    tenant_id uuid not null,
    role_id uuid not null,
    conflicting_role_id uuid not null,
    reason text,
    created_at timestamptz not null default now(),
    created_by uuid not null default tenancy.current_actor(),
    primary key (tenant_id, role_id, conflicting_role_id),
    constraint role_conflicts_role_fkey foreign key (tenant_id, role_id) references access.roles (tenant_id, id) on delete cascade,
    constraint role_conflicts_conflicting_fkey foreign key (tenant_id, conflicting_role_id) references access.roles (tenant_id, id) on delete cascade,
    constraint role_conflicts_roles_check check (role_id <> conflicting_role_id)
);
comment on table access.role_conflicts is 'Separation of duties: nobody holds both roles over the same unit at the same time. A pair stands once and binds both ways.';
create unique index role_conflicts_pair_key on access.role_conflicts
    (tenant_id, least(role_id, conflicting_role_id), greatest(role_id, conflicting_role_id));
create index role_conflicts_conflicting_idx on access.role_conflicts (tenant_id, conflicting_role_id);
select tenancy.protect('access.role_conflicts');
select audit.watch('access.role_conflicts');

create function access.lock_policy() returns void
language sql
set search_path = pg_catalog, pg_temp
as $$
    select pg_advisory_xact_lock(hashtextextended('access.policy ' || tenancy.current_tenant(), 0))
$$;
comment on function access.lock_policy() is 'Lets one transaction at a time change who holds what, so that rules over several rows are checked against all of them.';

create function access.inherited_roles(roles uuid[]) returns setof uuid
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with recursive held as (
        select unnest(roles) as role_id
        union
        select inheritance.inherits_role_id
        from held
        join access.role_inheritance inheritance on inheritance.role_id = held.role_id
        where inheritance.tenant_id = tenancy.current_tenant()
    )
    select role_id from held
$$;
comment on function access.inherited_roles(uuid[]) is 'The given roles and all that they inherit, directly or not.';

create function access.refuse_inheritance_cycle() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    perform access.lock_policy();
    if new.role_id in (select access.inherited_roles(array[new.inherits_role_id])) then
        raise exception 'a role cannot inherit from itself'
            using errcode = 'check_violation', constraint = 'role_inheritance_cycle_check', table = 'role_inheritance', schema = 'access',
            detail = (
                select format('"%s" inherits from "%s" already.', inherited.code, heir.code)
                from access.roles heir, access.roles inherited
                where heir.tenant_id = new.tenant_id and heir.id = new.role_id
                  and inherited.tenant_id = new.tenant_id and inherited.id = new.inherits_role_id
            );
    end if;
    return null;
end
$$;
comment on function access.refuse_inheritance_cycle() is 'Keeps the inheritance of roles free of cycles.';
create trigger refuse_cycle after insert or update on access.role_inheritance
    for each row execute function access.refuse_inheritance_cycle();
