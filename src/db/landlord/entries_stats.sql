select
    case $1
        when 'table' then coalesce(entry.table_name, '')
        when 'action' then entry.action
        when 'actor' then entry.actor
        when 'login' then entry.session_login::text
        when 'day' then to_char(entry.occurred_at at time zone 'UTC', 'YYYY-MM-DD')
        else to_char(entry.occurred_at at time zone 'UTC', 'YYYY-MM')
    end as "group!",
    count(*) as "entries!",
    count(distinct entry.transaction_id) as "transactions!",
    min(entry.occurred_at) as "first_at!",
    max(entry.occurred_at) as "last_at!"
from landlord.activity_log entry
where ($2::timestamptz is null or entry.occurred_at >= $2)
  and ($3::timestamptz is null or entry.occurred_at < $3)
group by 1
order by 1
