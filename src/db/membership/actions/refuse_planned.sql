-- What holds for every action.
insert into import_faults (line, column_name, code, message)
select distinct on (planned.line, fault.code)
    planned.line,
    fault.column_name,
    fault.code,
    fault.message
from planned_actions planned
left join (
    select user_id, min(line) as line
    from planned_actions
    where is_primary and status in ('active', 'suspended') and not (was_primary and was in ('active', 'suspended'))
    group by user_id
) as firsts
    on firsts.user_id = planned.user_id
    and planned.is_primary and planned.status in ('active', 'suspended')
    and not (planned.was_primary and planned.was in ('active', 'suspended'))
cross join lateral (
    values
        (
            planned.day > current_date,
            'effective_on',
            'future_date',
            format('%s lies ahead: it is recorded when it has happened', planned.day)
        ),
        (
            coalesce(planned.lifted_on, planned.lapsed_on, planned.effective_on) < planned.was_since
                or planned.effective_on < planned.lapsed_on,
            'effective_on',
            'before_present_state',
            format(
                'on %s it was something else: its present state, %s, began on %s',
                planned.effective_on,
                planned.was,
                greatest(planned.was_since, planned.lapsed_on)
            )
        ),
        (
            planned.status in ('active', 'suspended')
                and planned.was not in ('active', 'suspended')
                and planned.is_primary
                and exists (
                    select from membership.memberships other
                    where other.tenant_id = (select tenancy.current_tenant())
                      and other.user_id = planned.user_id
                      and other.id <> planned.membership_id
                      and other.is_primary
                      and other.status in ('active', 'suspended')
                      and other.deleted_at is null
                ),
            null,
            'second_primary',
            (
                select format('the person has a primary membership in force already: %s at unit %s', coalesce(other.member_number, other.id::text), units.code)
                from membership.memberships other
                join organization.units on units.tenant_id = other.tenant_id and units.id = other.unit_id
                where other.tenant_id = (select tenancy.current_tenant())
                  and other.user_id = planned.user_id
                  and other.id <> planned.membership_id
                  and other.is_primary
                  and other.status in ('active', 'suspended')
                  and other.deleted_at is null
                limit 1
            )
        ),
        (
            planned.line > firsts.line,
            null,
            'repeated_person',
            format('the row in line %s makes another membership of the person the main one', firsts.line)
        ),
        (
            planned.status = 'active' and planned.was in ('applied', 'in_review', 'approved') and planned.unit_is_archived,
            null,
            'archived_unit',
            format('unit "%s" is archived and takes no members', planned.unit_code)
        )
) as fault (holds, column_name, code, message)
where fault.holds
order by planned.line, fault.code
