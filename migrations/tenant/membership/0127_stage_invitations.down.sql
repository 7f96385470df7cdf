drop table membership.planned_invitation_roles;
drop table membership.planned_invitations;
drop table membership.staged_invitations;
alter table membership.invitations drop column import_batch_id;
