-- What no invitation may be, the first reason of each row and column.
insert into import_faults (line, column_name, code, message)
select distinct on (planned.line, fault.column_name)
    planned.line,
    fault.column_name,
    fault.code,
    fault.message
from planned_invitations planned
join staged_invitations staged on staged.line = planned.line
left join organization.units
    on units.tenant_id = (select tenancy.current_tenant())
    and units.id = planned.unit_id
left join membership.membership_types type
    on type.tenant_id = (select tenancy.current_tenant())
    and type.id = planned.membership_type_id
left join membership.invitations standing
    on standing.tenant_id = (select tenancy.current_tenant())
    and standing.id = planned.standing_id
left join (
    select
        brought.line,
        min(brought.word) filter (where brought.code is null or brought.scope = 'tenant' and brought.unit_code is not null) as misspelt,
        min(brought.code) filter (where brought.code is not null and brought.role_id is null) as unknown,
        min(brought.unit_code) filter (where brought.unit_code is not null and brought.unit_id is null) as unknown_unit,
        min(brought.word) filter (where brought.scope <> 'tenant' and brought.unit_code is null) as placeless,
        count(*) > count(distinct brought.role_id) as is_repeated,
        array_agg(
            concat(brought.code, case when brought.scope <> 'unit' then ':' || brought.scope end, '@' || brought.unit_code)
            order by brought.code collate "C"
        ) as words
    from planned_invitation_roles brought
    group by brought.line
) as roles on roles.line = planned.line
join (
    select line, min(line) over (partition by email_normalized, unit_code) as first_line
    from staged_invitations
) as repeated on repeated.line = planned.line
cross join lateral (
    values
        (1, staged.email is null, 'email', 'missing_email', 'an invitation goes to an e-mail'),
        (
            2,
            staged.email_normalized is not null and repeated.first_line < planned.line,
            'email',
            'repeated_email',
            format('the same e-mail is invited there in line %s', repeated.first_line)
        ),
        (1, staged.unit_code is not null and planned.unit_id is null, 'unit_code', 'unknown_unit', format('there is no unit "%s"', staged.unit_code)),
        (2, units.status = 'archived', 'unit_code', 'archived_unit', format('unit "%s" is archived and takes no members', units.code)),
        (3, staged.unit_code is null and staged.membership_type is not null, 'unit_code', 'missing_unit', 'a membership is one in a unit'),
        (
            4,
            staged.unit_code is not null and staged.membership_type is null and roles.words is null,
            'unit_code',
            'brings_nothing',
            'an invitation to a unit brings a membership or a role there'
        ),
        (
            1,
            staged.membership_type is not null and planned.membership_type_id is null,
            'membership_type',
            'unknown_type',
            format('there is no type of membership "%s"', staged.membership_type)
        ),
        (2, not type.active, 'membership_type', 'closed_type', format('no new memberships of type %s are taken', type.code)),
        (1, roles.misspelt is not null, 'roles', 'misspelt_role', format('"%s" is no role such as secretary, chair:subtree or treasurer@NP-3', roles.misspelt)),
        (2, roles.unknown is not null, 'roles', 'unknown_role', format('there is no role "%s"', roles.unknown)),
        (3, roles.unknown_unit is not null, 'roles', 'unknown_unit', format('there is no unit "%s"', roles.unknown_unit)),
        (4, roles.placeless is not null and staged.unit_code is null, 'roles', 'missing_unit', format('no unit is named at which the role "%s" is held', roles.placeless)),
        (5, roles.is_repeated, 'roles', 'repeated_role', 'a role is named twice'),
        (1, staged.expires_on is not null and planned.expires_at <= now(), 'expires_on', 'past_date', format('%s is over already', staged.expires_on)),
        (
            1,
            standing.id is not null and (
                standing.membership_type_id is distinct from planned.membership_type_id
                or coalesce(roles.words, '{}') is distinct from array(
                    select concat(held.code, case when brought.scope <> 'unit' then ':' || brought.scope end, '@' || role_unit.code)
                    from access.invitation_roles brought
                    join access.roles held on held.tenant_id = brought.tenant_id and held.id = brought.role_id
                    left join organization.units role_unit on role_unit.tenant_id = brought.tenant_id and role_unit.id = brought.unit_id
                    where brought.tenant_id = standing.tenant_id and brought.invitation_id = standing.id
                    order by held.code collate "C"
                )
            ),
            null,
            'open_invitation',
            format('an invitation that brings something else waits for an answer until %s', to_char(standing.expires_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI "UTC"'))
        )
) as fault (place, holds, column_name, code, message)
where fault.holds
  and staged.faults is null
order by planned.line, fault.column_name, fault.place
