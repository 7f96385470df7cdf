-- What a row would do is held against what is there.
insert into import_faults (line, column_name, code, message)
select
    resolved.line,
    fault.column_name,
    fault.code,
    fault.message
from resolved_members resolved
join staged_members staged using (line)
left join named_values unit on unit.column_name = 'unit_code' and unit.name = staged.unit_code
left join membership.memberships
    on memberships.tenant_id = (select tenancy.current_tenant())
    and memberships.id = resolved.membership_id
cross join lateral (
    values
        (
            resolved.user_id is null and coalesce(staged.first_name, staged.last_name, staged.full_name) is null,
            null,
            'missing_name',
            'the member has no name'
        ),
        (
            unit.is_archived and (
                'unit_code' = any (resolved.changed) and resolved.membership_id is not null
                or membership.stands(resolved.status) and membership.stands(memberships.status) is not true
            ),
            'unit_code',
            'archived_unit',
            format('unit "%s" is archived and takes no members', staged.unit_code)
        ),
        (
            'status' = any (resolved.changed) and not membership.may_become(memberships.status, resolved.status),
            'status',
            'bad_transition',
            format('a membership that is %s cannot become %s', memberships.status, resolved.status)
        ),
        (
            resolved.expires_on < resolved.joined_on,
            'expires_on',
            'expires_before_joined',
            format('the membership expires before it begins on %s', resolved.joined_on)
        )
) as fault (holds, column_name, code, message)
where fault.holds
  and (
      (resolved.user_id is null and coalesce(staged.first_name, staged.last_name, staged.full_name) is null)
      or unit.is_archived
      or 'status' = any (resolved.changed)
      or resolved.expires_on < resolved.joined_on
  )
  -- A row that is refused for its keys may have found the wrong person; dates that could not be copied are null here.
  and (fault.code <> 'expires_before_joined' or staged.faults is null)
  and not exists (
      select from import_faults known
      where known.line = resolved.line
        and (
            known.code = fault.code
            or known.column_name = fault.column_name
            or known.column_name in ('member_no', 'external_id', 'email')
            or known.column_name is null
        )
  )
