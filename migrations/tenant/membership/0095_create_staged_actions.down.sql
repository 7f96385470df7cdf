drop table membership.planned_actions;
drop table membership.matched_actions;
drop table membership.staged_actions;
