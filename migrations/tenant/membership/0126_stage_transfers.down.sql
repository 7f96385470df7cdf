drop table membership.planned_transfers;
alter table membership.matched_actions drop column transfer_id;
alter table membership.staged_actions
    drop column transfer_id,
    drop column side,
    drop column requested_on,
    drop column to_unit;
alter table membership.membership_transfers drop column import_batch_id;
