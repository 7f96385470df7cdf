-- One membership of a person can become the main one: the first row about the person counts.
with repeated as (
    select matched.line, min(matched.line) over (partition by memberships.user_id) as first_line
    from matched_actions matched
    join membership.memberships
        on memberships.tenant_id = (select tenancy.current_tenant())
        and memberships.id = matched.membership_id
), refused as (
    insert into import_faults (line, code, message)
    select line, 'repeated_person', format('another membership of the same person is in line %s', first_line)
    from repeated
    where line > first_line
    returning line
)
delete from matched_actions
where line in (select line from refused)
