-- owner: audit
drop index audit.activity_log_key_idx;
create index activity_log_place_idx on audit.activity_log using brin (record_id uuid_bloom_ops) with (pages_per_range = 32);
drop index audit.activity_log_record_idx;
alter index audit.activity_log_place_idx rename to activity_log_record_idx;
