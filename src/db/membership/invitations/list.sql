select
    invitation.id,
    invitation.email,
    invitation.email_normalized,
    invitation.first_name,
    invitation.last_name,
    units.code as "unit?",
    invitation.unit_id,
    membership_types.code as "membership_type?",
    invitation.membership_type_id,
    array(
        select concat(roles.code, case when brought.scope <> 'unit' then ':' || brought.scope end, '@' || role_unit.code)
        from access.invitation_roles brought
        join access.roles on roles.tenant_id = brought.tenant_id and roles.id = brought.role_id
        left join organization.units role_unit on role_unit.tenant_id = brought.tenant_id and role_unit.id = brought.unit_id
        where brought.tenant_id = invitation.tenant_id and brought.invitation_id = invitation.id
        order by roles.code collate "C"
    ) as "roles!",
    invitation.status,
    invitation.expires_at,
    invitation.resend_count,
    invitation.resend_limit,
    invitation.last_resent_at,
    inviter.display_name as "invited_by?",
    invitation.created_at as invited_at,
    invitation.message,
    invitation.accepted_at,
    invitation.accepted_by,
    invitation.declined_at,
    invitation.decline_reason,
    invitation.cancelled_at,
    canceller.display_name as "cancelled_by?",
    invitation.cancellation_reason
from membership.invitations invitation
left join organization.units on units.tenant_id = invitation.tenant_id and units.id = invitation.unit_id
left join membership.membership_types
    on membership_types.tenant_id = invitation.tenant_id
    and membership_types.id = invitation.membership_type_id
left join tenancy.actors inviter on inviter.tenant_id = invitation.tenant_id and inviter.id = invitation.created_by
left join tenancy.actors canceller on canceller.tenant_id = invitation.tenant_id and canceller.id = invitation.cancelled_by
where invitation.tenant_id = (select tenancy.current_tenant())
  and invitation.deleted_at is null
  and ($1::uuid is null or invitation.id = $1)
  and ($2::text is null or invitation.email_normalized = $2)
  and ($3::text is null or invitation.token_hash = $3)
  and (cardinality($4::text[]) = 0 or invitation.status = any ($4))
  and ($5::bigint is null or units.lft between $5 and $6::bigint)
  and ($7::uuid is null or invitation.id < $7)
order by invitation.id desc
limit $8
