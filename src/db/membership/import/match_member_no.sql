insert into matched_members (line, user_id, membership_id, found_by)
select
    staged.line,
    memberships.user_id,
    memberships.id,
    'member_no'
from staged_members staged
join membership.memberships on memberships.member_number = staged.member_no
where memberships.tenant_id = (select tenancy.current_tenant())
  and memberships.deleted_at is null
  and memberships.status <> 'transferred'
