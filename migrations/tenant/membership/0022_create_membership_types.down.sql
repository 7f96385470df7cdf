drop table membership.membership_types;
drop schema membership;
