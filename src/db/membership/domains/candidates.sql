select
    users.id as user_id,
    coalesce(identity.display_name(users.full_name, users.first_name, users.middle_name, users.last_name), '') as "name!",
    users.email as "email!",
    email_domain.id as domain_id,
    email_domain.unit_id,
    email_domain.membership_type_id
from membership.email_domains email_domain
join identity.users
    on users.tenant_id = email_domain.tenant_id
    and split_part(users.email_normalized, '@', 2) = email_domain.domain
where email_domain.tenant_id = (select tenancy.current_tenant())
  and email_domain.deleted_at is null
  and email_domain.auto_join
  and (email_domain.verified_at is not null or not email_domain.verification_required)
  and ($1::text is null or email_domain.domain = $1)
  and users.deleted_at is null
  and users.email_verified_at is not null
  and users.status in ('pending', 'active')
  and case
      when email_domain.membership_type_id is not null then not exists (
          select from membership.memberships held
          where held.tenant_id = users.tenant_id and held.user_id = users.id and held.deleted_at is null
      )
      else exists (
          select from access.email_domain_roles brought
          where brought.tenant_id = email_domain.tenant_id and brought.email_domain_id = email_domain.id
      ) and not exists (
          select from access.email_domain_roles brought
          join access.role_assignments held
              on held.tenant_id = brought.tenant_id
              and held.role_id = brought.role_id
              and held.user_id = users.id
              and held.deleted_at is null
          where brought.tenant_id = email_domain.tenant_id and brought.email_domain_id = email_domain.id
      )
  end
order by users.id
