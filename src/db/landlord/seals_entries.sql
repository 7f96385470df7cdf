copy (
    -- What a digest is made of is in src/audit/digest.rs; nothing of it comes from a function that could be another one.
    select seal.number, entry.*
    from (
        select *
        from landlord.seals
        where number between {first} and {last}
    ) as seal
    cross join lateral (
        select
            entry.id,
            entry.occurred_at,
            entry.transaction_id,
            entry.actor,
            entry.session_login,
            entry.command,
            entry.reason,
            entry.request_id,
            entry.action,
            entry.table_name,
            entry.record_key,
            entry.old_values,
            entry.new_values
        from landlord.activity_log entry
        where entry.occurred_at between seal.first_at and seal.last_at
          and entry.id between seal.first_id and seal.last_id
          and entry.transaction_id >= seal.from_transaction and entry.transaction_id < seal.until_transaction
        offset 0
    ) as entry
    order by seal.number
) to stdout (format binary)
