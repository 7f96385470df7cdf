-- The first row about a membership counts.
with repeated as (
    select line, min(line) over (partition by membership_id) as first_line
    from matched_actions
), refused as (
    insert into import_faults (line, code, message)
    select line, 'repeated_member', format('the same membership is in line %s', first_line)
    from repeated
    where line > first_line
    returning line
)
delete from matched_actions
where line in (select line from refused)
