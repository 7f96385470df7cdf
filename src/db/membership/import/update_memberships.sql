-- Who joined earlier than was known has first joined no later than that.
update membership.memberships
set member_number = case when 'member_no' = any (resolved.changed) then staged.member_no else memberships.member_number end,
    unit_id = case when 'unit_code' = any (resolved.changed) then resolved.unit_id else memberships.unit_id end,
    membership_type_id = case when 'membership_type' = any (resolved.changed) then resolved.membership_type_id else memberships.membership_type_id end,
    joined_on = case when 'joined_on' = any (resolved.changed) then resolved.joined_on else memberships.joined_on end,
    first_joined_on = case
        when 'joined_on' = any (resolved.changed) and memberships.first_joined_on > resolved.joined_on then resolved.joined_on
        else memberships.first_joined_on
    end,
    expires_on = case when 'expires_on' = any (resolved.changed) then resolved.expires_on else memberships.expires_on end,
    status = case when 'status' = any (resolved.changed) then resolved.status else memberships.status end
from resolved_members resolved
join staged_members staged using (line)
where memberships.tenant_id = (select tenancy.current_tenant())
  and memberships.id = resolved.membership_id
  and resolved.changed && '{member_no,unit_code,membership_type,joined_on,expires_on,status}'
