-- Only the targets of the runs that are shown are counted, however many runs there are.
with latest as (
    select *
    from landlord.runs
    where ($1::uuid is null or id = $1)
      and (
          $3::uuid[] is null
          or exists (select from landlord.run_targets where run_id = runs.id and tenant_id = any ($3))
      )
    order by started_at desc, id desc
    limit $2
)
select
    latest.id as "id!",
    latest.operation as "operation!",
    latest.arguments as "arguments!",
    case
        when latest.state = 'running' and not exists (
            select
            from pg_catalog.pg_locks
            where locktype = 'advisory'
              and objsubid = 1
              and database = (select oid from pg_catalog.pg_database where datname = current_database())
              and (classid::bigint << 32) | objid::bigint = hashtextextended(latest.id::text, 0)
        ) then 'abandoned'
        else latest.state
    end as "state!",
    latest.stopped_because as "stopped_because?",
    latest.created_by as "actor!",
    latest.reason as "reason?",
    latest.concurrency as "concurrency!",
    counted.targets as "targets!",
    counted.done as "done!",
    counted.failed as "failed!",
    latest.started_at as "started_at!",
    latest.finished_at as "finished_at?"
from latest
cross join lateral (
    select
        count(*) as targets,
        count(*) filter (where state = 'done') as done,
        count(*) filter (where state = 'failed') as failed
    from landlord.run_targets
    where run_id = latest.id and ($3::uuid[] is null or tenant_id = any ($3))
) as counted
order by latest.started_at desc, latest.id desc
