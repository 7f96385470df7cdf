-- A number and an e-mail have an index each, which a condition over both could not use. $1: the id of the membership or
-- person, if the key is one; $2: the key as typed.
with people as (
    select users.id
    from identity.users
    where users.tenant_id = (select tenancy.current_tenant())
      and users.id = $1::uuid
      and users.deleted_at is null
    union
    select users.id
    from identity.users
    where users.tenant_id = (select tenancy.current_tenant())
      and users.email_normalized = lower(btrim($2::text))
      and users.deleted_at is null
), numbered as (
    select memberships.user_id, memberships.member_number
    from membership.memberships
    where memberships.tenant_id = (select tenancy.current_tenant())
      and memberships.member_number = $2
      and memberships.deleted_at is null
      and memberships.status <> 'transferred'
)
select memberships.id as "id!"
from membership.memberships
where memberships.tenant_id = (select tenancy.current_tenant())
  and memberships.id = $1
union
select memberships.id
from people
join membership.memberships on memberships.user_id = people.id
where memberships.tenant_id = (select tenancy.current_tenant())
union
select memberships.id
from numbered
join membership.memberships
    on memberships.user_id = numbered.user_id
    and memberships.member_number = numbered.member_number
where memberships.tenant_id = (select tenancy.current_tenant())
