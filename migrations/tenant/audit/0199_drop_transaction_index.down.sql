-- owner: audit
create index activity_log_transaction_idx on audit.activity_log
    using brin ((transaction_id::text::bigint)) with (pages_per_range = 32, autosummarize = on);
