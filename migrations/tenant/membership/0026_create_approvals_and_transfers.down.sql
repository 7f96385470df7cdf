drop table membership.membership_transfers;
drop table membership.membership_approvals;
