-- lint: allow require-concurrent-index-deletion because dropping an index takes a moment, whatever its size
drop index organization.units_rgt_idx;
-- lint: allow require-concurrent-index-deletion because dropping an index takes a moment, whatever its size
drop index organization.units_name_idx;
