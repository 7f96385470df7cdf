drop trigger check_rate_updated on membership.invitations;
drop trigger check_rate_inserted on membership.invitations;
drop function membership.check_invitation_rate();
drop trigger check_invitation on membership.invitations;
drop function membership.check_invitation();
drop function membership.refuse_invitation(text, text);
drop function membership.invitation_may_become(text, text);
alter table membership.invitations drop constraint invitations_type_unit_check;
