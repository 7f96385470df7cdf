drop table membership.membership_history;
drop function membership.check_periods();
