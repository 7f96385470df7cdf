-- $1: the mode; what is there is never changed by a file
insert into import_faults (line, column_name, code, message)
select staged.line, fault.column_name, fault.code, fault.message
from staged_assignments staged
join resolved_assignments resolved using (line)
left join organization.units unit
    on unit.tenant_id = (select tenancy.current_tenant()) and unit.id = resolved.unit_id
cross join lateral (
    values
        ('user', 'missing_user', 'somebody has to hold it', staged."user" is null),
        ('user', 'unknown_user', format('there is no user "%s"', staged."user"), staged."user" is not null and resolved.user_id is null),
        ('role', 'missing_role', 'a role has to be named', staged.role is null),
        ('role', 'unknown_role', format('there is no role "%s"', staged.role), staged.role is not null and resolved.role_id is null),
        ('unit', 'unknown_unit', format('there is no unit "%s"', staged.unit), staged.unit is not null and resolved.unit_id is null),
        ('unit', 'archived_unit', format('unit "%s" is archived', unit.code), unit.status = 'archived'),
        ('scope', 'unknown_scope', 'a scope is unit, subtree or tenant', resolved.scope not in ('unit', 'subtree', 'tenant')),
        ('unit', 'missing_unit', format('scope %s needs a unit', resolved.scope), resolved.scope in ('unit', 'subtree') and staged.unit is null),
        ('unit', 'superfluous_unit', 'what holds everywhere holds at no unit', resolved.scope = 'tenant' and staged.unit is not null),
        (
            'kind',
            'unknown_kind',
            'a kind is elected, appointed, acting or delegated',
            not exists (select from reference.assignment_kinds kind where kind.code = resolved.kind)
        ),
        (
            'kind',
            'missing_delegator',
            'a delegated role is held on somebody''s behalf: it is given with role assign --on-behalf-of',
            resolved.kind = 'delegated' and not resolved.is_present
        ),
        ('until', 'reversed_term', 'a term does not end before it begins', resolved.term is null),
        ('until', 'missing_end', 'the term of an elected holder has an end', resolved.kind = 'elected' and upper_inf(resolved.term)),
        (
            'until',
            'long_term',
            format('a term of %s months ends on %s at the latest', config.setting('role_term_maximum_months'),
                (lower(resolved.term) + make_interval(months => config.setting('role_term_maximum_months')::integer))::date - 1),
            upper(resolved.term) > (lower(resolved.term) + make_interval(months => config.setting('role_term_maximum_months')::integer))::date
        ),
        (null, 'not_there', 'this is not given yet, and only what is there may be in the file', $1::text = 'update' and not resolved.is_present),
        (null, 'already_there', 'exactly this is given already', $1 = 'insert' and resolved.is_present)
) as fault (column_name, code, message, applies)
where fault.applies
  and not exists (
      select from import_faults found where found.line = staged.line and found.column_name is not distinct from fault.column_name
  )
