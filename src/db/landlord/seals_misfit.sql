with seal as (
    select *
    from landlord.seals seal
    where seal.number = $1
), found as (
    select
        entry.id,
        substring(pg_catalog.sha256(pg_catalog.record_send(row(
            entry.id, entry.occurred_at, entry.transaction_id, entry.actor, entry.session_login, entry.command, entry.reason,
            entry.request_id, entry.action, entry.table_name, entry.record_key, entry.old_values, entry.new_values
        ))) for 8) as fingerprint
    from seal
    join landlord.activity_log entry
      on entry.occurred_at between seal.first_at and seal.last_at
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
            select from landlord.activity_log entry where entry.id = sealed.id
        ) then 'changed'
        else 'removed'
    end as "change!"
from sealed
full join found on found.id = sealed.id
where found.fingerprint is distinct from sealed.fingerprint
order by 1
limit 1
