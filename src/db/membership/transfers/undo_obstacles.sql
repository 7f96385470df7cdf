-- $1: the transfers.
with undone as materialized (
    select transfer.id as transfer_id, successor.tenant_id, successor.id, successor.revision, successor.deleted_at, successor.updated_at, successor.updated_by,
        origin.code as origin_code, origin.status as origin_status, origin.deleted_at as origin_deleted_at
    from membership.membership_transfers transfer
    join membership.memberships successor
        on successor.tenant_id = transfer.tenant_id and successor.id = transfer.new_membership_id
    join organization.units origin on origin.tenant_id = transfer.tenant_id and origin.id = transfer.from_unit_id
    where transfer.tenant_id = (select tenancy.current_tenant()) and transfer.id = any ($1::uuid[])
), onward as (
    select undone.transfer_id, destination.code, onward.status
    from undone
    join membership.membership_transfers onward
        on onward.tenant_id = undone.tenant_id and onward.membership_id = undone.id
    join organization.units destination on destination.tenant_id = onward.tenant_id and destination.id = onward.to_unit_id
    where onward.status in ('pending', 'approved', 'completed') and onward.deleted_at is null
), changes as (
    select undone.transfer_id, log.occurred_at, log.actor_id, string_agg(changed.key, ', ' order by changed.key) as fields
    from undone
    join audit.activity_log log
        on log.tenant_id = undone.tenant_id and log.record_id = undone.id
        and log.table_name = 'membership.memberships' and log.action = 'update'
    cross join lateral jsonb_object_keys(log.new_values) as changed (key)
    where undone.revision > 1
    group by undone.transfer_id, log.id, log.occurred_at, log.actor_id
), found as (
    select transfer_id, 1 as place, null::timestamptz as at, format('a further transfer to unit %s is %s', code, status) as obstacle
    from onward
    union all
    select changes.transfer_id, 2, changes.occurred_at,
        format('%s changed by %s on %s', changes.fields, coalesce(actors.display_name, 'somebody'), (changes.occurred_at at time zone 'UTC')::date)
    from changes
    left join tenancy.actors on actors.tenant_id = (select tenancy.current_tenant()) and actors.id = changes.actor_id
    union all
    select undone.transfer_id, 3, undone.updated_at,
        format('changed by %s on %s', coalesce(actors.display_name, 'somebody'), (undone.updated_at at time zone 'UTC')::date)
    from undone
    left join tenancy.actors on actors.tenant_id = undone.tenant_id and actors.id = undone.updated_by
    where undone.revision > 1 and not exists (select from changes where changes.transfer_id = undone.transfer_id)
    union all
    select undone.transfer_id, 4, undone.deleted_at, 'it was removed' from undone where undone.deleted_at is not null
    union all
    select undone.transfer_id, 5, null, format('unit %s, which was left, is archived', origin_code)
    from undone
    where origin_status = 'archived' or origin_deleted_at is not null
)
select transfer_id as "transfer_id!", obstacle as "obstacle!"
from found
order by transfer_id, place, at
