select
    min(edge.number) as "number!",
    count(entry.id) as "entries!",
    count(entry.id) filter (
        where entry.id > edge.floor_id and (entry.transaction_id >= edge.from_transaction or entry.id > edge.upto_id)
    ) as "unsealed!"
from landlord.sealing_edge() as edge
left join landlord.activity_log entry on true
