drop table membership.memberships;
drop function membership.date_change();
drop function membership.check_memberships();
drop function membership.is_correcting();
drop function membership.may_become(text, text);
