with attached as (
    select
        pg_class.oid,
        pg_class.oid::regclass::text as name,
        case
            when pg_get_expr(relpartbound, pg_class.oid) <> 'DEFAULT' then
                (substring(pg_get_expr(relpartbound, pg_class.oid) from 'FROM \(''([^'']+)''\)')::timestamptz at time zone 'UTC')::date
        end as month
    from pg_inherits
    join pg_class on pg_class.oid = inhrelid
    where inhparent = 'audit.activity_log'::regclass
), sealed as (
    select
        date_trunc('month', first_at at time zone 'UTC')::date as month,
        sum(entries)::bigint as entries,
        bool_and(fingerprints is null) as is_pruned
    from audit.seals
    where tenant_id = (select tenancy.current_tenant())
    group by 1
)
select
    coalesce(attached.name, 'audit.activity_log' || to_char(sealed.month, '_YYYY_MM')) as "name!",
    coalesce(attached.month, sealed.month) as month,
    case when attached.name is null and sealed.is_pruned then 'pruned' else 'attached' end as "state!",
    coalesce(sealed.entries, 0) as "sealed!",
    coalesce(pg_total_relation_size(attached.oid), 0) as "bytes!",
    pg_size_pretty(coalesce(pg_total_relation_size(attached.oid), 0)) as "size!"
from attached
full join sealed on sealed.month = attached.month
order by 2 nulls last
