-- To what each row invites, and which invitation stands already.
insert into planned_invitations (line, unit_id, membership_type_id, expires_at, standing_id)
select
    staged.line,
    units.id,
    membership_types.id,
    coalesce(
        (staged.expires_on + 1)::timestamp at time zone 'UTC',
        now() + make_interval(days => coalesce((select config.setting('invitation_expiry_days')::integer), 14))
    ),
    standing.id
from staged_invitations staged
left join organization.units
    on units.tenant_id = (select tenancy.current_tenant())
    and units.code = staged.unit_code
    and units.deleted_at is null
left join membership.membership_types
    on membership_types.tenant_id = (select tenancy.current_tenant())
    and membership_types.code = staged.membership_type
    and membership_types.deleted_at is null
left join membership.invitations standing
    on standing.tenant_id = (select tenancy.current_tenant())
    and standing.email_normalized = staged.email_normalized
    and standing.unit_id is not distinct from units.id
    and (units.id is not null or staged.unit_code is null)
    and standing.status = 'pending'
    and standing.deleted_at is null
