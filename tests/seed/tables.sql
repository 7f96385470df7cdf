create schema trial;

create table trial.colours (
    code text primary key,
    label text not null,
    sort_order integer not null default 7,
    active boolean not null default true
);
select tenancy.share('trial.colours');
select audit.watch('trial.colours');

create table trial.roles (
    tenant_id uuid not null,
    id uuid not null,
    code text not null,
    name text not null,
    rank integer not null default 5,
    share numeric(6, 4),
    options jsonb,
    levels text[],
    colour_code text references trial.colours (code),
    deputy_id uuid,
    revision integer not null default 1,
    updated_at timestamptz not null default now(),
    updated_by uuid not null default tenancy.current_actor(),
    deleted_at timestamptz,
    deleted_by uuid,
    primary key (tenant_id, id),
    constraint roles_code_key unique (tenant_id, code)
);
select tenancy.protect('trial.roles');
select audit.watch('trial.roles');

create table trial.powers (
    tenant_id uuid not null,
    id uuid not null,
    code text not null,
    primary key (tenant_id, id),
    constraint powers_code_key unique (tenant_id, code)
);
select tenancy.protect('trial.powers');
select audit.watch('trial.powers');

create table trial.role_powers (
    tenant_id uuid not null,
    role_id uuid not null,
    power_id uuid not null,
    effect text not null default 'allow',
    granted_for_id uuid,
    primary key (tenant_id, role_id, power_id),
    foreign key (tenant_id, role_id) references trial.roles (tenant_id, id),
    foreign key (tenant_id, power_id) references trial.powers (tenant_id, id),
    foreign key (tenant_id, granted_for_id) references trial.powers (tenant_id, id)
);
select tenancy.protect('trial.role_powers');
select audit.watch('trial.role_powers');

create table trial.rules (
    tenant_id uuid not null,
    id uuid not null,
    colour_code text references trial.colours (code),
    name text not null,
    pattern text,
    primary key (tenant_id, id),
    constraint rules_name_key unique nulls not distinct (tenant_id, colour_code, name)
);
select tenancy.protect('trial.rules');
select audit.watch('trial.rules');
