-- owner: audit
-- Under forced row security no query reaches it: the casts in it may tell of rows that are not the asker's, and so are
-- looked at last. And an index that is summarized on request asks for it with every range that an import fills; each
-- request that finds no room is a line in the server's log.
-- lint: allow require-concurrent-index-deletion because that of a partitioned table cannot be dropped so
drop index audit.activity_log_transaction_idx;
