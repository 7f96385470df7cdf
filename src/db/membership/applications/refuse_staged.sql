-- Of a file of applications: units below no level that must approve, types that are closed, people who are too young or
-- known with another date of birth. Whatever else a row tells of somebody who is known is not written.
with recursive asked as materialized (
    select distinct unit_id, membership_type_id
    from resolved_members
    where unit_id is not null
      and membership_type_id is not null
), above as (
    select asked.unit_id, asked.membership_type_id, units.parent_id, units.unit_type_id
    from asked
    join organization.units
        on units.tenant_id = (select tenancy.current_tenant())
        and units.id = asked.unit_id
    union all
    select above.unit_id, above.membership_type_id, units.parent_id, units.unit_type_id
    from above
    join organization.units
        on units.tenant_id = (select tenancy.current_tenant())
        and units.id = above.parent_id
), missing as materialized (
    select asked.unit_id, asked.membership_type_id, min(level.code) as level
    from asked
    join membership.membership_types type
        on type.tenant_id = (select tenancy.current_tenant())
        and type.id = asked.membership_type_id
    cross join unnest(type.approval_levels) as level (code)
    where not exists (
        select from above
        join organization.unit_types
            on unit_types.tenant_id = (select tenancy.current_tenant())
            and unit_types.id = above.unit_type_id
        where above.unit_id = asked.unit_id
          and above.membership_type_id = asked.membership_type_id
          and unit_types.code = level.code
    )
    group by asked.unit_id, asked.membership_type_id
), refused as (
    insert into import_faults (line, column_name, code, message)
    select resolved.line, fault.column_name, fault.code, fault.message
    from resolved_members resolved
    join staged_members staged using (line)
    join membership.membership_types type
        on type.tenant_id = (select tenancy.current_tenant())
        and type.id = resolved.membership_type_id
    left join identity.users
        on users.tenant_id = (select tenancy.current_tenant())
        and users.id = resolved.user_id
    left join missing
        on missing.unit_id = resolved.unit_id
        and missing.membership_type_id = resolved.membership_type_id
    cross join lateral (
        values
            (
                missing.level is not null,
                'unit_code',
                'missing_level',
                format('the unit has no %s above it, and a %s approves memberships of type %s', missing.level, missing.level, type.code)
            ),
            (not type.active, 'membership_type', 'closed_type', format('no new memberships of type %s are taken', type.code)),
            (
                users.id is not null and staged.date_of_birth <> coalesce(users.date_of_birth, 'infinity'),
                'date_of_birth',
                'other_birth',
                'the person is known already, with ' || coalesce(format('%s as the date of birth', users.date_of_birth), 'no date of birth')
            ),
            (
                extract(year from age(resolved.joined_on::timestamp, case when users.id is null then staged.date_of_birth else users.date_of_birth end::timestamp)) < type.minimum_age,
                'date_of_birth',
                'too_young',
                format('memberships of type %s are from the age of %s', type.code, type.minimum_age)
            ),
            (resolved.joined_on > current_date, 'joined_on', 'future_date', format('%s lies ahead: an application is recorded when it has come', resolved.joined_on))
    ) as fault (holds, column_name, code, message)
    where fault.holds
    returning line
), kept as (
    update resolved_members
    set changed = '{}'
    where user_id is not null
      and line not in (select line from refused)
)
delete from resolved_members
where line in (select line from refused)
