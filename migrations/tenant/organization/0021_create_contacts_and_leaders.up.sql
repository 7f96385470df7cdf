create table organization.unit_contacts (
    tenant_id uuid not null,
    id uuid not null,
    unit_id uuid not null,
    purpose text not null,
    name text,
    user_id uuid,
    email text,
    phone text,
    website text,
    note text,
    is_primary boolean not null default false,
    revision integer not null default 1,
    created_at timestamptz not null default now(),
    created_by uuid not null default tenancy.current_actor(),
    updated_at timestamptz not null default now(),
    updated_by uuid not null default tenancy.current_actor(),
    deleted_at timestamptz,
    deleted_by uuid,
    primary key (tenant_id, id),
    constraint unit_contacts_unit_fkey foreign key (tenant_id, unit_id) references organization.units (tenant_id, id) on delete cascade,
    constraint unit_contacts_user_fkey foreign key (tenant_id, user_id) references identity.users (tenant_id, id) on delete set null (user_id),
    constraint unit_contacts_purpose_check check (purpose <> ''),
    constraint unit_contacts_content_check check (coalesce(name, email, phone, website) is not null or user_id is not null)
);
comment on table organization.unit_contacts is 'How to reach a unit, and whom: office, press, membership.';
comment on column organization.unit_contacts.purpose is 'What the contact is for, such as office or press.';
comment on column organization.unit_contacts.is_primary is 'The one to use when no purpose is asked for.';
create unique index unit_contacts_primary_key on organization.unit_contacts (tenant_id, unit_id) where is_primary and deleted_at is null;
create index unit_contacts_unit_idx on organization.unit_contacts (tenant_id, unit_id);
create index unit_contacts_user_idx on organization.unit_contacts (tenant_id, user_id);
select tenancy.protect('organization.unit_contacts');
select audit.watch('organization.unit_contacts');

create table organization.unit_hierarchy_mappings (
    tenant_id uuid not null,
    id uuid not null,
    structure text not null,
    unit_id uuid not null,
    parent_id uuid,
    note text,
    revision integer not null default 1,
    created_at timestamptz not null default now(),
    created_by uuid not null default tenancy.current_actor(),
    updated_at timestamptz not null default now(),
    updated_by uuid not null default tenancy.current_actor(),
    deleted_at timestamptz,
    deleted_by uuid,
    primary key (tenant_id, id),
    constraint unit_hierarchy_mappings_unit_fkey foreign key (tenant_id, unit_id) references organization.units (tenant_id, id) on delete cascade,
    constraint unit_hierarchy_mappings_parent_fkey foreign key (tenant_id, parent_id) references organization.units (tenant_id, id) on delete cascade,
    constraint unit_hierarchy_mappings_structure_check check (structure ~ '^[a-z][a-z0-9_]*$'),
    constraint unit_hierarchy_mappings_parent_check check (parent_id <> unit_id)
);
comment on table organization.unit_hierarchy_mappings is 'Functional structures beside the geographic tree, such as a women''s wing or the diaspora: which unit reports to which there.';
comment on column organization.unit_hierarchy_mappings.structure is 'The code of the structure.';
comment on column organization.unit_hierarchy_mappings.parent_id is 'The unit above in this structure; null at its top.';
create unique index unit_hierarchy_mappings_unit_key on organization.unit_hierarchy_mappings (tenant_id, structure, unit_id) where deleted_at is null;
create index unit_hierarchy_mappings_unit_idx on organization.unit_hierarchy_mappings (tenant_id, unit_id);
create index unit_hierarchy_mappings_parent_idx on organization.unit_hierarchy_mappings (tenant_id, parent_id);
select tenancy.protect('organization.unit_hierarchy_mappings');
select audit.watch('organization.unit_hierarchy_mappings');

create function organization.refuse_mapping_cycle() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    perform organization.lock_tree();
    if exists (
        with recursive above as (
            select new.parent_id as unit_id
            union
            select mapping.parent_id
            from above
            join organization.unit_hierarchy_mappings mapping on mapping.unit_id = above.unit_id
            where mapping.tenant_id = new.tenant_id and mapping.structure = new.structure and mapping.deleted_at is null
        )
        select from above where unit_id = new.unit_id
    ) then
        raise exception 'a unit cannot stand below itself in the structure "%"', new.structure
            using errcode = 'check_violation', constraint = 'unit_hierarchy_mappings_cycle_check',
            table = 'unit_hierarchy_mappings', schema = 'organization';
    end if;
    return null;
end
$$;
comment on function organization.refuse_mapping_cycle() is 'Keeps a functional structure free of cycles.';
create trigger refuse_cycle after insert or update of parent_id, unit_id, structure, deleted_at on organization.unit_hierarchy_mappings
    for each row when (new.parent_id is not null and new.deleted_at is null) execute function organization.refuse_mapping_cycle();

create table organization.unit_leaders (
    tenant_id uuid not null,
    id uuid not null,
    unit_id uuid not null,
    "position" text not null,
    user_id uuid not null,
    kind_code text not null constraint unit_leaders_kind_fkey references reference.assignment_kinds (code),
    term daterange not null,
    note text,
    ended_reason text,
    revision integer not null default 1,
    created_at timestamptz not null default now(),
    created_by uuid not null default tenancy.current_actor(),
    updated_at timestamptz not null default now(),
    updated_by uuid not null default tenancy.current_actor(),
    deleted_at timestamptz,
    deleted_by uuid,
    primary key (tenant_id, id),
    constraint unit_leaders_unit_fkey foreign key (tenant_id, unit_id) references organization.units (tenant_id, id),
    constraint unit_leaders_user_fkey foreign key (tenant_id, user_id) references identity.users (tenant_id, id),
    constraint unit_leaders_position_check check ("position" ~ '^[a-z][a-z0-9_]*$'),
    constraint unit_leaders_kind_check check (kind_code in ('elected', 'appointed', 'acting')),
    constraint unit_leaders_term_check check (not isempty(term) and not lower_inf(term)),
    constraint unit_leaders_one_holder_excl exclude using gist (
        tenant_id with =, unit_id with =, position with =, term with &&
    ) where (kind_code <> 'acting' and deleted_at is null)
);
comment on table organization.unit_leaders is 'Who leads a unit, in which position and for which term. Only acting holders may stand beside another.';
comment on column organization.unit_leaders.position is 'Such as chair, secretary or treasurer.';
comment on column organization.unit_leaders.kind_code is 'Elected, appointed or acting.';
comment on column organization.unit_leaders.term is 'From the first day to the day after the last; open at the end when no end is set.';
create index unit_leaders_unit_idx on organization.unit_leaders (tenant_id, unit_id);
create index unit_leaders_user_idx on organization.unit_leaders (tenant_id, user_id);
select tenancy.protect('organization.unit_leaders');
select audit.watch('organization.unit_leaders');
