create function identity.refuse_births_ahead() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    raise exception 'nobody was born on %, which lies ahead', new.date_of_birth
        using errcode = 'check_violation', constraint = 'users_born_ahead_check', table = 'users', schema = 'identity';
end
$$;
comment on function identity.refuse_births_ahead() is 'Refuses people who are not born yet.';
-- Not a constraint: what was in the past when it was written stays, and a day that lay ahead does not.
create trigger refuse_births_ahead_inserted before insert on identity.users
    for each row when (new.date_of_birth > current_date) execute function identity.refuse_births_ahead();
create trigger refuse_births_ahead_updated before update of date_of_birth on identity.users
    for each row when (new.date_of_birth > current_date and new.date_of_birth is distinct from old.date_of_birth) execute function identity.refuse_births_ahead();
