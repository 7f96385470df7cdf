-- The constraint goes with the migration that made it.
alter table membership.memberships drop constraint memberships_suspended_until_check;
alter table membership.memberships
    add constraint memberships_suspended_until_check check (suspended_until is null or status = 'suspended') not valid;
