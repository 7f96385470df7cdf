create table access.account_suspensions (
    tenant_id uuid not null,
    user_id uuid not null,
    suspended_from timestamptz not null,
    suspended_until timestamptz,
    primary key (tenant_id, user_id, suspended_from),
    constraint account_suspensions_user_fkey foreign key (tenant_id, user_id) references identity.users (tenant_id, id) on delete cascade,
    constraint account_suspensions_end_check check (suspended_from < suspended_until)
);
comment on table access.account_suspensions is 'When accounts were suspended: verdicts of past days are given by it. Written by the database alone.';
comment on column access.account_suspensions.suspended_from is 'Since when. For an account that was suspended before this was kept: when its record changed last.';
comment on column access.account_suspensions.suspended_until is 'When that was lifted; null while it lasts.';
create unique index account_suspensions_open_key on access.account_suspensions (tenant_id, user_id) where suspended_until is null;
select tenancy.protect('access.account_suspensions');
-- Derived: what it is derived from is in the trail.
select audit.watch('access.account_suspensions', 'none');

do $$
begin
    execute format('revoke insert, update, delete on access.account_suspensions from %I', tenancy.group_role('app'));
end
$$;

create function access.keep_suspension() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    if new.status = 'suspended' then
        insert into access.account_suspensions (tenant_id, user_id, suspended_from)
        values (new.tenant_id, new.id, now())
        on conflict do nothing;
    else
        -- What was suspended and lifted in one transaction never was.
        delete from access.account_suspensions
        where tenant_id = new.tenant_id and user_id = new.id and suspended_until is null and suspended_from >= now();
        update access.account_suspensions
        set suspended_until = now()
        where tenant_id = new.tenant_id and user_id = new.id and suspended_until is null;
    end if;
    return null;
end
$$;
comment on function access.keep_suspension() is 'Keeps since when an account is suspended, and until when it was.';

insert into access.account_suspensions (tenant_id, user_id, suspended_from)
select tenant_id, id, updated_at
from identity.users
where tenant_id = tenancy.current_tenant() and status = 'suspended';

-- lint: allow write-to-other-context because verdicts are given here alone, and accounts know nothing of them
create trigger keep_suspension_inserted after insert on identity.users
    for each row when (new.status = 'suspended') execute function access.keep_suspension();
-- lint: allow write-to-other-context because verdicts are given here alone, and accounts know nothing of them
create trigger keep_suspension_updated after update of status on identity.users
    for each row when (old.status is distinct from new.status and 'suspended' in (old.status, new.status)) execute function access.keep_suspension();
