-- The before-images of the memberships that change, with the day on which their present state began. $1: the batch.
insert into tenancy.import_rows (tenant_id, batch_id, table_name, record_id, revision, before)
select
    memberships.tenant_id,
    $1,
    'membership.memberships',
    memberships.id,
    memberships.revision + 1,
    jsonb_build_object(
        'member_number', memberships.member_number,
        'unit_id', memberships.unit_id,
        'membership_type_id', memberships.membership_type_id,
        'joined_on', memberships.joined_on,
        'first_joined_on', memberships.first_joined_on,
        'expires_on', memberships.expires_on,
        'suspended_until', memberships.suspended_until,
        'status', memberships.status,
        'state_since', (
            select history.started_on
            from membership.membership_history history
            where history.tenant_id = memberships.tenant_id
              and history.membership_id = memberships.id
              and history.ended_on is null
        )
    )
from membership.memberships
where memberships.tenant_id = (select tenancy.current_tenant())
  and memberships.id in (
      select resolved.membership_id
      from resolved_members resolved
      where resolved.changed && '{member_no,unit_code,membership_type,joined_on,expires_on,status}'
  )
for update
