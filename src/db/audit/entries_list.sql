select
    entry.id,
    entry.occurred_at,
    actor.kind || ' ' || actor.reference || case when actor.claimed then ' (claimed)' else '' end as actor,
    entry.session_login::text as "session_login!",
    entry.command,
    entry.reason,
    entry.request_id,
    entry.action,
    entry.table_name,
    coalesce(entry.record_id::text, entry.record_key) as record,
    entry.old_values,
    entry.new_values
from audit.activity_log entry
left join tenancy.actors actor
  on actor.tenant_id = entry.tenant_id and actor.id = entry.actor_id
where entry.tenant_id = (select tenancy.current_tenant())
  and (
      $1::bigint is null
      or (entry.occurred_at, entry.id) = (
          select numbered.occurred_at, numbered.id
          from audit.activity_log numbered
          where numbered.tenant_id = (select tenancy.current_tenant()) and numbered.id = $1
      )
  )
  and ($2::text is null or lower($2) in (lower(actor.reference), lower(actor.display_name)))
  and ($3::text is null or $3 in (entry.table_name, split_part(entry.table_name, '.', 2)))
  and ($4::text is null or entry.action = $4)
  and (
      $5::text[] is null
      or entry.record_key = any ($5)
      or entry.record_id = any ($6)
  )
  and ($7::timestamptz is null or entry.occurred_at >= $7)
  and ($8::timestamptz is null or entry.occurred_at < $8)
  and (
      $9::text is null
      or position(lower($9) in lower(concat_ws(
          ' ', entry.command, entry.reason, entry.record_key, entry.old_values::text, entry.new_values::text
      ))) > 0
  )
  and (
      $10::bigint is null
      or (entry.occurred_at, entry.id) < (
          select last_seen.occurred_at, last_seen.id
          from audit.activity_log last_seen
          where last_seen.tenant_id = (select tenancy.current_tenant()) and last_seen.id = $10
      )
  )
  and (
      $12::text is null
      or entry.transaction_id::text::bigint >= pg_snapshot_xmin($12::pg_snapshot)::text::bigint
      and not pg_visible_in_snapshot(entry.transaction_id, $12::pg_snapshot)
  )
order by entry.occurred_at desc, entry.id desc
limit $11
