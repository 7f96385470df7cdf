-- The images of what was changed, with what its levels have decided by now. $1: the batch.
insert into tenancy.import_rows (tenant_id, batch_id, table_name, record_id, revision, steps, before)
select
    memberships.tenant_id,
    $1,
    'membership.memberships',
    memberships.id,
    memberships.revision,
    memberships.revision - (planned.before ->> 'revision')::integer,
    planned.before || jsonb_build_object(
        'decided',
        (
            select count(*)
            from membership.membership_approvals approval
            where approval.tenant_id = memberships.tenant_id
              and approval.membership_id = memberships.id
              and approval.decision <> 'pending'
              and approval.deleted_at is null
        )
    )
from planned_actions planned
join membership.memberships
    on memberships.tenant_id = (select tenancy.current_tenant())
    and memberships.id = planned.membership_id
where planned.before is not null
