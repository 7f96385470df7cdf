alter table membership.memberships add column suspended_until date;
alter table membership.memberships
    add constraint memberships_suspended_until_check check (suspended_until is null or status = 'suspended') not valid;
comment on column membership.memberships.suspended_until is
    'The day on which a suspension ends by itself, the first on which rights are back; null while it has no end. From that day on it counts as active, also before membership expire has recorded it.';

create function membership.end_suspension() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    new.suspended_until := null;
    return new;
end
$$;
comment on function membership.end_suspension() is 'A membership that is no longer suspended has no day on which its suspension ends.';
create trigger end_suspension before update on membership.memberships
    for each row when (new.status <> 'suspended' and new.suspended_until is not null)
    execute function membership.end_suspension();

create or replace function membership.date_change() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    if not membership.is_correcting() and audit.setting('dated') is null then
        new.state_since := current_date;
    end if;
    return new;
end
$$;
comment on function membership.date_change() is
    'A change of state without an effective date is effective today; a correction, from the day it names or the day of joining. A transaction that says so (tenantctl.dated) gives every change its date, also one that is the same as before.';
