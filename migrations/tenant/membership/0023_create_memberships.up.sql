create table membership.memberships (
    tenant_id uuid not null,
    id uuid not null,
    user_id uuid not null,
    unit_id uuid not null,
    membership_type_id uuid not null,
    member_number text,
    status text not null default 'applied' constraint memberships_status_fkey references reference.membership_statuses (code),
    is_primary boolean not null default true,
    joined_on date not null default current_date,
    first_joined_on date,
    expires_on date,
    state_since date,
    state_reason text,
    joined_via text constraint memberships_joined_via_fkey references reference.joined_via (code),
    transferred_from uuid,
    removed_at timestamptz,
    removed_by uuid,
    removal_reason_code text constraint memberships_removal_reason_fkey references reference.removal_reasons (code),
    removal_note text,
    note text,
    attributes jsonb not null default '{}',
    import_batch_id uuid,
    revision integer not null default 1,
    created_at timestamptz not null default now(),
    created_by uuid not null default tenancy.current_actor(),
    updated_at timestamptz not null default now(),
    updated_by uuid not null default tenancy.current_actor(),
    deleted_at timestamptz,
    deleted_by uuid,
    primary key (tenant_id, id),
    constraint memberships_user_fkey foreign key (tenant_id, user_id) references identity.users (tenant_id, id),
    constraint memberships_unit_fkey foreign key (tenant_id, unit_id) references organization.units (tenant_id, id),
    constraint memberships_type_fkey foreign key (tenant_id, membership_type_id) references membership.membership_types (tenant_id, id),
    constraint memberships_transferred_from_fkey foreign key (tenant_id, transferred_from) references membership.memberships (tenant_id, id),
    constraint memberships_removed_by_fkey foreign key (tenant_id, removed_by) references tenancy.actors (tenant_id, id),
    constraint memberships_import_batch_fkey foreign key (tenant_id, import_batch_id) references tenancy.import_batches (tenant_id, id),
    constraint memberships_member_number_check check (member_number <> '' and member_number = btrim(member_number)),
    constraint memberships_dates_check check (expires_on >= joined_on),
    constraint memberships_first_joined_check check (first_joined_on <= joined_on),
    constraint memberships_transferred_from_check check (transferred_from <> id),
    constraint memberships_attributes_check check (jsonb_typeof(attributes) = 'object')
);
comment on table membership.memberships is 'A person''s membership in a unit: its identity and present state. Earlier states are in membership_history, which the database writes.';
comment on column membership.memberships.member_number is 'Given once; a transfer hands it on to the membership that continues.';
comment on column membership.memberships.status is 'reference.membership_statuses; which may follow which is ruled by may_become.';
comment on column membership.memberships.is_primary is 'Whether it is the person''s main membership; one at a time.';
comment on column membership.memberships.joined_on is 'Since when this membership is continuous; a renewal after a lapse does not erase the gap, which history keeps.';
comment on column membership.memberships.first_joined_on is 'When the person first joined, where that was before joined_on.';
comment on column membership.memberships.expires_on is 'The first day on which it is no longer in force unless renewed; null when it does not end by itself. Grace is computed, not stored.';
comment on column membership.memberships.state_since is 'Since when status, unit, type and primary flag are what they are. Given with a change it is the change''s effective date; else that is today.';
comment on column membership.memberships.state_reason is 'Why the present state was reached; goes into history.';
comment on column membership.memberships.transferred_from is 'The membership that this one continues after a transfer.';
comment on column membership.memberships.removed_by is 'Who ended the membership, with removed_at, removal_reason_code and removal_note.';
comment on column membership.memberships.attributes is 'What a file or an operator keeps of a membership beyond the columns.';
comment on column membership.memberships.import_batch_id is 'The import that created the row; null for rows made otherwise.';
create unique index memberships_member_number_key on membership.memberships (tenant_id, member_number)
    where member_number is not null and deleted_at is null and status <> 'transferred';
create index memberships_user_idx on membership.memberships (tenant_id, user_id);
create index memberships_unit_idx on membership.memberships (tenant_id, unit_id);
select tenancy.protect('membership.memberships');
select audit.watch('membership.memberships');

