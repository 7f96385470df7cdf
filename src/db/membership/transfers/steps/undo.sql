-- $1 and $2: transfers, and what stands in the way of undoing each.
with refused as (
    insert into import_faults (line, column_name, code, message)
    select distinct on (planned.line) planned.line, fault.column_name, fault.code, fault.message
    from planned_transfers planned
    cross join lateral (
        select 1, null, 'wrong_state', format('the transfer is %s; only one that was carried out is undone', planned.was)
        where planned.was <> 'completed'
        union all
        select 2, 'reason', 'missing_reason', 'why a transfer is undone is to be known later'
        where nullif(btrim(planned.reason), '') is null
        union all
        select 3, null, 'changed_since', format('the new membership is no longer as the transfer left it: %s', given.obstacles)
        from (
            select string_agg(given.obstacle, '; ' order by given.place) as obstacles
            from unnest($1::uuid[], $2::text[]) with ordinality as given (transfer_id, obstacle, place)
            where given.transfer_id = planned.transfer_id
        ) as given
        where given.obstacles is not null
    ) as fault (place, column_name, code, message)
    where planned.was <> 'undone'
    order by planned.line, fault.place
    returning line
)
update planned_transfers planned
set status = 'undone',
    changed = '{status}'
where planned.was = 'completed'
  and planned.line not in (select line from refused)
