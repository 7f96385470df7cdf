-- The newest runs of a database: ids of runs are in the order of their beginning.
-- lint: allow require-concurrent-index-creation because the ledger of runs is written by few, and an index of it is made in a second
create index run_targets_target_idx on landlord.run_targets (target, run_id desc);
