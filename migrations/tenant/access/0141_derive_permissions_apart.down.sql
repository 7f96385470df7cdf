create or replace function access.verify_permissions()
returns table (finding text, user_id uuid, permission_id uuid, scope text, unit_id uuid, valid_from date, valid_until date)
language sql stable
set search_path = pg_catalog, pg_temp
set enable_nestloop = off
set jit = off
as $$
    with wanted as materialized (
        select * from access.derive_permissions(null)
    ), present as materialized (
        select cache.user_id, cache.permission_id, cache.effect, cache.scope, cache.unit_id, cache.valid_from, cache.valid_until
        from access.user_permissions_cache cache
        where cache.tenant_id = tenancy.current_tenant()
    ), compared as (
        (select 'stale_' || effect as finding, p.* from (select * from present except select * from wanted) p)
        union all
        (select 'missing_' || effect as finding, w.* from (select * from wanted except select * from present) w)
    )
    select compared.finding, compared.user_id, compared.permission_id, compared.scope, compared.unit_id, compared.valid_from, compared.valid_until
    from compared
$$;

create or replace function access.refresh_holders(roles uuid[], permissions uuid[] default null) returns bigint
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    users uuid[];
begin
    if cardinality(roles) > 0 then
        select array_agg(distinct user_id) into users
        from access.role_assignments
        where tenant_id = tenancy.current_tenant() and role_id = any (access.heirs(roles));
    end if;
    return access.refresh_permissions(coalesce(users, '{}'), permissions);
end
$$;

create or replace function access.refresh_permissions(users uuid[], permissions uuid[] default null) returns bigint
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set jit = off
as $$
declare
    of_these constant text := case when users is null then '' else ' and c.user_id = any ($1)' end
        || case when permissions is null then '' else ' and c.permission_id = any ($2)' end;
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
        with wanted as materialized (
            select * from access.derive_permissions($1, $2)
        ), present as materialized (
            select * from access.user_permissions_cache c where c.tenant_id = tenancy.current_tenant()' || of_these || '
        ), removed as (
            delete from access.user_permissions_cache cache
            using (
                select p.*
                from present p
                left join wanted w
                    on w.user_id = p.user_id and w.permission_id = p.permission_id and w.effect = p.effect and w.scope = p.scope
                    and coalesce(w.unit_id, $3) = coalesce(p.unit_id, $3) and w.valid_from = p.valid_from
                where w.user_id is null
            ) stale
            where cache.tenant_id = stale.tenant_id and cache.user_id = stale.user_id and cache.permission_id = stale.permission_id
              and cache.effect = stale.effect and cache.scope = stale.scope and cache.unit_id is not distinct from stale.unit_id
              and cache.valid_from = stale.valid_from
            returning 1
        ), added as (
            insert into access.user_permissions_cache as cache (tenant_id, user_id, permission_id, effect, scope, unit_id, valid_from, valid_until)
            select tenancy.current_tenant(), w.user_id, w.permission_id, w.effect, w.scope, w.unit_id, w.valid_from, w.valid_until
            from wanted w
            left join present p
                on p.user_id = w.user_id and p.permission_id = w.permission_id and p.effect = w.effect and p.scope = w.scope
                and coalesce(p.unit_id, $3) = coalesce(w.unit_id, $3) and p.valid_from = w.valid_from
                and coalesce(p.valid_until, ''infinity'') = coalesce(w.valid_until, ''infinity'')
            where p.user_id is null
            on conflict on constraint user_permissions_cache_entry_key
                do update set valid_until = excluded.valid_until, computed_at = now()
            returning 1
        )
        select (select count(*) from removed) + (select count(*) from added)'
    into changed using users, permissions, tenancy.current_tenant();
    perform set_config('enable_nestloop', nested_loops, true);
    return changed;
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
    -- Planned anew each time: for one person and for all, no plan is good for both.
    return query execute '
        with held as materialized (
            select user_id, role_id, scope, unit_id, term
            from access.role_assignments
            where tenant_id = tenancy.current_tenant() and deleted_at is null and status in (''active'', ''scheduled'')' || of_users || '
        ), reached as materialized (
            select * from access.closure((select array_agg(distinct role_id) from held))
        ), permitted as materialized (
            select id from access.permissions where tenant_id = tenancy.current_tenant() and deleted_at is null' || of_permissions || '
        ), said as materialized (
            select distinct reached.held_role_id, definition.permission_id, definition.effect
            from reached
            join access.role_permissions definition
                on definition.tenant_id = tenancy.current_tenant() and definition.role_id = reached.role_id
            join permitted on permitted.id = definition.permission_id
        ), granted as (
            select held.user_id, said.permission_id, said.effect, held.scope, held.unit_id, held.term
            from held
            join said on said.held_role_id = held.role_id
            union all
            select direct.user_id, direct.permission_id, direct.effect, direct.scope, direct.unit_id, direct.term
            from access.user_permissions direct
            join permitted on permitted.id = direct.permission_id
            where direct.tenant_id = tenancy.current_tenant() and direct.deleted_at is null' || of_users || '
        ), joined as (
            select user_id, permission_id, effect, scope, unit_id, unnest(range_agg(term)) as term
            from granted
            group by user_id, permission_id, effect, scope, unit_id
        )
        select user_id, permission_id, effect, scope, unit_id, lower(term), upper(term) from joined'
    using users, permissions;
end
$$;

create or replace function access.lock_policy() returns void
language sql
set search_path = pg_catalog, pg_temp
as $$
    select pg_advisory_xact_lock(hashtextextended('access.policy ' || tenancy.current_tenant(), 0))
$$;
