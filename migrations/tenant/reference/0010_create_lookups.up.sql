create table reference.user_statuses (
    code text primary key constraint user_statuses_code_check check (code ~ '^[a-z][a-z0-9_]*$'),
    label text not null,
    description text,
    sort_order integer not null default 0,
    active boolean not null default true
);
comment on table reference.user_statuses is 'States of a user account (identity.users).';

create table reference.unit_statuses (
    code text primary key constraint unit_statuses_code_check check (code ~ '^[a-z][a-z0-9_]*$'),
    label text not null,
    description text,
    sort_order integer not null default 0,
    active boolean not null default true
);
comment on table reference.unit_statuses is 'States of a unit (organization.units).';

create table reference.membership_statuses (
    code text primary key constraint membership_statuses_code_check check (code ~ '^[a-z][a-z0-9_]*$'),
    label text not null,
    description text,
    in_force boolean not null,
    final boolean not null,
    sort_order integer not null default 0,
    active boolean not null default true
);
comment on table reference.membership_statuses is 'States of a membership (membership.memberships).';
comment on column reference.membership_statuses.in_force is 'Whether a membership in this state exists, so that no second primary one may.';
comment on column reference.membership_statuses.final is 'Whether only a new membership can follow.';

create table reference.invitation_statuses (
    code text primary key constraint invitation_statuses_code_check check (code ~ '^[a-z][a-z0-9_]*$'),
    label text not null,
    description text,
    sort_order integer not null default 0,
    active boolean not null default true
);
comment on table reference.invitation_statuses is 'States of an invitation (membership.invitations).';

create table reference.assignment_statuses (
    code text primary key constraint assignment_statuses_code_check check (code ~ '^[a-z][a-z0-9_]*$'),
    label text not null,
    description text,
    sort_order integer not null default 0,
    active boolean not null default true
);
comment on table reference.assignment_statuses is 'States of a role assignment (access.role_assignments).';

create table reference.assignment_kinds (
    code text primary key constraint assignment_kinds_code_check check (code ~ '^[a-z][a-z0-9_]*$'),
    label text not null,
    description text,
    sort_order integer not null default 0,
    active boolean not null default true
);
comment on table reference.assignment_kinds is 'How the holder of a role or position came to it.';

create table reference.membership_roles (
    code text primary key constraint membership_roles_code_check check (code ~ '^[a-z][a-z0-9_]*$'),
    label text not null,
    description text,
    sort_order integer not null default 0,
    active boolean not null default true
);
comment on table reference.membership_roles is 'What a person is to an organization as a whole, apart from roles at its units.';

create table reference.joined_via (
    code text primary key constraint joined_via_code_check check (code ~ '^[a-z][a-z0-9_]*$'),
    label text not null,
    description text,
    sort_order integer not null default 0,
    active boolean not null default true
);
comment on table reference.joined_via is 'How a person became a member.';

create table reference.removal_reasons (
    code text primary key constraint removal_reasons_code_check check (code ~ '^[a-z][a-z0-9_]*$'),
    label text not null,
    description text,
    sort_order integer not null default 0,
    active boolean not null default true
);
comment on table reference.removal_reasons is 'Why a membership or a place in a unit came to an end.';

create table reference.setting_categories (
    code text primary key constraint setting_categories_code_check check (code ~ '^[a-z][a-z0-9_]*$'),
    label text not null,
    description text,
    sort_order integer not null default 0,
    active boolean not null default true
);
comment on table reference.setting_categories is 'Groups of settings (config.settings).';

create table reference.setting_types (
    code text primary key constraint setting_types_code_check check (code ~ '^[a-z][a-z0-9_]*$'),
    label text not null,
    description text,
    sort_order integer not null default 0,
    active boolean not null default true
);
comment on table reference.setting_types is 'Data types of settings (config.settings).';

create table reference.rule_types (
    code text primary key constraint rule_types_code_check check (code ~ '^[a-z][a-z0-9_]*$'),
    label text not null,
    description text,
    sort_order integer not null default 0,
    active boolean not null default true
);
comment on table reference.rule_types is 'What a validation rule applies to (config.validation_rules).';

create table reference.customer_tiers (
    code text primary key constraint customer_tiers_code_check check (code ~ '^[a-z][a-z0-9_]*$'),
    label text not null,
    description text,
    sort_order integer not null default 0,
    active boolean not null default true
);
comment on table reference.customer_tiers is 'Tiers of customers.';

select tenancy.share('reference.user_statuses');
select tenancy.share('reference.unit_statuses');
select tenancy.share('reference.membership_statuses');
select tenancy.share('reference.invitation_statuses');
select tenancy.share('reference.assignment_statuses');
select tenancy.share('reference.assignment_kinds');
select tenancy.share('reference.membership_roles');
select tenancy.share('reference.joined_via');
select tenancy.share('reference.removal_reasons');
select tenancy.share('reference.setting_categories');
select tenancy.share('reference.setting_types');
select tenancy.share('reference.rule_types');
select tenancy.share('reference.customer_tiers');

select audit.watch('reference.user_statuses');
select audit.watch('reference.unit_statuses');
select audit.watch('reference.membership_statuses');
select audit.watch('reference.invitation_statuses');
select audit.watch('reference.assignment_statuses');
select audit.watch('reference.assignment_kinds');
select audit.watch('reference.membership_roles');
select audit.watch('reference.joined_via');
select audit.watch('reference.removal_reasons');
select audit.watch('reference.setting_categories');
select audit.watch('reference.setting_types');
select audit.watch('reference.rule_types');
select audit.watch('reference.customer_tiers');
