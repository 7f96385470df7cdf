drop table organization.placed_units;
drop table organization.resolved_units;
drop table organization.named_parents;
drop table organization.unit_names;
drop table organization.planned_units;
drop table organization.staged_units;
