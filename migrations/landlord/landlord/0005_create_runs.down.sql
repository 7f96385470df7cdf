drop table landlord.run_targets;
drop table landlord.runs;
