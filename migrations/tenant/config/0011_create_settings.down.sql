drop function config.setting(text);
drop table config.settings;
drop function config.is_within(text, text, numeric, numeric);
drop function config.is_value(text, text);
drop schema config;
