create view membership.organization_members with (security_invoker = true, security_barrier = true) as
select
    memberships.tenant_id,
    memberships.id as membership_id,
    memberships.user_id,
    memberships.member_number,
    identity.display_name(users.full_name, users.first_name, users.middle_name, users.last_name) as user_name,
    users.email,
    users.phone,
    memberships.unit_id,
    units.code as unit_code,
    units.name as unit_name,
    membership_types.code as membership_type_code,
    membership_types.name as membership_type_name,
    memberships.status,
    memberships.is_primary,
    memberships.joined_on,
    coalesce(memberships.first_joined_on, memberships.joined_on) as first_joined_on,
    memberships.expires_on
from membership.memberships
join identity.users on users.tenant_id = memberships.tenant_id and users.id = memberships.user_id
join organization.units on units.tenant_id = memberships.tenant_id and units.id = memberships.unit_id
join membership.membership_types
    on membership_types.tenant_id = memberships.tenant_id and membership_types.id = memberships.membership_type_id
where memberships.status = 'active'
  and memberships.deleted_at is null
  and users.deleted_at is null;
comment on view membership.organization_members is 'Active members with their names, units and types; no removed people or memberships.';

do $$
begin
    execute format('grant select on membership.organization_members to %I, %I', tenancy.group_role('app'), tenancy.group_role('readonly'));
end
$$;
