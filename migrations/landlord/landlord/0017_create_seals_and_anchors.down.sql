drop table landlord.audit_anchors;
drop function landlord.seal();
drop function landlord.sealing_edge();
drop function landlord.add_seals(landlord.seals, bigint, bigint);
drop function landlord.seal_digest(bytea, landlord.seals);
drop function landlord.entry_digest(landlord.activity_log);
drop index landlord.activity_log_transaction_idx;
drop table landlord.seals;
