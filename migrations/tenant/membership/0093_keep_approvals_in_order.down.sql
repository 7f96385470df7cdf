drop trigger check_approved on membership.memberships;
drop function membership.check_approved();
drop trigger check_updated on membership.membership_approvals;
drop function membership.check_approvals();
