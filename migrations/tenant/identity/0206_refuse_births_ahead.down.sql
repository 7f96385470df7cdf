drop trigger refuse_births_ahead on identity.users;
drop function identity.refuse_births_ahead();
