drop trigger check_changed on membership.membership_transfers;
drop trigger check_requested on membership.membership_transfers;
drop function membership.check_changed_transfer();
drop function membership.check_requested_transfer();
drop function membership.refuse_transfer(text, text);
drop function membership.transfer_may_become(text, text);
drop view membership.transfer_obstacles;
alter table membership.membership_transfers
    drop constraint membership_transfers_undone_reason_check,
    drop constraint membership_transfers_ground_check,
    drop constraint membership_transfers_refused_check,
    drop constraint membership_transfers_decided_check,
    drop constraint membership_transfers_cancelled_check,
    drop constraint membership_transfers_cancelled_by_fkey,
    drop column cancellation_reason,
    drop column cancelled_by,
    drop column cancelled_at;
