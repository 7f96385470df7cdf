drop table config.validation_rules;
drop function config.is_pattern(text);
