-- A key of the row that belongs to another person than the one the row was found to be.
insert into import_faults (line, column_name, code, message)
select
    matched.line,
    matched.found_by,
    matched.found_by || '_taken',
    format('it belongs to the member with number %s', memberships.member_number)
from matched_members matched
join staged_members staged using (line)
join membership.memberships
    on memberships.tenant_id = (select tenancy.current_tenant())
    and memberships.id = matched.membership_id
where matched.found_by in ('external_id', 'email')
  and memberships.member_number <> staged.member_no
  and not exists (
      select from import_faults fault
      where fault.line = matched.line and fault.column_name = matched.found_by
  )
union all
select
    matched.line,
    'email',
    'email_taken',
    format('it belongs to the person with external id %s', users.external_id)
from matched_members matched
join staged_members staged using (line)
join identity.users
    on users.tenant_id = (select tenancy.current_tenant())
    and users.id = matched.user_id
where matched.found_by = 'email'
  and users.external_id <> staged.external_id
  and not exists (
      select from import_faults fault
      where fault.line = matched.line and fault.column_name = matched.found_by
  )
union all
select
    matched.line,
    'email',
    'email_taken',
    'it belongs to another person'
from matched_members matched
join staged_members staged using (line)
join identity.users owner
    on owner.tenant_id = (select tenancy.current_tenant())
    and owner.email_normalized = staged.email_normalized
    and owner.deleted_at is null
where matched.found_by in ('member_no', 'external_id', 'merged', 'person')
  and owner.id <> matched.user_id
  and not exists (
      select from import_faults fault
      where fault.line = matched.line and fault.code = 'duplicate_email'
  )
union all
select
    matched.line,
    'external_id',
    'external_id_taken',
    'it belongs to another person'
from matched_members matched
join staged_members staged using (line)
join identity.users owner
    on owner.tenant_id = (select tenancy.current_tenant())
    and owner.external_id = staged.external_id
    and owner.deleted_at is null
where matched.found_by = 'member_no'
  and owner.id <> matched.user_id
  and not exists (
      select from import_faults fault
      where fault.line = matched.line and fault.code = 'duplicate_external_id'
  )
