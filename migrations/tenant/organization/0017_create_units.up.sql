create table organization.units (
    tenant_id uuid not null,
    id uuid not null,
    number integer not null,
    code text not null,
    name text not null,
    name_local text,
    name_normalized text generated always as (lower(name)) stored,
    unit_type_id uuid not null,
    parent_id uuid,
    status text not null default 'active' constraint units_status_fkey references reference.unit_statuses (code),
    status_reason text,
    description text,
    established_on date,
    dissolved_on date,
    address_line1 text,
    address_line2 text,
    city text,
    region text,
    postal_code text,
    country_code text constraint units_country_fkey references reference.countries (code),
    email text,
    phone text,
    website text,
    attributes jsonb not null default '{}',
    path organization.ltree not null,
    lft bigint not null,
    rgt bigint not null,
    depth integer not null,
    import_batch_id uuid,
    revision integer not null default 1,
    created_at timestamptz not null default now(),
    created_by uuid not null default tenancy.current_actor(),
    updated_at timestamptz not null default now(),
    updated_by uuid not null default tenancy.current_actor(),
    deleted_at timestamptz,
    deleted_by uuid,
    primary key (tenant_id, id),
    constraint units_number_key unique (tenant_id, number),
    constraint units_unit_type_fkey foreign key (tenant_id, unit_type_id) references organization.unit_types (tenant_id, id),
    constraint units_parent_fkey foreign key (tenant_id, parent_id) references organization.units (tenant_id, id),
    constraint units_import_batch_fkey foreign key (tenant_id, import_batch_id) references tenancy.import_batches (tenant_id, id),
    constraint units_code_check check (code <> '' and code = btrim(code)),
    constraint units_name_check check (name <> ''),
    constraint units_parent_check check (parent_id <> id),
    constraint units_dates_check check (dissolved_on >= established_on),
    constraint units_position_check check (lft < rgt and depth >= 0 and number > 0),
    constraint units_attributes_check check (jsonb_typeof(attributes) = 'object')
);
comment on table organization.units is 'The units of the organization, a tree. Its shape is parent_id; number, path, lft, rgt and depth follow from it and are kept by the database.';
comment on column organization.units.number is 'The unit''s label in path: small, given once, never re-used while the unit exists.';
comment on column organization.units.name_normalized is 'The name as it is searched and sorted.';
comment on column organization.units.parent_id is 'Null for a root; there may be several.';
comment on column organization.units.status is 'reference.unit_statuses; an archived unit takes no new units and no new members.';
comment on column organization.units.attributes is 'What a file or an operator keeps of a unit beyond the columns.';
comment on column organization.units.path is 'The numbers of the units from the root down to this one; for display and export, not a search key.';
comment on column organization.units.lft is 'Left edge of the nested set, with gaps: the units below are those whose lft lies between this lft and rgt. Orders the tree from the top down.';
comment on column organization.units.rgt is 'Right edge of the nested set.';
comment on column organization.units.depth is 'Number of units above.';
comment on column organization.units.import_batch_id is 'The import that created the row; null for rows made otherwise.';
create unique index units_code_key on organization.units (tenant_id, code) where deleted_at is null;
create index units_parent_idx on organization.units (tenant_id, parent_id);
create index units_lft_idx on organization.units (tenant_id, lft);
create index units_rgt_idx on organization.units (tenant_id, rgt);
create index units_name_idx on organization.units (tenant_id, name_normalized);
select tenancy.protect('organization.units', derived => '{number,path,lft,rgt,depth}');
select audit.watch('organization.units', 'full', '{number,path,lft,rgt,depth,name_normalized}');
