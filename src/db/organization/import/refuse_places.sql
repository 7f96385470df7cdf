-- Units whose type may not stand where they would, and units whose new type is wrong for those below them.
insert into import_faults (line, column_name, code, message)
select
    misplaced.line,
    misplaced.column_name,
    misplaced.code,
    misplaced.message
from (
    select
        planned.line,
        case when planned.is_new or planned.parent_id is distinct from planned.old_parent_id then 'parent_code' else 'type' end as column_name,
        'parent_not_allowed' as code,
        case
            when parent.unit_id is null then format('a unit of type "%s" cannot stand without a parent', type.code)
            else format('a unit of type "%s" cannot stand below "%s" of type "%s"', type.code, parent.code, parent_type.code)
        end as message
    from planned_units planned
    join organization.unit_types type
        on type.tenant_id = (select tenancy.current_tenant())
        and type.id = planned.type_id
    left join planned_units parent on parent.unit_id = planned.parent_id
    left join organization.unit_types parent_type
        on parent_type.tenant_id = (select tenancy.current_tenant())
        and parent_type.id = parent.type_id
    where planned.line is not null
      and planned.has_parent
      and (
          planned.is_new
          or planned.parent_id is distinct from planned.old_parent_id
          or planned.type_id <> planned.old_type_id
      )
      and (planned.parent_id is null or parent.type_id is not null)
      and not case
          when planned.parent_id is null then type.may_be_root or not exists (
              select from organization.unit_type_parents allowed
              where allowed.tenant_id = type.tenant_id and allowed.type_id = type.id
          )
          else exists (
              select from organization.unit_type_parents allowed
              where allowed.tenant_id = type.tenant_id
                and allowed.type_id = type.id
                and allowed.parent_type_id = parent.type_id
          )
      end
    union all
    select
        parent.line,
        'type',
        'type_not_allowed',
        format('"%s" of type "%s", which stands below it, cannot stand below a unit of type "%s"', min(child.code), type.code, parent_type.code)
    from planned_units parent
    join planned_units child on child.parent_id = parent.unit_id
    join organization.unit_types type
        on type.tenant_id = (select tenancy.current_tenant())
        and type.id = child.type_id
    join organization.unit_types parent_type
        on parent_type.tenant_id = (select tenancy.current_tenant())
        and parent_type.id = parent.type_id
    where parent.line is not null
      and parent.type_id <> parent.old_type_id
      and not child.is_new
      and child.parent_id = child.old_parent_id
      and child.type_id = child.old_type_id
      and not exists (
          select from organization.unit_type_parents allowed
          where allowed.tenant_id = type.tenant_id
            and allowed.type_id = type.id
            and allowed.parent_type_id = parent_type.id
      )
    group by parent.line, type.code, parent_type.code
) as misplaced
where not exists (
    select from import_faults fault
    where fault.line = misplaced.line
      and (fault.code = misplaced.code or fault.column_name = misplaced.column_name)
)
