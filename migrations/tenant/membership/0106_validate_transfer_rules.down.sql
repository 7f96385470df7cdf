-- Takes the validity of each back by making it anew, not valid, as 0105 made it.
alter table membership.membership_transfers
    drop constraint membership_transfers_cancelled_by_fkey,
    drop constraint membership_transfers_cancelled_check,
    drop constraint membership_transfers_decided_check,
    drop constraint membership_transfers_refused_check,
    drop constraint membership_transfers_ground_check,
    drop constraint membership_transfers_undone_reason_check,
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
