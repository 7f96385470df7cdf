-- owner: audit
-- An index that is summarized on request asks for it with every range that an import fills, and each request that finds
-- no room is a line in the server's log. The vacuum that follows an import summarizes as well; what it has not come to
-- yet is read in full, and it is what is to be sealed. The option of a partitioned index cannot be altered.
-- lint: allow require-concurrent-index-deletion because that of a partitioned table cannot be dropped so
drop index audit.activity_log_transaction_idx;
-- lint: allow require-concurrent-index-creation because one of a partitioned table cannot be made so, and a million rows take half a second
create index activity_log_transaction_idx on audit.activity_log
    using brin ((transaction_id::text::bigint)) with (pages_per_range = 32);
