select
    min(edge.number) as "number!",
    count(entry.id) as "entries!",
    count(entry.id) filter (
        where entry.id > edge.floor_id and (entry.transaction_id >= edge.from_transaction or entry.id > edge.upto_id)
    ) as "unsealed!"
from audit.sealing_edge() as edge
left join audit.activity_log entry on entry.tenant_id = (select tenancy.current_tenant())
