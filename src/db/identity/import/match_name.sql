-- A row without keys is the only person without keys who has that name and birth.
insert into matched_users (line, user_id, found_by)
select
    staged.line,
    (array_agg(users.id))[1],
    'name'
from staged_users staged
join identity.users
    on users.name_normalized = lower(identity.display_name(staged.full_name, staged.first_name, staged.middle_name, staged.last_name))
    and users.date_of_birth is not distinct from staged.date_of_birth
where users.tenant_id = (select tenancy.current_tenant())
  and users.deleted_at is null
  and users.external_id is null
  and users.email_normalized is null
  and staged.external_id is null
  and staged.email_normalized is null
  and staged.faults is null
group by staged.line
having count(*) = 1
