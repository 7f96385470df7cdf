drop trigger refuse_archiving on organization.units;
drop function membership.refuse_archiving();
