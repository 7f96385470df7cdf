create table tenancy.import_faults (
    line bigint not null,
    column_name text,
    code text not null,
    message text,
    constraint import_faults_empty_check check (false)
);
comment on table tenancy.import_faults is 'Prototype of the temporary table in which an import keeps why rows are refused. Always empty itself.';
comment on column tenancy.import_faults.line is 'Where the row begins in the file.';
comment on column tenancy.import_faults.column_name is 'The column of the file; null when the fault is the whole row''s.';
comment on column tenancy.import_faults.code is 'The stable code of the reason.';
comment on column tenancy.import_faults.message is 'The reason in words; null when the code says it all.';
