alter table membership.membership_transfers
    add column cancelled_at timestamptz,
    add column cancelled_by uuid,
    add column cancellation_reason text,
    add constraint membership_transfers_cancelled_by_fkey foreign key (tenant_id, cancelled_by) references tenancy.actors (tenant_id, id) not valid,
    add constraint membership_transfers_cancelled_check check (
        (status = 'cancelled') = (cancelled_at is not null) and (cancelled_at is null) = (cancelled_by is null)
    ) not valid,
    add constraint membership_transfers_decided_check check (
        (origin_decision is null) = (origin_decided_at is null) and (origin_decided_at is null) = (origin_decided_by is null)
        and (destination_decision is null) = (destination_decided_at is null) and (destination_decided_at is null) = (destination_decided_by is null)
    ) not valid,
    add constraint membership_transfers_refused_check check (
        (status = 'refused') = (coalesce(origin_decision, '') = 'refused' or coalesce(destination_decision, '') = 'refused')
    ) not valid,
    add constraint membership_transfers_ground_check check (btrim(refusal_ground) <> '') not valid,
    add constraint membership_transfers_undone_reason_check check (status <> 'undone' or btrim(coalesce(undone_reason, '')) <> '') not valid;
comment on column membership.membership_transfers.cancelled_by is 'Who took the request back.';

create view membership.transfer_obstacles with (security_invoker = true) as
select transfer.tenant_id, transfer.id as transfer_id, found.place, found.rule, found.obstacle
from membership.membership_transfers transfer
join membership.memberships held on held.tenant_id = transfer.tenant_id and held.id = transfer.membership_id
join organization.units present_unit on present_unit.tenant_id = held.tenant_id and present_unit.id = held.unit_id
join organization.units destination on destination.tenant_id = transfer.tenant_id and destination.id = transfer.to_unit_id
left join membership.membership_history present
    on present.tenant_id = held.tenant_id and present.membership_id = held.id and present.ended_on is null
cross join lateral (
    values
        (1, 'membership_transfers_state_check', case
            when held.deleted_at is not null then 'the membership was removed'
            when held.status not in ('active', 'suspended') then format('the membership is %s', replace(held.status, '_', ' '))
        end),
        (2, 'membership_transfers_origin_unit_check', case
            when held.unit_id <> transfer.from_unit_id then format('the membership is in unit "%s" now', present_unit.code)
        end),
        (3, 'membership_transfers_destination_unit_check', case
            when destination.status = 'archived' or destination.deleted_at is not null then format('unit "%s" is archived', destination.code)
        end),
        (4, 'membership_transfers_effective_date_check', case
            when transfer.effective_on < present.started_on
            then format('the present state of the membership began on %s, and the transfer is to take effect on %s', present.started_on, transfer.effective_on)
        end),
        (5, 'membership_transfers_expiry_check', case
            when held.expires_on <= transfer.effective_on
            then format('the membership expires on %s, and the transfer is to take effect on %s', held.expires_on, transfer.effective_on)
        end),
        (6, 'membership_transfers_member_check', case
            when exists (
                select from membership.memberships other
                where other.tenant_id = held.tenant_id and other.user_id = held.user_id and other.unit_id = transfer.to_unit_id
                  and other.status in ('applied', 'in_review', 'approved', 'active', 'suspended') and other.deleted_at is null
            ) then format('the person has a membership in unit "%s" already', destination.code)
        end)
) as found (place, rule, obstacle)
where transfer.status in ('pending', 'approved') and transfer.deleted_at is null and found.obstacle is not null;
comment on view membership.transfer_obstacles is 'What keeps transfers that are under way from being carried out: the rule, and what breaks it. None may be there when a transfer is asked for; later the member or the units may have changed.';

do $$
begin
    execute format('grant select on membership.transfer_obstacles to %I, %I', tenancy.group_role('app'), tenancy.group_role('readonly'));
end
$$;

create function membership.transfer_may_become(old_status text, new_status text) returns boolean
language sql immutable parallel safe
return old_status = new_status or case old_status
    when 'pending' then new_status in ('approved', 'refused', 'cancelled')
    when 'approved' then new_status in ('completed', 'cancelled')
    when 'completed' then new_status = 'undone'
    else false
end;
comment on function membership.transfer_may_become(text, text) is 'Which state of a transfer may follow which.';

