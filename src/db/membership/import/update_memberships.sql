-- Who joined earlier than was known has first joined no later than that.
update membership.memberships
set member_number = coalesce(staged.member_no, memberships.member_number),
    unit_id = resolved.unit_id,
    membership_type_id = resolved.membership_type_id,
    joined_on = resolved.joined_on,
    first_joined_on = case when memberships.first_joined_on > resolved.joined_on then resolved.joined_on else memberships.first_joined_on end,
    expires_on = resolved.expires_on,
    status = resolved.status
from resolved_members resolved
join staged_members staged using (line)
where memberships.tenant_id = (select tenancy.current_tenant())
  and memberships.id = resolved.membership_id
  and resolved.changed && '{member_no,unit_code,membership_type,joined_on,expires_on,status}'
