select entry.id as "id!", 'inserted' as "change!"
from audit.sealing_edge() as edge
join audit.activity_log entry
  on entry.tenant_id = (select tenancy.current_tenant())
  and not (entry.id > edge.floor_id and (entry.transaction_id >= edge.from_transaction or entry.id > edge.upto_id))
where not exists (
    select
    from audit.seals seal
    where entry.tenant_id = seal.tenant_id and entry.occurred_at between seal.first_at and seal.last_at
      and entry.id between seal.first_id and seal.last_id
      and entry.transaction_id >= seal.from_transaction and entry.transaction_id < seal.until_transaction
)
order by entry.id
limit 1
