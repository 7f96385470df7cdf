-- Terms that are over, grace included, and suspensions that have ended by themselves.
with refused as (
    insert into import_faults (line, code, message)
    select
        planned.line,
        'not_due',
        case
            when planned.was not in ('active', 'suspended', 'expired') then format('a membership that is %s does not expire', planned.was)
            when planned.expires_on is null then 'the membership does not end by itself'
            else format('it ends on %s, and its time of grace on %s', planned.expires_on, planned.grace_ends_on)
        end
    from planned_actions planned
    where planned.was <> 'expired'
      and not coalesce(planned.was in ('active', 'suspended') and planned.grace_ends_on <= planned.day, false)
      and not coalesce(planned.was = 'suspended' and planned.suspended_until <= planned.day, false)
    returning line
)
update planned_actions planned
set status = case when planned.grace_ends_on <= planned.day then 'expired' else 'active' end,
    suspended_until = null,
    lifted_on = case when planned.grace_ends_on <= planned.day and planned.suspended_until < planned.expires_on
        then greatest(planned.suspended_until, planned.was_since) end,
    effective_on = greatest(case when planned.grace_ends_on <= planned.day then planned.expires_on else planned.suspended_until end, planned.was_since)
where planned.was in ('active', 'suspended')
  and planned.line not in (select line from refused)
