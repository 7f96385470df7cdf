select
    seal.number,
    seal.digest,
    seal.entries,
    seal.first_id,
    seal.last_id,
    seal.first_at,
    seal.fingerprints is null as "is_pruned!",
    found.entries as "found!",
    found.erased as "erased!",
    coalesce(found.digest = seal.entries_digest, false) as "holds!",
    seal.digest = audit.seal_digest(previous.digest, seal) as "is_chained!"
from audit.seals seal
left join audit.seals previous on previous.tenant_id = seal.tenant_id and previous.number = seal.number - 1
cross join lateral (
    select
        count(*) as entries,
        count(*) filter (where ordered.is_erased) as erased,
        sha256(string_agg(ordered.digest, '')) as digest
    from (
        select audit.entry_digest(entry) as digest, entry.erased_digest is not null as is_erased
        from audit.activity_log entry
        where entry.tenant_id = seal.tenant_id and entry.occurred_at between seal.first_at and seal.last_at
          and entry.id between seal.first_id and seal.last_id
          and entry.transaction_id >= seal.from_transaction and entry.transaction_id < seal.until_transaction
        order by entry.id
    ) as ordered
) as found
where seal.tenant_id = (select tenancy.current_tenant()) and seal.number between $1 and $2
order by seal.number
