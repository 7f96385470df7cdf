-- owner: audit
drop function audit.record_schema_change(integer, text, text, text, text, text, text, text);
drop table audit.schema_changes;
