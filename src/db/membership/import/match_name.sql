-- Only rows without any key; who has the same name and birth date in the same unit is the same person.
insert into matched_members (line, user_id, membership_id, found_by)
select distinct on (staged.line)
    staged.line,
    users.id,
    memberships.id,
    'name'
from staged_members staged
join named_values named on named.column_name = 'unit_code' and named.name = staged.unit_code
join identity.users
    on users.name_normalized = lower(identity.display_name(staged.full_name, staged.first_name, staged.middle_name, staged.last_name))
    and users.date_of_birth is not distinct from staged.date_of_birth
join membership.memberships
    on memberships.tenant_id = users.tenant_id
    and memberships.user_id = users.id
    and memberships.unit_id = named.id
where staged.member_no is null
  and staged.external_id is null
  and staged.email_normalized is null
  and users.tenant_id = (select tenancy.current_tenant())
  and users.deleted_at is null
  and memberships.deleted_at is null
  and memberships.status <> 'transferred'
order by staged.line, memberships.is_primary desc, memberships.joined_on desc, memberships.id
