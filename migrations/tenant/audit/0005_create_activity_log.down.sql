-- owner: audit
drop function audit.record(text, jsonb, text, uuid, text);
drop function audit.add_event(text, jsonb, text, uuid, text);
drop function audit.watch(regclass, text, text[]);
drop function audit.refuse_truncate();
drop function audit.log_rows();
drop function audit.shown_values(text, text[]);
drop function audit.qualify(text, text[]);
drop function audit.setting(text);
drop table audit.activity_log;
drop schema audit;
