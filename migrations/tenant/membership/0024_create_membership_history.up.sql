create table membership.membership_history (
    tenant_id uuid not null,
    membership_id uuid not null,
    during daterange not null,
    started_on date generated always as (lower(during)) stored,
    ended_on date generated always as (upper(during)) stored,
    user_id uuid not null,
    unit_id uuid not null,
    membership_type_id uuid not null,
    status text not null constraint membership_history_status_fkey references reference.membership_statuses (code),
    is_primary boolean not null,
    in_force boolean not null,
    actor_id uuid,
    reason text,
    recorded_at timestamptz not null default now(),
    primary key (tenant_id, membership_id, started_on),
    constraint membership_history_membership_fkey foreign key (tenant_id, membership_id) references membership.memberships (tenant_id, id) on delete cascade,
    constraint membership_history_user_fkey foreign key (tenant_id, user_id) references identity.users (tenant_id, id),
    constraint membership_history_unit_fkey foreign key (tenant_id, unit_id) references organization.units (tenant_id, id),
    constraint membership_history_type_fkey foreign key (tenant_id, membership_type_id) references membership.membership_types (tenant_id, id),
    constraint membership_history_during_check check (not isempty(during) and not lower_inf(during)),
    -- Open periods are kept apart by the unique indexes below and by check_periods; a GiST entry costs more
    -- than all else that is written for a member, and nearly every member has an open period. The hash lets
    -- GiST tell keys apart that ascend in their last bits only.
    constraint membership_history_periods_excl exclude using gist (
        tenant_id with =, uuid_hash(membership_id) with =, membership_id with =, during with &&
    ) where (ended_on is not null),
    constraint membership_history_primary_excl exclude using gist (
        tenant_id with =, uuid_hash(user_id) with =, user_id with =, during with &&
    ) where (is_primary and in_force and ended_on is not null)
);
comment on table membership.membership_history is 'The life of each membership, a row a period; the open one is its present state. Written by the database with every change of memberships, and by nobody else.';
comment on column membership.membership_history.during is 'From the first day of the period to the day after its last; open at the end for the present one.';
comment on column membership.membership_history.started_on is 'First day of the period.';
comment on column membership.membership_history.ended_on is 'The day after the last; null for the present period.';
comment on column membership.membership_history.in_force is 'Whether the status was one in force (reference.membership_statuses) and the membership not removed.';
comment on column membership.membership_history.user_id is 'The membership''s user; its key also holds the person while a period is written.';
comment on column membership.membership_history.actor_id is 'Who made the change that began the period: the one in created_by or updated_by of the membership then.';
create unique index membership_history_open_key on membership.membership_history (tenant_id, membership_id) where ended_on is null;
create unique index membership_history_primary_key on membership.membership_history (tenant_id, user_id)
    where is_primary and in_force and ended_on is null;
create index membership_history_unit_idx on membership.membership_history (tenant_id, unit_id);
select tenancy.protect('membership.membership_history');
-- It follows from memberships, whose changes are in the trail.
select audit.watch('membership.membership_history', 'none');
do $$
begin
    execute format('revoke insert, update, delete on membership.membership_history from %I', tenancy.group_role('app'));
end
$$;

create function membership.check_periods() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set enable_nestloop = on
set jit = off
as $$
declare
    fault record;
begin
    -- Freshly loaded tables have no statistics, and the planner takes them for small.
    if (select count(*) > 5000 from (select from new_rows limit 5001) as sample) then
        perform set_config('enable_nestloop', 'off', true);
    end if;
    if tg_op = 'INSERT' then
        -- Whoever opens a period for these people meanwhile holds a key share on them and is waited for.
        perform from identity.users
        where (tenant_id, id) in (select tenant_id, user_id from new_rows where ended_on is not null and is_primary and in_force)
        for update;
    end if;
    -- Planned anew each time: the best way for one row is the worst for a million.
    execute '
        select n.user_id, n.during, h.during as other
        from new_rows n
        join membership.memberships m on m.tenant_id = n.tenant_id and m.user_id = n.user_id and m.id <> n.membership_id
        join membership.membership_history h on h.tenant_id = m.tenant_id and h.membership_id = m.id
        where n.is_primary and n.in_force and h.is_primary and h.in_force and n.during && h.during
        limit 1'
    into fault;
    if fault.user_id is not null then
        raise exception 'user % has a primary membership in force during % already', fault.user_id, fault.other
            using errcode = 'exclusion_violation', constraint = 'membership_history_primary_excl',
            table = 'membership_history', schema = 'membership';
    end if;
    return null;
end
$$;
comment on function membership.check_periods() is 'Keeps open periods apart from closed ones: at most one primary membership in force at any time.';
create trigger check_inserted after insert on membership.membership_history
    referencing new table as new_rows for each statement execute function membership.check_periods();
create trigger check_updated after update on membership.membership_history
    referencing new table as new_rows for each statement execute function membership.check_periods();
