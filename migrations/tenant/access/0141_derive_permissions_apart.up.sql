create or replace function access.lock_policy() returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    if current_setting('transaction_isolation') in ('repeatable read', 'serializable') then
        raise exception 'who may do what is not changed in a transaction of isolation level %', current_setting('transaction_isolation')
            using errcode = 'feature_not_supported',
            detail = 'It would not see what others changed while it waited for them, and would derive permissions from what was.',
            hint = 'Begin the transaction with isolation level read committed.';
    end if;
    perform pg_advisory_xact_lock(hashtextextended('access.policy ' || tenancy.current_tenant(), 0));
end
$$;

create or replace function access.derive_permissions(users uuid[], permissions uuid[] default null)
returns table (user_id uuid, permission_id uuid, effect text, scope text, unit_id uuid, valid_from date, valid_until date)
language plpgsql stable
set search_path = pg_catalog, pg_temp
set jit = off
as $$
declare
    of_users constant text := case when users is null then '' else ' and user_id = any ($1)' end;
    of_permissions constant text := case when permissions is null then '' else ' and id = any ($2)' end;
begin
    -- Planned anew each time: for one person and for all, no plan is good for both. Terms are joined only where a person
    -- has several things at one place, which is rare: what one role says there needs no comparison with anything.
    return query execute '
        with permitted as materialized (
            select id from access.permissions where tenant_id = $3 and deleted_at is null' || of_permissions || '
        ), given as materialized (
            select user_id, role_id, null::uuid as permission_id, null::text as effect, scope, unit_id, term
            from access.role_assignments
            where tenant_id = $3 and deleted_at is null and status in (''active'', ''scheduled'')' || of_users || '
            union all
            select user_id, null, permission_id, effect, scope, unit_id, term
            from access.user_permissions
            where tenant_id = $3 and deleted_at is null and permission_id in (select id from permitted)' || of_users || '
        ), placed as materialized (
            select *, count(*) over (partition by user_id, unit_id, scope) = 1 as is_alone from given
        ), said as materialized (
            select distinct reached.held_role_id, definition.permission_id, definition.effect
            from access.closure((select array_agg(distinct role_id) from given)) reached
            join access.role_permissions definition on definition.tenant_id = $3 and definition.role_id = reached.role_id
            join permitted on permitted.id = definition.permission_id
        ), spread as not materialized (
            select placed.user_id, said.permission_id, said.effect, placed.scope, placed.unit_id, placed.term, placed.is_alone
            from placed
            join said on said.held_role_id = placed.role_id
            union all
            select user_id, permission_id, effect, scope, unit_id, term, is_alone
            from placed
            where permission_id is not null
        ), joined as (
            select user_id, permission_id, effect, scope, unit_id, unnest(range_agg(term)) as term
            from spread
            where not is_alone
            group by user_id, permission_id, effect, scope, unit_id
        )
        select user_id, permission_id, effect, scope, unit_id, lower(term), upper(term) from spread where is_alone
        union all
        select user_id, permission_id, effect, scope, unit_id, lower(term), upper(term) from joined'
    using users, permissions, tenancy.current_tenant();
end
$$;

create or replace function access.refresh_permissions(users uuid[], permissions uuid[] default null) returns bigint
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set jit = off
set work_mem = '64MB'
as $$
declare
    of_these constant text := case when users is null then '' else ' and user_id = any ($1)' end
        || case when permissions is null then '' else ' and permission_id = any ($2)' end;
    nested_loops constant text := current_setting('enable_nestloop');
    changed bigint;
begin
    if cardinality(users) = 0 or cardinality(permissions) = 0 then
        return 0;
    end if;
    perform access.lock_policy();
    -- The planner takes what is derived for small, and would compare each row of many with every other.
    if users is null or cardinality(users) > 1000 then
        perform set_config('enable_nestloop', 'off', true);
    end if;
    execute '
        with compared as materialized (
            select
                present.ctid as entry,
                wanted.user_id,
                wanted.permission_id,
                wanted.effect,
                wanted.scope,
                wanted.unit_id,
                wanted.valid_from,
                wanted.valid_until
            from access.derive_permissions($1, $2) wanted
            full join (
                select ctid, * from access.user_permissions_cache where tenant_id = $3' || of_these || '
            ) present
                on present.user_id = wanted.user_id and present.permission_id = wanted.permission_id
                and present.effect = wanted.effect and present.scope = wanted.scope
                and coalesce(present.unit_id, $3) = coalesce(wanted.unit_id, $3) and present.valid_from = wanted.valid_from
            where present.user_id is null or wanted.user_id is null or present.valid_until is distinct from wanted.valid_until
        ), removed as (
            delete from access.user_permissions_cache cache
            using compared
            where cache.ctid = compared.entry and compared.user_id is null
            returning 1
        ), prolonged as (
            update access.user_permissions_cache cache
            set valid_until = compared.valid_until, computed_at = now()
            from compared
            where cache.ctid = compared.entry and compared.user_id is not null
            returning 1
        ), added as (
            insert into access.user_permissions_cache (tenant_id, user_id, permission_id, effect, scope, unit_id, valid_from, valid_until)
            select $3, user_id, permission_id, effect, scope, unit_id, valid_from, valid_until
            from compared
            where entry is null
            order by user_id, permission_id
            returning 1
        )
        select (select count(*) from removed) + (select count(*) from prolonged) + (select count(*) from added)'
    into changed using users, permissions, tenancy.current_tenant();
    perform set_config('enable_nestloop', nested_loops, true);
    return changed;
end
$$;

create or replace function access.refresh_holders(roles uuid[], permissions uuid[] default null) returns bigint
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    users uuid[];
begin
    if cardinality(roles) > 0 then
        -- Before it is read who holds them: whoever gives one of them meanwhile derives without what is changed here.
        perform access.lock_policy();
        select array_agg(distinct user_id) into users
        from access.role_assignments
        where tenant_id = tenancy.current_tenant() and role_id = any (access.heirs(roles));
    end if;
    return access.refresh_permissions(coalesce(users, '{}'), permissions);
end
$$;

create or replace function access.verify_permissions()
returns table (finding text, user_id uuid, permission_id uuid, scope text, unit_id uuid, valid_from date, valid_until date)
language sql stable
set search_path = pg_catalog, pg_temp
set enable_nestloop = off
set jit = off
set work_mem = '64MB'
as $$
    select
        case when wanted.user_id is null then 'stale_' || present.effect else 'missing_' || wanted.effect end,
        coalesce(wanted.user_id, present.user_id),
        coalesce(wanted.permission_id, present.permission_id),
        coalesce(wanted.scope, present.scope),
        coalesce(wanted.unit_id, present.unit_id),
        coalesce(wanted.valid_from, present.valid_from),
        case when wanted.user_id is null then present.valid_until else wanted.valid_until end
    from access.derive_permissions(null) wanted
    full join (
        select * from access.user_permissions_cache where tenant_id = (select tenancy.current_tenant())
    ) present
        on present.user_id = wanted.user_id and present.permission_id = wanted.permission_id
        and present.effect = wanted.effect and present.scope = wanted.scope
        and coalesce(present.unit_id, present.user_id) = coalesce(wanted.unit_id, wanted.user_id)
        and present.valid_from = wanted.valid_from
        and coalesce(present.valid_until, 'infinity') = coalesce(wanted.valid_until, 'infinity')
    where wanted.user_id is null or present.user_id is null
$$;
