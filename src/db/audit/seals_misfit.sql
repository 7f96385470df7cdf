with seal as (
    select *
    from audit.seals seal
    where seal.tenant_id = (select tenancy.current_tenant()) and seal.number = $1
), found as (
    select
        entry.id,
        substring(pg_catalog.sha256(pg_catalog.record_send(row(
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
        ))) for 8) as fingerprint
    from seal
    join audit.activity_log entry
      on entry.tenant_id = seal.tenant_id and entry.occurred_at between seal.first_at and seal.last_at
          and entry.id between seal.first_id and seal.last_id
          and entry.transaction_id >= seal.from_transaction and entry.transaction_id < seal.until_transaction
), sealed as (
    select
        ('x' || encode(substring(seal.fingerprints from 16 * place + 1 for 8), 'hex'))::bit(64)::bigint as id,
        substring(seal.fingerprints from 16 * place + 9 for 8) as fingerprint
    from seal
    cross join generate_series(0, length(seal.fingerprints) / 16 - 1) as place
)
select
    coalesce(sealed.id, found.id) as "id!",
    case
        when sealed.id is null then 'inserted'
        when exists (
            select from audit.activity_log entry where entry.tenant_id = (select tenancy.current_tenant()) and entry.id = sealed.id
        ) then 'changed'
        else 'removed'
    end as "change!"
from sealed
full join found on found.id = sealed.id
where found.fingerprint is distinct from sealed.fingerprint
order by 1
limit 1
