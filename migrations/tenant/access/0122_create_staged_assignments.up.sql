alter table access.role_assignments add column import_batch_id uuid;
comment on column access.role_assignments.import_batch_id is 'The import that created the row; null for rows made otherwise.';
alter table access.role_assignments add constraint role_assignments_import_batch_fkey
    foreign key (tenant_id, import_batch_id) references tenancy.import_batches (tenant_id, id) not valid;

-- lint: allow require-concurrent-index-creation because no row has a value yet, and roles are held by hundreds or thousands
create index role_assignments_import_batch_idx on access.role_assignments (tenant_id, import_batch_id);

create table access.staged_assignments (
    line bigint not null,
    faults text[],
    "user" text,
    role text,
    unit text,
    scope text,
    kind text,
    "from" date,
    until date,
    reason text,
    constraint staged_assignments_empty_check check (false)
);
comment on table access.staged_assignments is 'Prototype of the temporary table into which a file of roles is copied. Always empty itself.';
comment on column access.staged_assignments.line is 'Where the row begins in the file.';
comment on column access.staged_assignments.faults is 'What was found while copying, as column:code; null when nothing.';
comment on column access.staged_assignments."user" is 'As the file has it: an e-mail, an id or an external id.';
comment on column access.staged_assignments.role is 'As the file has it: a code or a name.';
comment on column access.staged_assignments.scope is 'As the file has it.';
comment on column access.staged_assignments.kind is 'As the file has it: a code or a label.';

create table access.resolved_assignments (
    line bigint not null,
    user_id uuid,
    role_id uuid,
    unit_id uuid,
    scope text not null,
    kind text not null,
    term daterange,
    is_present boolean not null,
    constraint resolved_assignments_empty_check check (false)
);
comment on table access.resolved_assignments is 'Prototype of the temporary table of what the rows of a file mean. Always empty itself.';
comment on column access.resolved_assignments.user_id is 'Null when the file names somebody whom there is not.';
comment on column access.resolved_assignments.role_id is 'Null when the file names a role that there is not.';
comment on column access.resolved_assignments.term is 'Null when it would end before it begins.';
comment on column access.resolved_assignments.is_present is 'Whether exactly this is given already.';
comment on column access.resolved_assignments.scope is 'At the unit alone, at it and all below (subtree), or everywhere (tenant).';
