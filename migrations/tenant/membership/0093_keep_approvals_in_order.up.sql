create function membership.check_approvals() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
set jit = off
as $$
declare
    fault record;
begin
    if membership.is_correcting() then
        return null;
    end if;
    select n.membership_id, n.level, o.decision as was
    into fault
    from old_rows o
    join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id
    where o.decision <> 'pending' and n.decision <> o.decision
    limit 1;
    if found then
        raise exception 'level % of membership % is % already', fault.level, fault.membership_id, fault.was
            using errcode = 'check_violation', constraint = 'membership_approvals_final_check', table = 'membership_approvals', schema = 'membership';
    end if;
    select n.membership_id, n.level, earlier.level as waits_for
    into fault
    from old_rows o
    join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id
    join membership.membership_approvals earlier
      on earlier.tenant_id = n.tenant_id and earlier.membership_id = n.membership_id and earlier.level < n.level
    where o.decision = 'pending' and n.decision in ('approved', 'rejected') and earlier.decision = 'pending'
    limit 1;
    if found then
        raise exception 'level % of membership % decides after level %', fault.level, fault.membership_id, fault.waits_for
            using errcode = 'check_violation', constraint = 'membership_approvals_order_check', table = 'membership_approvals', schema = 'membership';
    end if;
    return null;
end
$$;
comment on function membership.check_approvals() is 'Levels decide in their order, and what was decided stays decided.';
create trigger check_updated after update on membership.membership_approvals
    referencing old table as old_rows new table as new_rows for each statement execute function membership.check_approvals();

create function membership.check_approved() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    if membership.is_correcting() then
        return null;
    end if;
    if exists (
        select from membership.membership_approvals
        where tenant_id = new.tenant_id and membership_id = new.id and decision in ('pending', 'rejected') and deleted_at is null
    ) then
        raise exception 'membership % is not approved by every level', new.id
            using errcode = 'check_violation', constraint = 'memberships_approvals_check', table = 'memberships', schema = 'membership';
    end if;
    return null;
end
$$;
comment on function membership.check_approved() is 'A membership is approved when every level has approved it.';
create trigger check_approved after update on membership.memberships
    for each row when (new.status = 'approved' and old.status in ('applied', 'in_review'))
    execute function membership.check_approved();
