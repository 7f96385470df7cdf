drop trigger refuse_joining_ahead on membership.memberships;
drop function membership.refuse_joining_ahead();
