-- One row for each record and each refusal that was erased: as many comparisons as entries, not as entries times erasures.
with erasures as materialized (
    select record_id, max(id) as last_id
    from audit.activity_log
    where tenant_id = (select tenancy.current_tenant()) and action = 'audit.erase'
    group by record_id
), refusals as materialized (
    select refusal.entry, max(event.id) as last_id
    from audit.activity_log event
    cross join lateral jsonb_path_query(event.new_values, 'lax $.refusals[*]') as refusal (entry)
    where event.tenant_id = (select tenancy.current_tenant()) and event.action = 'audit.erase' and event.record_id is null
    group by refusal.entry
)
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
    left join erasures as of_record on of_record.record_id = entry.record_id and of_record.last_id > entry.id
    left join erasures as of_user on of_user.record_id = entry.user_id and of_user.last_id > entry.id
    left join refusals as of_refusal on of_refusal.entry = to_jsonb(entry.id) and of_refusal.last_id > entry.id
    where entry.tenant_id = (select tenancy.current_tenant()) and entry.erased_digest is not null
      and of_record.record_id is null and of_user.record_id is null and of_refusal.entry is null
    order by entry.id
    limit 1
)
