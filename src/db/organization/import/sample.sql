-- A few rows of each sort. $1: how many.
select
    chosen.line as "line!",
    chosen.action as "action!",
    planned.code || coalesce(' ' || staged.name, '') as "label!",
    coalesce((
        select jsonb_object_agg(
            field,
            jsonb_build_array(
                case field
                    when 'type' then (
                        select code from organization.unit_types where tenant_id = units.tenant_id and id = units.unit_type_id
                    )
                    when 'parent_code' then (
                        select above.code from organization.units above where above.tenant_id = units.tenant_id and above.id = units.parent_id
                    )
                    else to_jsonb(units) ->> field
                end,
                case field
                    when 'parent_code' then (select above.code from planned_units above where above.unit_id = planned.parent_id)
                    when 'attributes' then (units.attributes || staged.attributes)::text
                    else to_jsonb(staged) ->> field
                end
            )
        )
        from unnest(chosen.changed) as field
        where not chosen.is_new
    ), '{}') as "fields!"
from (
    select *
    from (
        select 'create' as action, line, unit_id, is_new, changed
        from resolved_units
        where is_new
        order by line
        limit $1
    ) as created
    union all
    select *
    from (
        select 'change' as action, line, unit_id, is_new, changed
        from resolved_units
        where not is_new
        order by line
        limit $1
    ) as changed
    union all
    select *
    from (
        select 'unchanged' as action, staged.line, planned.unit_id, false as is_new, null::text[] as changed
        from staged_units staged
        join planned_units planned using (line)
        where not exists (select from resolved_units resolved where resolved.line = staged.line)
          and not exists (select from import_faults fault where fault.line = staged.line)
        order by line
        limit $1
    ) as unchanged
) as chosen
join staged_units staged using (line)
join planned_units planned using (line)
left join organization.units
    on units.tenant_id = (select tenancy.current_tenant())
    and units.id = chosen.unit_id
order by array_position('{create,change,unchanged}', chosen.action), chosen.line
