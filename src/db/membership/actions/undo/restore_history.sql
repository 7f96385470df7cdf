-- $1: the batch.
insert into membership.membership_history (
    tenant_id, membership_id, during, user_id, unit_id, membership_type_id, status, is_primary, in_force, actor_id, reason, recorded_at
)
select
    image.tenant_id,
    image.record_id,
    daterange(before.started_on, before.ended_on),
    before.user_id,
    before.unit_id,
    before.membership_type_id,
    before.status,
    before.is_primary,
    before.in_force,
    before.actor_id,
    before.reason,
    before.recorded_at
from tenancy.import_rows image
cross join lateral jsonb_to_recordset(image.before -> 'history') as before (
    started_on date,
    ended_on date,
    user_id uuid,
    unit_id uuid,
    membership_type_id uuid,
    status text,
    is_primary boolean,
    in_force boolean,
    actor_id uuid,
    reason text,
    recorded_at timestamptz
)
where image.tenant_id = (select tenancy.current_tenant())
  and image.batch_id = $1
