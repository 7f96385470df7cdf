-- A few rows of each sort. $1: how many.
select
    chosen.line as "line!",
    chosen.action as "action!",
    coalesce(staged.member_no || ' ', '')
        || coalesce(identity.display_name(staged.full_name, staged.first_name, staged.middle_name, staged.last_name), users.name_normalized, '')
        || coalesce(' <' || staged.email || '>', '') as "label!",
    coalesce((
        select jsonb_object_agg(
            field,
            jsonb_build_array(
                case field
                    when 'member_no' then memberships.member_number
                    when 'unit_code' then units.code
                    when 'membership_type' then membership_types.code
                    when 'joined_on' then memberships.joined_on::text
                    when 'expires_on' then memberships.expires_on::text
                    when 'status' then memberships.status
                    when 'password_hash' then null
                    else to_jsonb(users) ->> field
                end,
                case field
                    when 'password_hash' then 'set'
                    else to_jsonb(staged) ->> field
                end
            )
        )
        from unnest(chosen.changed) as field
    ), '{}') as "fields!"
from (
    select *
    from (
        select 'create' as action, line, user_id, membership_id, changed
        from resolved_members
        where membership_id is null
        order by line
        limit $1
    ) as created
    union all
    select *
    from (
        select 'change' as action, line, user_id, membership_id, changed
        from resolved_members
        where membership_id is not null
        order by line
        limit $1
    ) as changed
    union all
    select *
    from (
        select 'unchanged' as action, staged.line, matched.user_id, matched.membership_id, null::text[] as changed
        from staged_members staged
        left join matched_members matched using (line)
        where not exists (select from resolved_members resolved where resolved.line = staged.line)
          and not exists (select from import_faults fault where fault.line = staged.line)
        order by line
        limit $1
    ) as unchanged
) as chosen
join staged_members staged using (line)
left join identity.users
    on users.tenant_id = (select tenancy.current_tenant())
    and users.id = chosen.user_id
left join membership.memberships
    on memberships.tenant_id = (select tenancy.current_tenant())
    and memberships.id = chosen.membership_id
left join organization.units
    on units.tenant_id = memberships.tenant_id
    and units.id = memberships.unit_id
left join membership.membership_types
    on membership_types.tenant_id = memberships.tenant_id
    and membership_types.id = memberships.membership_type_id
order by array_position('{create,change,unchanged}', chosen.action), chosen.line
