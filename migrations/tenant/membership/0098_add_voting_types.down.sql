alter table membership.membership_types drop column may_vote;
