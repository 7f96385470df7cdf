-- Computed here and not by the functions that seal, which whoever changes the trail can change as well.
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
    seal.digest = pg_catalog.sha256(coalesce(previous.digest, '') || pg_catalog.record_send(row(
        seal.number, seal.server_id, seal.floor_id, seal.from_transaction, seal.until_transaction, seal.entries,
        seal.first_id, seal.last_id, seal.first_at, seal.last_at, seal.entries_digest, seal.sealed_at
    ))) as "is_chained!"
from landlord.seals seal
left join landlord.seals previous on previous.number = seal.number - 1
cross join lateral (
    select
        count(*) as entries,
        count(*) filter (where ordered.is_erased) as erased,
        pg_catalog.sha256(string_agg(ordered.digest, '')) as digest
    from (
        select
            pg_catalog.sha256(pg_catalog.record_send(row(
                entry.id, entry.occurred_at, entry.transaction_id, entry.actor, entry.session_login, entry.command, entry.reason,
                entry.request_id, entry.action, entry.table_name, entry.record_key, entry.old_values, entry.new_values
            ))) as digest,
            false as is_erased
        from landlord.activity_log entry
        where entry.occurred_at between seal.first_at and seal.last_at
          and entry.id between seal.first_id and seal.last_id
          and entry.transaction_id >= seal.from_transaction and entry.transaction_id < seal.until_transaction
        order by entry.id
    ) as ordered
) as found
where seal.number between $1 and $2
order by seal.number
