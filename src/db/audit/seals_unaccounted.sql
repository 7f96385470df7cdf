(
    select seal.number as "id!", 'pruned' as "change!"
    from audit.seals seal
    where seal.tenant_id = (select tenancy.current_tenant()) and seal.fingerprints is null and not exists (
        select
        from audit.activity_log event
        where event.tenant_id = seal.tenant_id and event.action = 'audit.prune' and event.id > seal.last_id
          -- What is no number lies in no range, where a cast would fail.
          and jsonb_path_exists(
              event.new_values,
              'strict $ ? (@.first_block <= $number && @.last_block >= $number)',
              jsonb_build_object('number', seal.number)
          )
    )
    order by seal.number
    limit 1
)
union all
(
    select entry.id, 'erased'
    from audit.activity_log entry
    where entry.tenant_id = (select tenancy.current_tenant()) and entry.erased_digest is not null and not exists (
        select
        from audit.activity_log event
        where event.tenant_id = entry.tenant_id and event.action = 'audit.erase'
          and event.record_id in (entry.record_id, entry.user_id) and event.id > entry.id
    )
    order by entry.id
    limit 1
)
