drop function landlord.watch(regclass, text[]);
drop function landlord.touch();
drop function landlord.log_row();
drop function landlord.record(text, jsonb, text, text);
drop function landlord.act_as(text, text, text, uuid);
drop table landlord.activity_log;
drop function landlord.current_actor();
drop table landlord.identity;
