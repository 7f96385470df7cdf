-- A key of the row that belongs to another person than the one the row was found to be.
insert into import_faults (line, column_name, code, message)
select
    matched.line,
    'email',
    'email_taken',
    format('it belongs to the person with external id %s', users.external_id)
from matched_users matched
join staged_users staged using (line)
join identity.users
    on users.tenant_id = (select tenancy.current_tenant())
    and users.id = matched.user_id
where matched.found_by = 'email'
  and users.external_id <> staged.external_id
  and not exists (
      select from import_faults fault
      where fault.line = matched.line and fault.code = 'duplicate_email'
  )
union all
select
    matched.line,
    'email',
    'email_taken',
    'it belongs to another person'
from matched_users matched
join staged_users staged using (line)
join identity.users owner
    on owner.tenant_id = (select tenancy.current_tenant())
    and owner.email_normalized = staged.email_normalized
    and owner.deleted_at is null
where matched.found_by = 'external_id'
  and owner.id <> matched.user_id
  and not exists (
      select from import_faults fault
      where fault.line = matched.line and fault.code = 'duplicate_email'
  )
