-- owner: audit
-- An entry's number ascends with the place where it is stored, so block ranges that hold it are few; they cost an import
-- nothing. Records of which the key is no uuid are few, and so is what an import adds to their index.
-- lint: allow require-concurrent-index-creation because that of a partitioned table cannot be built so
create index activity_log_place_idx on audit.activity_log using brin (record_id uuid_bloom_ops, id) with (pages_per_range = 32);
-- lint: allow require-concurrent-index-deletion because that of a partitioned table cannot be dropped so
drop index audit.activity_log_record_idx;
alter index audit.activity_log_place_idx rename to activity_log_record_idx;
-- lint: allow require-concurrent-index-creation because that of a partitioned table cannot be built so
create index activity_log_key_idx on audit.activity_log (tenant_id, record_key) where record_key is not null;
