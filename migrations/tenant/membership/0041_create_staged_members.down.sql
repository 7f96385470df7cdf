drop table membership.resolved_members;
drop table membership.matched_members;
drop table membership.named_values;
drop table membership.staged_members;
