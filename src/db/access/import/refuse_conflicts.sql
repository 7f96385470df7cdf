-- Roles that exclude each other, over the same unit at the same time, those of earlier rows among them.
with held as materialized (
    select present.user_id, present.role_id, present.unit_id, present.scope, present.term, 0::bigint as line
    from access.role_assignments present
    where present.tenant_id = (select tenancy.current_tenant()) and present.user_id in (select user_id from resolved_assignments)
      and present.status not in ('ended', 'revoked') and present.deleted_at is null
    union all
    select resolved.user_id, resolved.role_id, resolved.unit_id, resolved.scope, resolved.term, resolved.line
    from resolved_assignments resolved
    where not resolved.is_present
      and not exists (select from import_faults found where found.line = resolved.line)
)
insert into import_faults (line, column_name, code, message)
select distinct on (mine.line)
    mine.line,
    'role',
    'conflicting_role',
    concat_ws(
        '; ',
        format(
            'the person holds "%s" %s%s',
            role.code,
            coalesce(format('at unit "%s"', unit.code), 'everywhere'),
            case when other.line > 0 then format(' by line %s', other.line) else '' end
        ),
        excluding.reason
    )
from held mine
join held other on other.user_id = mine.user_id and other.line < mine.line and other.term && mine.term
join access.excluding_roles((select array_agg(distinct role_id) from held)) excluding
    on excluding.role_id = mine.role_id and excluding.other_role_id = other.role_id
join access.roles role on role.tenant_id = (select tenancy.current_tenant()) and role.id = other.role_id
left join organization.units my_unit on my_unit.tenant_id = role.tenant_id and my_unit.id = mine.unit_id
left join organization.units unit on unit.tenant_id = role.tenant_id and unit.id = other.unit_id
where mine.line > 0
  and (
      mine.scope = 'tenant' or other.scope = 'tenant'
      or mine.unit_id = other.unit_id
      or other.scope = 'subtree' and my_unit.lft between unit.lft and unit.rgt
      or mine.scope = 'subtree' and unit.lft between my_unit.lft and my_unit.rgt
  )
order by mine.line, other.line
