drop trigger refuse_births_ahead_updated on identity.users;
drop trigger refuse_births_ahead_inserted on identity.users;
drop function identity.refuse_births_ahead();
