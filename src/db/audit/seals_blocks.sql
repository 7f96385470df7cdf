-- Computed here and not by the functions that seal, which whoever changes the trail can change as well.
select
    seal.number,
    seal.digest,
    seal.entries,
    seal.first_id,
    seal.last_id,
    seal.entries_digest,
    seal.fingerprints is null as "is_pruned!",
    seal.digest = pg_catalog.sha256(coalesce(previous.digest, '') || pg_catalog.record_send(row(
        seal.tenant_id, seal.number, seal.server_id, seal.floor_id, seal.from_transaction, seal.until_transaction, seal.entries,
        seal.first_id, seal.last_id, seal.first_at, seal.last_at, seal.entries_digest, seal.sealed_at
    ))) as "is_chained!"
from audit.seals seal
left join audit.seals previous on previous.tenant_id = seal.tenant_id and previous.number = seal.number - 1
where seal.tenant_id = (select tenancy.current_tenant()) and seal.number between $1 and $2
order by seal.number
