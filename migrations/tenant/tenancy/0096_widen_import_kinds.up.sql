alter table tenancy.import_batches drop constraint import_batches_kind_check;
-- lint: allow constraint-missing-not-valid because the table has a row a file, which is read in no time
alter table tenancy.import_batches add constraint import_batches_kind_check
    check (kind in ('units', 'users', 'members', 'actions', 'assignments'));
comment on column tenancy.import_batches.kind is 'What the file held; actions are what was done to members, such as renewals, assignments roles given to people.';
