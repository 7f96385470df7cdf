-- A few rows of each sort. $1: how many.
select
    chosen.line as "line!",
    chosen.action as "action!",
    coalesce(staged.external_id || ' ', '')
        || coalesce(identity.display_name(staged.full_name, staged.first_name, staged.middle_name, staged.last_name), users.name_normalized, '')
        || coalesce(' <' || staged.email || '>', '') as "label!",
    coalesce((
        select jsonb_object_agg(
            field,
            jsonb_build_array(
                case field when 'password_hash' then null else to_jsonb(users) ->> field end,
                case field
                    when 'password_hash' then 'set'
                    when 'status' then chosen.status
                    else to_jsonb(staged) ->> field
                end
            )
        )
        from unnest(chosen.changed) as field
    ), '{}') as "fields!"
from (
    select *
    from (
        select 'create' as action, line, user_id, status, changed
        from resolved_users
        where user_id is null
        order by line
        limit $1
    ) as created
    union all
    select *
    from (
        select 'change' as action, line, user_id, status, changed
        from resolved_users
        where user_id is not null
        order by line
        limit $1
    ) as changed
    union all
    select *
    from (
        select 'unchanged' as action, staged.line, matched.user_id, null as status, null::text[] as changed
        from staged_users staged
        left join matched_users matched using (line)
        where not exists (select from resolved_users resolved where resolved.line = staged.line)
          and not exists (select from import_faults fault where fault.line = staged.line)
        order by line
        limit $1
    ) as unchanged
) as chosen
join staged_users staged using (line)
left join identity.users
    on users.tenant_id = (select tenancy.current_tenant())
    and users.id = chosen.user_id
order by array_position('{create,change,unchanged}', chosen.action), chosen.line
