create or replace function membership.date_change() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    if not membership.is_correcting() then
        new.state_since := current_date;
    end if;
    return new;
end
$$;
comment on function membership.date_change() is 'A change of state without an effective date is effective today; a correction, from the day it names or the day of joining.';
drop trigger end_suspension on membership.memberships;
drop function membership.end_suspension();
alter table membership.memberships drop constraint memberships_suspended_until_check;
alter table membership.memberships drop column suspended_until;
