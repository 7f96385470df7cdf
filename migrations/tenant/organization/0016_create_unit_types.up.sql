create schema organization;
comment on schema organization is 'The tree of units, its types, contacts and leaders.';

do $$
begin
    execute format('grant usage on schema organization to %I, %I', tenancy.group_role('app'), tenancy.group_role('readonly'));
end
$$;

create extension ltree with schema organization;
create extension btree_gist with schema organization;

create table organization.unit_types (
    tenant_id uuid not null,
    id uuid not null,
    code text not null constraint unit_types_code_check check (code ~ '^[a-z][a-z0-9_]*$'),
    name text not null constraint unit_types_name_check check (name <> ''),
    name_local text,
    rank integer not null default 0,
    description text,
    may_be_root boolean not null default false,
    positions text[] not null default '{}',
    revision integer not null default 1,
    created_at timestamptz not null default now(),
    created_by uuid not null default tenancy.current_actor(),
    updated_at timestamptz not null default now(),
    updated_by uuid not null default tenancy.current_actor(),
    deleted_at timestamptz,
    deleted_by uuid,
    primary key (tenant_id, id),
    constraint unit_types_code_key unique (tenant_id, code),
    constraint unit_types_positions_check check (array_to_string(positions, ' ', '') ~ '^([a-z][a-z0-9_]*( [a-z][a-z0-9_]*)*)?$')
);
comment on table organization.unit_types is 'Kinds of units, such as province, district, ward or wing.';
comment on column organization.unit_types.rank is 'Order from the top of the tree down, for lists.';
comment on column organization.unit_types.may_be_root is 'Whether a unit of a type that has allowed parents may also stand without one. A type without allowed parents always may.';
comment on column organization.unit_types.positions is 'The positions that each active unit of this type is to have a leader in, such as chair; one that nobody holds is vacant.';
select tenancy.protect('organization.unit_types');
select audit.watch('organization.unit_types');

create table organization.unit_type_parents (
    tenant_id uuid not null,
    type_id uuid not null,
    parent_type_id uuid not null,
    created_at timestamptz not null default now(),
    created_by uuid not null default tenancy.current_actor(),
    primary key (tenant_id, type_id, parent_type_id),
    constraint unit_type_parents_type_fkey foreign key (tenant_id, type_id) references organization.unit_types (tenant_id, id) on delete cascade,
    constraint unit_type_parents_parent_type_fkey foreign key (tenant_id, parent_type_id) references organization.unit_types (tenant_id, id) on delete cascade
);
comment on table organization.unit_type_parents is 'Which types of units may stand under which; a type with no row here stands at the top.';
create index unit_type_parents_parent_type_idx on organization.unit_type_parents (tenant_id, parent_type_id);
select tenancy.protect('organization.unit_type_parents');
select audit.watch('organization.unit_type_parents');
