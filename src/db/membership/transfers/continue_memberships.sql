-- $1: transfers; $2 to $4: state, primary flag and end of the suspension that each member had until now; $5: the base of the
-- new ids.
insert into membership.memberships (
    tenant_id,
    id,
    user_id,
    unit_id,
    membership_type_id,
    member_number,
    status,
    is_primary,
    joined_on,
    first_joined_on,
    expires_on,
    suspended_until,
    state_since,
    state_reason,
    joined_via,
    transferred_from,
    note,
    attributes
)
select
    former.tenant_id,
    tenancy.bulk_id($5, given.place),
    former.user_id,
    transfer.to_unit_id,
    former.membership_type_id,
    former.member_number,
    given.status,
    given.is_primary,
    transfer.effective_on,
    coalesce(former.first_joined_on, former.joined_on),
    former.expires_on,
    given.suspended_until,
    transfer.effective_on,
    coalesce(transfer.reason, format('transferred from unit %s', origin.code)),
    'transfer',
    former.id,
    former.note,
    former.attributes
from unnest($1::uuid[], $2::text[], $3::boolean[], $4::date[])
    with ordinality as given (transfer_id, status, is_primary, suspended_until, place)
join membership.membership_transfers transfer
    on transfer.tenant_id = (select tenancy.current_tenant())
    and transfer.id = given.transfer_id
join membership.memberships former on former.tenant_id = transfer.tenant_id and former.id = transfer.membership_id
join organization.units origin on origin.tenant_id = transfer.tenant_id and origin.id = transfer.from_unit_id
