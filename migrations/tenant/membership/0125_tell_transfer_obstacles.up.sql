-- The function stays free of SET clauses, so that the planner can inline it.
create function membership.obstacles_to_transfer(
    transfer_id uuid,
    membership_id uuid,
    from_unit_id uuid,
    to_unit_id uuid,
    effective_on date
) returns table (place integer, rule text, obstacle text)
language sql stable
begin atomic
    select found.place, found.rule, found.obstacle
    from membership.memberships held
    join organization.units present_unit on present_unit.tenant_id = held.tenant_id and present_unit.id = held.unit_id
    join organization.units destination on destination.tenant_id = held.tenant_id and destination.id = obstacles_to_transfer.to_unit_id
    left join membership.membership_history present
        on present.tenant_id = held.tenant_id and present.membership_id = held.id and present.ended_on is null
    cross join lateral (
        values
            (1, 'membership_transfers_state_check', case
                when held.deleted_at is not null then 'the membership was removed'
                when held.status not in ('active', 'suspended') then format('the membership is %s', replace(held.status, '_', ' '))
            end),
            (2, 'membership_transfers_origin_unit_check', case
                when held.unit_id <> obstacles_to_transfer.from_unit_id then format('the membership is in unit "%s" now', present_unit.code)
            end),
            (3, 'membership_transfers_destination_unit_check', case
                when destination.status = 'archived' or destination.deleted_at is not null then format('unit "%s" is archived', destination.code)
            end),
            (4, 'membership_transfers_effective_date_check', case
                when obstacles_to_transfer.effective_on < present.started_on then format(
                    'the present state of the membership began on %s, and the transfer is to take effect on %s',
                    present.started_on,
                    obstacles_to_transfer.effective_on
                )
            end),
            (5, 'membership_transfers_expiry_check', case
                when held.expires_on <= obstacles_to_transfer.effective_on then format(
                    'the membership expires on %s, and the transfer is to take effect on %s',
                    held.expires_on,
                    obstacles_to_transfer.effective_on
                )
            end),
            (6, 'membership_transfers_member_check', case
                when exists (
                    select from membership.memberships other
                    where other.tenant_id = held.tenant_id and other.user_id = held.user_id
                      and other.unit_id = obstacles_to_transfer.to_unit_id
                      and other.status in ('applied', 'in_review', 'approved', 'active', 'suspended') and other.deleted_at is null
                ) then format('the person has a membership in unit "%s" already', destination.code)
            end),
            (7, 'membership_transfers_once_check', case
                when exists (
                    select from membership.memberships theirs
                    join membership.membership_transfers other
                        on other.tenant_id = theirs.tenant_id and other.membership_id = theirs.id
                    where theirs.tenant_id = held.tenant_id and theirs.user_id = held.user_id
                      and other.id is distinct from obstacles_to_transfer.transfer_id
                      and other.to_unit_id = obstacles_to_transfer.to_unit_id
                      and other.status in ('pending', 'approved') and other.deleted_at is null
                ) then format('another transfer of the person to unit "%s" is under way', destination.code)
            end)
    ) as found (place, rule, obstacle)
    where held.tenant_id = (select tenancy.current_tenant())
      and held.id = obstacles_to_transfer.membership_id
      and found.obstacle is not null;
end;
comment on function membership.obstacles_to_transfer(uuid, uuid, uuid, uuid, date) is
    'What keeps a membership from moving from one unit to another as of a day: the rule, and what breaks it. The transfer itself is named where there is one already, and stands not in its own way.';

create or replace view membership.transfer_obstacles with (security_invoker = true) as
select transfer.tenant_id, transfer.id as transfer_id, found.place, found.rule, found.obstacle
from membership.membership_transfers transfer
cross join lateral membership.obstacles_to_transfer(
    transfer.id, transfer.membership_id, transfer.from_unit_id, transfer.to_unit_id, transfer.effective_on
) found
where transfer.status in ('pending', 'approved') and transfer.deleted_at is null;

create or replace function membership.check_requested_transfer() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    fault record;
begin
    if new.status <> 'pending' or new.origin_decision is not null or new.destination_decision is not null then
        perform membership.refuse_transfer('membership_transfers_transition_check', 'a transfer begins as a request that nobody has decided on');
    end if;
    if new.requested_on > current_date then
        perform membership.refuse_transfer('membership_transfers_requested_check', format('%s is still to come', new.requested_on));
    end if;
    -- Whoever asks for another transfer of the person meanwhile is waited for, and seen by what follows.
    perform from identity.users
    where tenant_id = new.tenant_id
      and id = (select user_id from membership.memberships where tenant_id = new.tenant_id and id = new.membership_id)
    for no key update;
    select rule, obstacle into fault
    from membership.transfer_obstacles
    where tenant_id = new.tenant_id and transfer_id = new.id
    order by place
    limit 1;
    if found then
        perform membership.refuse_transfer(fault.rule, fault.obstacle);
    end if;
    return null;
end
$$;
