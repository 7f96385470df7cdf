create table organization.staged_units (
    line bigint not null,
    faults text[],
    code text,
    name text,
    name_local text,
    type text,
    parent_code text,
    status text,
    description text,
    established_on date,
    dissolved_on date,
    address_line1 text,
    address_line2 text,
    city text,
    region text,
    postal_code text,
    country_code text,
    email text,
    email_normalized text,
    phone text,
    website text,
    attributes jsonb,
    constraint staged_units_empty_check check (false)
);
comment on table organization.staged_units is 'Prototype of the temporary table into which a file of units is copied. Always empty itself.';
comment on column organization.staged_units.line is 'Where the row begins in the file.';
comment on column organization.staged_units.faults is 'What was found while copying, as column:code; null when nothing.';
comment on column organization.staged_units.type is 'As the file has it: a code or a name.';
comment on column organization.staged_units.parent_code is 'As the file has it: a code, a path of names or a name.';
comment on column organization.staged_units.status is 'As the file has it: a code or a label.';
comment on column organization.staged_units.attributes is 'What stands under headers that are no column; null in it for a blank.';

create table organization.planned_units (
    unit_id uuid not null,
    line bigint,
    code text not null,
    is_new boolean not null,
    is_deleted boolean not null,
    type_id uuid,
    parent_id uuid,
    has_parent boolean not null,
    status text,
    old_type_id uuid,
    old_parent_id uuid,
    old_status text,
    constraint planned_units_empty_check check (false)
);
comment on table organization.planned_units is 'Prototype of the temporary table of the tree as an import would leave it: every unit that there is or would be. Always empty itself.';
comment on column organization.planned_units.line is 'The row of the file that is about the unit; null for a unit that is only in the database.';
comment on column organization.planned_units.type_id is 'Null when the file names a type that there is not.';
comment on column organization.planned_units.has_parent is 'False until the parent that the file names is found; true for a root.';

create table organization.unit_names (
    name text not null,
    unit_id uuid not null,
    constraint unit_names_empty_check check (false)
);
comment on table organization.unit_names is 'Prototype of the temporary table of what planned units may be called: code and names, in lower case. Always empty itself.';

create table organization.named_parents (
    name text not null,
    elements text[] not null,
    unit_id uuid,
    candidates text[],
    constraint named_parents_empty_check check (false)
);
comment on table organization.named_parents is 'Prototype of the temporary table of the parents that a file of units names. Always empty itself.';
comment on column organization.named_parents.name is 'As the file has it.';
comment on column organization.named_parents.elements is 'The name taken apart at its slashes, in lower case.';
comment on column organization.named_parents.candidates is 'The codes of the units that it may mean, where they are several.';

create table organization.resolved_units (
    line bigint not null,
    unit_id uuid not null,
    is_new boolean not null,
    is_moved boolean not null,
    changed text[],
    constraint resolved_units_empty_check check (false)
);
comment on table organization.resolved_units is 'Prototype of the temporary table of the rows that create or change a unit. Always empty itself.';
comment on column organization.resolved_units.is_moved is 'Whether the unit stands elsewhere already and moves.';
comment on column organization.resolved_units.changed is 'The columns in which the row differs from what is there.';

create table organization.placed_units (
    unit_id uuid not null,
    number integer not null,
    path organization.ltree not null,
    depth integer not null,
    lft bigint not null,
    rgt bigint not null,
    constraint placed_units_empty_check check (false)
);
comment on table organization.placed_units is 'Prototype of the temporary table of the places of new and moved units. Always empty itself.';
