-- Found here and not by the functions that seal, which whoever changes the trail can change as well.
with edge as materialized (
    select
        coalesce(last.number, 0) as number,
        coalesce(last.floor_id, 0) as floor_id,
        case
            when last.number is null or last.server_id = server.system_identifier and last.until_transaction = '18446744073709551615' then '0'
            else last.until_transaction
        end as from_transaction,
        case when last.server_id <> server.system_identifier then last.highest_id else 9223372036854775807 end as upto_id
    from pg_catalog.pg_control_system() as server
    left join (
        select number, server_id, floor_id, until_transaction, max(last_id) over () as highest_id
        from audit.seals
        where tenant_id = (select tenancy.current_tenant())
        order by number desc
        limit 1
    ) as last on true
)
select
    min(edge.number) as "number!",
    count(entry.id) as "entries!",
    count(entry.id) filter (
        where entry.id > edge.floor_id and (entry.transaction_id >= edge.from_transaction or entry.id > edge.upto_id)
    ) as "unsealed!"
from edge
left join audit.activity_log entry on entry.tenant_id = (select tenancy.current_tenant())
