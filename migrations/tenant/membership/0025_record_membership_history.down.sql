drop trigger record_update on membership.memberships;
drop trigger record_insert on membership.memberships;
drop function membership.correct_history(uuid[], uuid[], date[], date[]);
drop function membership.record_change();
drop function membership.record_joining();
