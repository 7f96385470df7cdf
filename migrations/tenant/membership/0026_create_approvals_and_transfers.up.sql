create table membership.membership_approvals (
    tenant_id uuid not null,
    id uuid not null,
    membership_id uuid not null,
    level integer not null,
    unit_type_id uuid not null,
    unit_id uuid not null,
    decision text not null default 'pending' constraint membership_approvals_decision_check check (decision in ('pending', 'approved', 'rejected', 'withdrawn')),
    decided_at timestamptz,
    decided_by uuid,
    reason text,
    revision integer not null default 1,
    created_at timestamptz not null default now(),
    created_by uuid not null default tenancy.current_actor(),
    updated_at timestamptz not null default now(),
    updated_by uuid not null default tenancy.current_actor(),
    deleted_at timestamptz,
    deleted_by uuid,
    primary key (tenant_id, id),
    constraint membership_approvals_membership_fkey foreign key (tenant_id, membership_id) references membership.memberships (tenant_id, id) on delete cascade,
    constraint membership_approvals_unit_type_fkey foreign key (tenant_id, unit_type_id) references organization.unit_types (tenant_id, id),
    constraint membership_approvals_unit_fkey foreign key (tenant_id, unit_id) references organization.units (tenant_id, id),
    constraint membership_approvals_decided_by_fkey foreign key (tenant_id, decided_by) references tenancy.actors (tenant_id, id),
    constraint membership_approvals_level_key unique (tenant_id, membership_id, level),
    constraint membership_approvals_level_check check (level > 0),
    constraint membership_approvals_decided_check check ((decision = 'pending') = (decided_at is null) and (decided_at is null) = (decided_by is null)),
    constraint membership_approvals_reason_check check (decision <> 'rejected' or reason is not null)
);
comment on table membership.membership_approvals is 'The levels that must decide on an application, a row a level: unit, district, province and so on.';
comment on column membership.membership_approvals.level is 'The order in which the levels decide, from 1.';
comment on column membership.membership_approvals.unit_id is 'The unit that decides at this level.';
comment on column membership.membership_approvals.decision is 'pending, approved or rejected; withdrawn: no longer needed.';
create index membership_approvals_unit_idx on membership.membership_approvals (tenant_id, unit_id) where decision = 'pending';
select tenancy.protect('membership.membership_approvals');
select audit.watch('membership.membership_approvals');

create table membership.membership_transfers (
    tenant_id uuid not null,
    id uuid not null,
    membership_id uuid not null,
    from_unit_id uuid not null,
    to_unit_id uuid not null,
    status text not null default 'pending' constraint membership_transfers_status_check
        check (status in ('pending', 'approved', 'completed', 'refused', 'cancelled', 'undone')),
    requested_on date not null default current_date,
    effective_on date not null,
    silence_consents_on date not null,
    reason text,
    origin_decision text constraint membership_transfers_origin_check check (origin_decision in ('consented', 'silent', 'refused')),
    origin_decided_at timestamptz,
    origin_decided_by uuid,
    destination_decision text constraint membership_transfers_destination_check check (destination_decision in ('consented', 'silent', 'refused')),
    destination_decided_at timestamptz,
    destination_decided_by uuid,
    refusal_ground text,
    new_membership_id uuid,
    completed_at timestamptz,
    undone_at timestamptz,
    undone_by uuid,
    undone_reason text,
    revision integer not null default 1,
    created_at timestamptz not null default now(),
    created_by uuid not null default tenancy.current_actor(),
    updated_at timestamptz not null default now(),
    updated_by uuid not null default tenancy.current_actor(),
    deleted_at timestamptz,
    deleted_by uuid,
    primary key (tenant_id, id),
    constraint membership_transfers_membership_fkey foreign key (tenant_id, membership_id) references membership.memberships (tenant_id, id) on delete cascade,
    constraint membership_transfers_new_membership_fkey foreign key (tenant_id, new_membership_id) references membership.memberships (tenant_id, id) on delete set null (new_membership_id),
    constraint membership_transfers_from_unit_fkey foreign key (tenant_id, from_unit_id) references organization.units (tenant_id, id),
    constraint membership_transfers_to_unit_fkey foreign key (tenant_id, to_unit_id) references organization.units (tenant_id, id),
    constraint membership_transfers_origin_decided_by_fkey foreign key (tenant_id, origin_decided_by) references tenancy.actors (tenant_id, id),
    constraint membership_transfers_destination_decided_by_fkey foreign key (tenant_id, destination_decided_by) references tenancy.actors (tenant_id, id),
    constraint membership_transfers_undone_by_fkey foreign key (tenant_id, undone_by) references tenancy.actors (tenant_id, id),
    constraint membership_transfers_units_check check (from_unit_id <> to_unit_id),
    constraint membership_transfers_dates_check check (silence_consents_on >= requested_on),
    constraint membership_transfers_consent_check check (
        status not in ('approved', 'completed', 'undone')
        or (origin_decision in ('consented', 'silent') and destination_decision in ('consented', 'silent')) is true
    ),
    constraint membership_transfers_refusal_check check (status <> 'refused' or refusal_ground is not null),
    constraint membership_transfers_completed_check check (status not in ('completed', 'undone') or completed_at is not null),
    constraint membership_transfers_undone_check check ((status = 'undone') = (undone_at is not null))
);
comment on table membership.membership_transfers is 'Moves of members between units: asked for, consented to by origin and destination, carried out at a date, undone if need be.';
comment on column membership.membership_transfers.effective_on is 'When the member belongs to the new unit.';
comment on column membership.membership_transfers.silence_consents_on is 'From when on a unit that has not answered counts as consenting.';
comment on column membership.membership_transfers.origin_decision is 'Of the unit that is left; silent means that its time to answer ran out.';
comment on column membership.membership_transfers.destination_decision is 'Of the unit that is joined.';
comment on column membership.membership_transfers.refusal_ground is 'Why a unit refused.';
comment on column membership.membership_transfers.new_membership_id is 'The membership in the new unit, once carried out.';
comment on column membership.membership_transfers.status is 'pending: asked for; approved: both units consented; completed: carried out; refused by a unit; cancelled by who asked; undone after completion.';
create unique index membership_transfers_open_key on membership.membership_transfers (tenant_id, membership_id)
    where status in ('pending', 'approved') and deleted_at is null;
create index membership_transfers_membership_idx on membership.membership_transfers (tenant_id, membership_id);
create index membership_transfers_new_membership_idx on membership.membership_transfers (tenant_id, new_membership_id);
select tenancy.protect('membership.membership_transfers');
select audit.watch('membership.membership_transfers');
