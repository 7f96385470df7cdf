create table tenancy.import_batches (
    tenant_id uuid not null,
    id uuid not null,
    kind text not null check (kind in ('units', 'users', 'members')),
    file_name text not null,
    file_sha256 text not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
    file_size bigint not null check (file_size >= 0),
    mapping jsonb not null,
    mode text not null check (mode in ('upsert', 'insert', 'update')),
    on_error text not null check (on_error in ('abort', 'reject')),
    rows_read bigint not null check (rows_read >= 0),
    rows_created bigint not null check (rows_created >= 0),
    rows_changed bigint not null check (rows_changed >= 0),
    rows_unchanged bigint not null check (rows_unchanged >= 0),
    rows_refused bigint not null check (rows_refused >= 0),
    undone_at timestamptz,
    undone_by uuid,
    created_at timestamptz not null default now(),
    created_by uuid not null default tenancy.current_actor(),
    primary key (tenant_id, id),
    foreign key (tenant_id, undone_by) references tenancy.actors (tenant_id, id)
);
comment on table tenancy.import_batches is 'One row for each import that applied something: which file, by whom, how it was read, what came of it.';
comment on column tenancy.import_batches.file_sha256 is 'SHA-256 of the file''s bytes, by which the same file is recognised.';
comment on column tenancy.import_batches.mapping is 'Which header was read as which column, the encoding, delimiter and date order.';
comment on column tenancy.import_batches.undone_at is 'When the batch was taken back; null while it stands.';
comment on column tenancy.import_batches.kind is 'What the file held.';
comment on column tenancy.import_batches.mode is 'upsert: create and change; insert: create only; update: change only.';
comment on column tenancy.import_batches.on_error is 'abort: a refused row would have stopped it; reject: the others were applied.';
create index import_batches_created_at_idx on tenancy.import_batches (tenant_id, created_at desc);
create index import_batches_file_idx on tenancy.import_batches (tenant_id, file_sha256);
select tenancy.protect('tenancy.import_batches');

create table tenancy.import_rows (
    tenant_id uuid not null,
    batch_id uuid not null,
    table_name text not null,
    record_id uuid not null,
    revision integer not null,
    before jsonb not null,
    primary key (tenant_id, batch_id, table_name, record_id),
    foreign key (tenant_id, batch_id) references tenancy.import_batches (tenant_id, id) on delete cascade
);
comment on table tenancy.import_rows is 'The before-images of the rows that an import changed; rows that it created carry its batch id instead.';
comment on column tenancy.import_rows.revision is 'The row''s revision after the import: a higher one now means that somebody has touched it since.';
comment on column tenancy.import_rows.before is 'The row before the import changed it.';
select tenancy.protect('tenancy.import_rows');

create view tenancy.undone_import_rows with (security_invoker = true) as
select
    import_rows.tenant_id,
    import_rows.table_name,
    import_rows.record_id,
    import_rows.revision
from tenancy.import_rows
join tenancy.import_batches
    on import_batches.tenant_id = import_rows.tenant_id
    and import_batches.id = import_rows.batch_id
where import_batches.undone_at is not null;
comment on view tenancy.undone_import_rows is
    'Changes of rows by imports that were taken back: each left two steps in the row''s revision, one for itself and one for its undoing.';

do $$
begin
    execute format('grant select on tenancy.undone_import_rows to %I, %I', tenancy.group_role('app'), tenancy.group_role('readonly'));
end
$$;
