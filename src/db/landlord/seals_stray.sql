select entry.id as "id!", 'inserted' as "change!"
from landlord.sealing_edge() as edge
join landlord.activity_log entry
  on not (entry.id > edge.floor_id and (entry.transaction_id >= edge.from_transaction or entry.id > edge.upto_id))
where not exists (
    select
    from landlord.seals seal
    where entry.occurred_at between seal.first_at and seal.last_at
      and entry.id between seal.first_id and seal.last_id
      and entry.transaction_id >= seal.from_transaction and entry.transaction_id < seal.until_transaction
)
order by entry.id
limit 1