create function membership.refuse_transfer(rule text, sentence text) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    raise exception '%', sentence
        using errcode = 'check_violation', constraint = rule, table = 'membership_transfers', schema = 'membership';
end
$$;
comment on function membership.refuse_transfer(text, text) is 'Refuses a transfer that breaks a rule.';

create function membership.check_requested_transfer() returns trigger
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
comment on function membership.check_requested_transfer() is 'Holds a new transfer against the member and the units as they are.';

create function membership.check_changed_transfer() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    if row(new.membership_id, new.from_unit_id, new.to_unit_id, new.requested_on, new.silence_consents_on)
        is distinct from row(old.membership_id, old.from_unit_id, old.to_unit_id, old.requested_on, old.silence_consents_on)
        or new.effective_on <> old.effective_on and old.status not in ('pending', 'approved')
    then
        perform membership.refuse_transfer('membership_transfers_subject_check', 'a transfer stays what was asked for');
    end if;
    if not membership.transfer_may_become(old.status, new.status) then
        perform membership.refuse_transfer('membership_transfers_transition_check', format('the transfer is %s and cannot become %s', old.status, new.status));
    end if;
    if new.origin_decision is distinct from old.origin_decision and (old.origin_decision is not null or old.status <> 'pending') then
        perform membership.refuse_transfer('membership_transfers_decision_check', format('the origin has %s already', replace(coalesce(old.origin_decision, 'no say'), 'silent', 'consented by silence')));
    end if;
    if new.destination_decision is distinct from old.destination_decision and (old.destination_decision is not null or old.status <> 'pending') then
        perform membership.refuse_transfer('membership_transfers_decision_check', format('the destination has %s already', replace(coalesce(old.destination_decision, 'no say'), 'silent', 'consented by silence')));
    end if;
    if (new.origin_decision = 'silent' and old.origin_decision is null or new.destination_decision = 'silent' and old.destination_decision is null)
        and current_date < new.silence_consents_on
    then
        perform membership.refuse_transfer('membership_transfers_silence_check', format('there is time to answer until %s', new.silence_consents_on));
    end if;
    if new.status = 'completed' and old.status <> 'completed' then
        if current_date < new.effective_on then
            perform membership.refuse_transfer('membership_transfers_due_check', format('the transfer takes effect on %s', new.effective_on));
        end if;
        perform from membership.memberships former
        join membership.memberships successor on successor.tenant_id = former.tenant_id and successor.transferred_from = former.id
        where former.tenant_id = new.tenant_id and former.id = new.membership_id and former.status = 'transferred'
          and successor.id = new.new_membership_id and successor.unit_id = new.to_unit_id and successor.user_id = former.user_id
          and successor.member_number is not distinct from former.member_number and successor.joined_on = new.effective_on
          and successor.deleted_at is null;
        if not found then
            perform membership.refuse_transfer('membership_transfers_completion_check', 'the membership has not been continued in the new unit');
        end if;
    end if;
    if new.status = 'undone' and old.status <> 'undone' then
        perform from organization.units
        where tenant_id = new.tenant_id and id = new.from_unit_id and (status = 'archived' or deleted_at is not null);
        if found then
            perform membership.refuse_transfer('membership_transfers_origin_unit_check', 'the unit that was left is archived and takes nobody back');
        end if;
        perform from membership.memberships former
        where former.tenant_id = new.tenant_id and former.id = new.membership_id and former.unit_id = new.from_unit_id
          and former.status in ('active', 'suspended') and former.deleted_at is null
          and not exists (
              select from membership.memberships successor
              where successor.tenant_id = former.tenant_id and successor.transferred_from = former.id and successor.deleted_at is null
          );
        if not found then
            perform membership.refuse_transfer('membership_transfers_undoing_check', 'the former membership has not been taken up again in place of the new one');
        end if;
    end if;
    return new;
end
$$;
comment on function membership.check_changed_transfer() is 'Holds the changes of a transfer against its rules: which state follows which, who has decided, since when silence counts, and that the memberships follow.';

create trigger check_requested after insert on membership.membership_transfers
    for each row execute function membership.check_requested_transfer();
create trigger check_changed before update on membership.membership_transfers
    for each row when (old.* is distinct from new.*) execute function membership.check_changed_transfer();
