select entry.id, to_json(entry)::text as "entry!"
from landlord.activity_log entry
where ($1::timestamptz is null or entry.occurred_at >= $1)
  and ($2::timestamptz is null or entry.occurred_at < $2)
order by entry.occurred_at, entry.id
