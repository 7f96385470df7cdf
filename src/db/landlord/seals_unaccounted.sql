select seal.number as "id!", 'pruned' as "change!"
from landlord.seals seal
where seal.fingerprints is null and not exists (
    select
    from landlord.activity_log event
    where event.action = 'audit.prune' and event.id > seal.last_id
      -- What is no number lies in no range, where a cast would fail.
      and jsonb_path_exists(
          event.new_values,
          'strict $ ? (@.first_block <= $number && @.last_block >= $number)',
          jsonb_build_object('number', seal.number)
      )
)
order by seal.number
limit 1
