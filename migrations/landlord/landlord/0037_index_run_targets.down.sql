drop index landlord.run_targets_target_idx;
