with databases (target, tenant_id) as (
    select slug, id from landlord.tenants where status in ('active', 'suspended', 'archived')
    union all
    select 'landlord', null
),
-- The newest run of each database is found by its index, however many there are.
latest as (
    select databases.target, databases.tenant_id, newest.*
    from databases
    cross join lateral (
        select
            runs.id,
            runs.operation,
            runs.arguments,
            run_targets.state,
            run_targets.message,
            -- Of the last attempt, however long ago the run began.
            coalesce(
                run_targets.started_at + make_interval(secs => run_targets.duration_ms / 1000.0),
                run_targets.started_at,
                runs.started_at
            ) as ended_at
        from landlord.run_targets
        join landlord.runs on runs.id = run_targets.run_id
        where run_targets.target = databases.target
            and run_targets.tenant_id is not distinct from databases.tenant_id
            and runs.operation like 'migrate %'
            and run_targets.state in ('done', 'failed', 'skipped')
        order by run_targets.run_id desc
        limit 1
    ) as newest
),
periods (class, longest) as (
    values ('hourly', interval '2 hours'), ('daily', interval '36 hours'), ('weekly', interval '9 days')
),
planned as (
    select target, class, max(taken_at) as taken_at
    from landlord.backups
    where removed_at is null
    group by target, class
)
select
    'failed' as "kind!",
    target as "target!",
    latest.ended_at as "since?",
    operation || ' failed: ' || message as "message!",
    case
        when jsonb_typeof(arguments) <> 'null' then 'tenantctl run resume ' || latest.id || ' --failed-only'
        when target = 'landlord' then 'tenantctl migrate status --landlord'
        else 'tenantctl migrate status -t ' || target
    end as "command?",
    tenants.schema_noted_at > latest.ended_at is true as "is_overtaken!"
from latest
left join landlord.tenants on tenants.id = latest.tenant_id
where latest.state = 'failed'
union all
select
    'stuck',
    slug,
    status_changed_at,
    'it is ' || status || ' and stays so',
    'tenantctl tenant status ' || slug,
    false
from landlord.tenants
where status in ('provisioning', 'purging')
    and status_changed_at < now() - make_interval(secs => $1::double precision)
union all
select
    'backup',
    planned.target,
    planned.taken_at,
    'the newest ' || planned.class || ' backup is too old',
    'tenantctl tenant backup ' || case planned.target when 'landlord' then '--landlord' else planned.target end
        || ' --class ' || planned.class,
    false
from planned
join periods on periods.class = planned.class
left join landlord.tenants on tenants.slug = planned.target and tenants.status <> 'purged'
where planned.taken_at < now() - periods.longest
    and (planned.target = 'landlord' or tenants.status in ('active', 'suspended'))
union all
select
    'backup',
    tenants.slug,
    newest.taken_at,
    case when newest.taken_at is null then 'there is no backup' else 'the newest backup is too old' end,
    'tenantctl tenant backup ' || tenants.slug,
    false
from landlord.tenants
left join lateral (
    select max(taken_at) as taken_at
    from landlord.backups
    where tenant_id = tenants.id and removed_at is null
) as newest on true
where tenants.status in ('active', 'suspended')
    and coalesce(newest.taken_at, '-infinity') < now() - make_interval(secs => $2::double precision)
order by 2, 1, 4
