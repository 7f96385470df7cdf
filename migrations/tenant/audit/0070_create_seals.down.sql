-- owner: audit
drop function audit.seal();
drop function audit.sealing_edge();
drop function audit.add_seals(audit.seals, bigint, bigint);
drop function audit.seal_digest(bytea, audit.seals);
drop function audit.entry_digest(audit.activity_log);
drop function audit.values_digest(audit.activity_log);
drop table audit.seals;
drop index audit.activity_log_transaction_idx;
alter table audit.activity_log drop constraint activity_log_erased;
alter table audit.activity_log drop column salt, drop column erased_digest;
