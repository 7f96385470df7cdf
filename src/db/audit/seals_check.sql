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
        seal.tenant_id, seal.number, seal.server_id, seal.floor_id, seal.from_transaction, seal.until_transaction, seal.entries,
        seal.first_id, seal.last_id, seal.first_at, seal.last_at, seal.entries_digest, seal.sealed_at
    ))) as "is_chained!"
from audit.seals seal
left join audit.seals previous on previous.tenant_id = seal.tenant_id and previous.number = seal.number - 1
cross join lateral (
    select
        count(*) as entries,
        count(*) filter (where ordered.is_erased) as erased,
        pg_catalog.sha256(string_agg(ordered.digest, '')) as digest
    from (
        select
            pg_catalog.sha256(pg_catalog.record_send(row(
                entry.tenant_id, entry.id, entry.occurred_at, entry.transaction_id, entry.actor_id, entry.user_id, entry.session_login,
                entry.request_id, entry.action, entry.table_name, entry.record_id, entry.record_key,
                case
                    when entry.erased_digest is not null and pg_catalog.num_nonnulls(
                        entry.salt, entry.command, entry.reason, entry.ip_address, entry.user_agent, entry.old_values, entry.new_values
                    ) = 0 then entry.erased_digest
                    else pg_catalog.sha256(pg_catalog.record_send(row(
                        entry.salt, entry.command, entry.reason, entry.ip_address, entry.user_agent, entry.old_values, entry.new_values
                    )))
                end
            ))) as digest,
            entry.erased_digest is not null as is_erased
        from audit.activity_log entry
        where entry.tenant_id = seal.tenant_id and entry.occurred_at between seal.first_at and seal.last_at
          and entry.id between seal.first_id and seal.last_id
          and entry.transaction_id >= seal.from_transaction and entry.transaction_id < seal.until_transaction
        order by entry.id
    ) as ordered
) as found
where seal.tenant_id = (select tenancy.current_tenant()) and seal.number between $1 and $2
order by seal.number
