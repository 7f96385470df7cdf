-- The three group roles of the landlord are named after the owner of the database, so that
-- migrations need not know the landlord's name.
create function tenancy.group_role(kind text) returns name
language sql stable parallel safe
set search_path = pg_catalog, pg_temp
as $$
    select (regexp_replace(pg_get_userbyid(datdba), '_owner$', '') || '_' || kind)::name
    from pg_database
    where datname = current_database()
$$;
comment on function tenancy.group_role(text) is 'The name of this landlord''s group role of a kind: owner, app, readonly or audit.';

-- The next three stay free of SET clauses, so that the planner can inline them into policies.
create function tenancy.current_tenant() returns uuid
language sql stable parallel safe
return nullif(current_setting('tenantctl.tenant_id', true), '')::uuid;
comment on function tenancy.current_tenant() is 'The tenant of this session or transaction; null, and so no rows, when none was set.';

create function tenancy.current_actor() returns uuid
language sql stable parallel safe
return nullif(current_setting('tenantctl.actor_id', true), '')::uuid;
comment on function tenancy.current_actor() is 'Who acts in this transaction (tenancy.actors); null outside a writing transaction.';

create function tenancy.current_user_id() returns uuid
language sql stable parallel safe
return nullif(current_setting('tenantctl.user_id', true), '')::uuid;
comment on function tenancy.current_user_id() is 'The tenant''s own user on whose behalf the application acts (identity.users); null for operators and services.';

create table tenancy.tenants (
    id uuid primary key,
    slug text not null unique check (slug ~ '^[a-z][a-z0-9_]*$'),
    name text not null check (name <> ''),
    landlord_id uuid not null,
    created_at timestamptz not null default now()
);
comment on table tenancy.tenants is 'The tenants whose data is in this database (one when dedicated): root of every foreign key, and the stamp that is held against the landlord before anything is written.';
comment on column tenancy.tenants.id is 'The tenant''s id in the landlord.';
comment on column tenancy.tenants.landlord_id is 'The id of the landlord that made this tenant.';

create table tenancy.actors (
    tenant_id uuid not null references tenancy.tenants (id),
    id uuid not null,
    kind text not null check (kind in ('platform_user', 'user', 'service', 'migration')),
    reference text not null check (reference <> ''),
    display_name text not null,
    claimed boolean not null,
    created_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint actors_reference_key unique (tenant_id, kind, reference, claimed)
);
comment on table tenancy.actors is 'Each actor that ever wrote here, registered once; created_by, updated_by and deleted_by point here.';
comment on column tenancy.actors.reference is 'What identifies the actor within its kind: the e-mail of a platform user, the id of a tenant''s user, the name of a service.';
comment on column tenancy.actors.claimed is 'True when nobody authenticated the actor: it is only what the caller said.';
comment on column tenancy.actors.kind is 'platform_user: an operator; user: one of the tenant''s own (identity.users); service: a program or an unnamed login; migration: the engine.';

-- The owner reads the stamp before it knows the tenant, so row security is not forced on it here.
alter table tenancy.tenants enable row level security;
create policy own_tenant on tenancy.tenants using (id = (select tenancy.current_tenant()));

create function tenancy.act_as(
    new_actor_id uuid,
    actor_kind text,
    actor_reference text,
    actor_name text,
    actor_claimed boolean,
    command text,
    reason text,
    request_id uuid
) returns uuid
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    found_id uuid;
begin
    select id into found_id
    from tenancy.actors
    where tenant_id = tenancy.current_tenant()
      and kind = actor_kind and reference = actor_reference and claimed = actor_claimed;
    if found_id is null then
        insert into tenancy.actors (tenant_id, id, kind, reference, display_name, claimed)
        values (tenancy.current_tenant(), new_actor_id, actor_kind, actor_reference, actor_name, actor_claimed)
        on conflict on constraint actors_reference_key do update set display_name = excluded.display_name
        returning id into found_id;
    end if;
    perform set_config('tenantctl.actor_id', found_id::text, true),
            set_config('tenantctl.command', coalesce(command, ''), true),
            set_config('tenantctl.reason', coalesce(reason, ''), true),
            set_config('tenantctl.request_id', coalesce(request_id::text, ''), true);
    return found_id;
end
$$;
comment on function tenancy.act_as(uuid, text, text, text, boolean, text, text, uuid) is
    'Says who writes in this transaction, with which command and why; registers the actor when it is new. Returns its id. Without it every write to business data is refused.';

create function tenancy.bulk_id(base uuid, ordinal bigint) returns uuid
language sql immutable strict parallel safe
return (left(base::text, 28) || lpad(to_hex(ordinal), 8, '0'))::uuid;
comment on function tenancy.bulk_id(uuid, bigint) is
    'The id of the n-th row of a bulk load: a client-made UUIDv7 (RFC 9562) whose last 32 bits are the row''s ordinal, so that keys ascend and indexes grow at their right edge.';
