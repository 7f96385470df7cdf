select
    email_domain.id,
    email_domain.domain,
    units.code as "unit?",
    email_domain.unit_id,
    membership_types.code as "membership_type?",
    email_domain.membership_type_id,
    array(
        select concat(roles.code, case when brought.scope <> 'unit' then ':' || brought.scope end, '@' || role_unit.code)
        from access.email_domain_roles brought
        join access.roles on roles.tenant_id = brought.tenant_id and roles.id = brought.role_id
        left join organization.units role_unit on role_unit.tenant_id = brought.tenant_id and role_unit.id = brought.unit_id
        where brought.tenant_id = email_domain.tenant_id and brought.email_domain_id = email_domain.id
        order by roles.code collate "C"
    ) as "roles!",
    email_domain.auto_join,
    email_domain.verification_required,
    email_domain.verified_at is not null as "verified!",
    email_domain.verified_at,
    verifier.display_name as "verified_by?",
    email_domain.verified_how,
    email_domain.verification_token_hash as token_hash,
    email_domain.created_at
from membership.email_domains email_domain
left join organization.units on units.tenant_id = email_domain.tenant_id and units.id = email_domain.unit_id
left join membership.membership_types
    on membership_types.tenant_id = email_domain.tenant_id
    and membership_types.id = email_domain.membership_type_id
left join tenancy.actors verifier on verifier.tenant_id = email_domain.tenant_id and verifier.id = email_domain.verified_by
where email_domain.tenant_id = (select tenancy.current_tenant())
  and email_domain.deleted_at is null
  and ($1::text is null or email_domain.domain = $1)
order by email_domain.domain collate "C"
