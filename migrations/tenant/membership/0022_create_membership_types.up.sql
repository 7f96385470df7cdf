create schema membership;
comment on schema membership is 'Who belongs where, since when and in which state; applications, transfers, invitations, member numbers.';

do $$
begin
    execute format('grant usage on schema membership to %I, %I', tenancy.group_role('app'), tenancy.group_role('readonly'));
end
$$;

create table membership.membership_types (
    tenant_id uuid not null,
    id uuid not null,
    code text not null constraint membership_types_code_check check (code ~ '^[a-z][a-z0-9_]*$'),
    name text not null constraint membership_types_name_check check (name <> ''),
    name_local text,
    description text,
    fee numeric(12, 2),
    currency_code text constraint membership_types_currency_fkey references reference.currencies (code),
    duration_months integer,
    lifetime boolean not null default false,
    grace_days integer,
    renewal_window_days integer,
    approval_levels text[] not null default '{}',
    number_format text,
    minimum_age integer,
    sort_order integer not null default 0,
    active boolean not null default true,
    revision integer not null default 1,
    created_at timestamptz not null default now(),
    created_by uuid not null default tenancy.current_actor(),
    updated_at timestamptz not null default now(),
    updated_by uuid not null default tenancy.current_actor(),
    deleted_at timestamptz,
    deleted_by uuid,
    primary key (tenant_id, id),
    constraint membership_types_code_key unique (tenant_id, code),
    constraint membership_types_fee_check check (fee >= 0),
    constraint membership_types_duration_check check (duration_months > 0 and (not lifetime or duration_months is null)),
    constraint membership_types_days_check check (grace_days >= 0 and renewal_window_days >= 0),
    constraint membership_types_minimum_age_check check (minimum_age between 0 and 120)
);
comment on table membership.membership_types is 'Kinds of membership: what they cost, how long they last and who approves them.';
comment on column membership.membership_types.fee is 'For one duration, or once for a lifetime; null when there is none.';
comment on column membership.membership_types.currency_code is 'Null for the tenant''s default currency.';
comment on column membership.membership_types.duration_months is 'Null when a membership does not end by itself.';
comment on column membership.membership_types.grace_days is 'Days after expiry in which a renewal continues the membership; null for the setting membership_grace_days.';
comment on column membership.membership_types.renewal_window_days is 'Days before expiry from which a renewal is taken; null for the setting membership_renewal_window_days.';
comment on column membership.membership_types.approval_levels is 'Codes of the unit types that must approve, in their order.';
comment on column membership.membership_types.number_format is 'Pattern of member numbers; null for the setting member_number_format.';
comment on column membership.membership_types.active is 'Whether new memberships of the type are taken.';
select tenancy.protect('membership.membership_types');
select audit.watch('membership.membership_types');
