-- Takes the validity back by making it anew, not valid, as 0107 made it.
alter table membership.invitations
    drop constraint invitations_type_unit_check,
    add constraint invitations_type_unit_check check (membership_type_id is null or unit_id is not null) not valid;
