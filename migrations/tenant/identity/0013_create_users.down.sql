drop table identity.users;
drop function identity.display_name(text, text, text, text);
drop schema identity;
