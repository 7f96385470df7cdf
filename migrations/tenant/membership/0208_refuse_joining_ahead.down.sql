drop trigger refuse_joining_ahead_updated on membership.memberships;
drop trigger refuse_joining_ahead_inserted on membership.memberships;
drop function membership.refuse_joining_ahead();
