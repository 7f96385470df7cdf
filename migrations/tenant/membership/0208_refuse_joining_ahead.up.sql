create function membership.refuse_joining_ahead() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    if not membership.is_correcting() then
        raise exception 'nobody joined on %, which lies ahead', new.joined_on
            using errcode = 'check_violation', constraint = 'memberships_joined_ahead_check', table = 'memberships', schema = 'membership';
    end if;
    return new;
end
$$;
comment on function membership.refuse_joining_ahead() is 'Refuses memberships of which the first day lies ahead: they are recorded when it has come.';
create trigger refuse_joining_ahead_inserted before insert on membership.memberships
    for each row when (new.joined_on > current_date) execute function membership.refuse_joining_ahead();
create trigger refuse_joining_ahead_updated before update of joined_on on membership.memberships
    for each row when (new.joined_on > current_date and new.joined_on is distinct from old.joined_on) execute function membership.refuse_joining_ahead();
