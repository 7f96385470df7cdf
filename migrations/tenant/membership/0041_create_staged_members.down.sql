drop table membership.resolved_members;
drop table membership.matched_members;
drop table membership.named_units;
drop table membership.staged_members;