create function membership.may_become(old_status text, new_status text) returns boolean
language sql immutable parallel safe
return old_status = new_status or case old_status
    when 'applied' then new_status in ('in_review', 'approved', 'rejected', 'resigned', 'deceased')
    when 'in_review' then new_status in ('approved', 'rejected', 'resigned', 'deceased')
    when 'approved' then new_status in ('active', 'rejected', 'resigned', 'deceased', 'expired')
    when 'active' then new_status in ('suspended', 'expired', 'resigned', 'expelled', 'deceased', 'transferred')
    when 'suspended' then new_status in ('active', 'expired', 'resigned', 'expelled', 'deceased', 'transferred')
    when 'expired' then new_status in ('active', 'resigned', 'expelled', 'deceased')
    when 'transferred' then new_status in ('active', 'suspended')
    else false
end;
comment on function membership.may_become(text, text) is 'Which state of a membership may follow which. From transferred back is the undoing of a transfer.';

create function membership.is_correcting() returns boolean
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select audit.setting('correction') is not null and pg_has_role(session_user, tenancy.group_role('owner'), 'usage')
$$;
comment on function membership.is_correcting() is 'Whether the transaction takes back what was wrong, such as an import. Only a login that administers the database may say so; the application''s cannot.';

create function membership.check_memberships() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
set jit = off
as $$
declare
    refused text[];
    entered_units uuid[];
    fault record;
begin
    if tg_op = 'UPDATE' then
        -- Planned anew each time: a plan made for one row would compare every row of many with every other.
        execute '
            select array_agg(distinct row(o.id, o.status, n.status)::text) filter (where not membership.may_become(o.status, n.status)),
                array_agg(distinct n.unit_id) filter (where n.unit_id <> o.unit_id)
            from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id
            where row(o.status, o.unit_id) is distinct from row(n.status, n.unit_id)'
        into refused, entered_units;
        -- A correction takes back what was wrong, such as an import; it is said in the transaction and stands in the trail.
        if refused is not null and not membership.is_correcting() then
            raise exception 'a membership cannot change from % to %', split_part(refused[1], ',', 2), rtrim(split_part(refused[1], ',', 3), ')')
                using errcode = 'check_violation', constraint = 'memberships_transition_check', table = 'memberships', schema = 'membership',
                detail = format('Membership %s.', ltrim(split_part(refused[1], ',', 1), '('));
        end if;
        select unit.code
        into fault
        from organization.units unit
        where unit.tenant_id = tenancy.current_tenant() and unit.id = any (entered_units)
          and (unit.status = 'archived' or unit.deleted_at is not null)
        limit 1;
    else
        select unit.code
        into fault
        from (
            select distinct tenant_id, unit_id
            from new_rows
            where status in ('applied', 'in_review', 'approved', 'active', 'suspended') and deleted_at is null
        ) as entered
        join organization.units unit on unit.tenant_id = entered.tenant_id and unit.id = entered.unit_id
        where unit.status = 'archived' or unit.deleted_at is not null
        limit 1;
    end if;
    if found then
        raise exception 'unit "%" is archived and takes no members', fault.code
            using errcode = 'check_violation', constraint = 'memberships_archived_unit_check', table = 'memberships', schema = 'membership';
    end if;
    return null;
end
$$;
comment on function membership.check_memberships() is 'Refuses states that may not follow, and members of archived units, for a whole statement at once.';
create trigger check_inserted after insert on membership.memberships
    referencing new table as new_rows for each statement execute function membership.check_memberships();
create trigger check_updated after update on membership.memberships
    referencing old table as old_rows new table as new_rows for each statement execute function membership.check_memberships();

create function membership.date_change() returns trigger
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
create trigger date_change before update on membership.memberships
    for each row when (
        (new.state_since is null or new.state_since = old.state_since)
        and row(old.status, old.unit_id, old.membership_type_id, old.is_primary, old.deleted_at is null)
            is distinct from row(new.status, new.unit_id, new.membership_type_id, new.is_primary, new.deleted_at is null)
    ) execute function membership.date_change();
