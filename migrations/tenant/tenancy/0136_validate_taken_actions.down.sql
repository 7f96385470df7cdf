-- The constraint goes with the migration that made it.
alter table tenancy.import_batches drop constraint import_batches_kind_check;
alter table tenancy.import_batches
    add constraint import_batches_kind_check check (kind in ('units', 'users', 'members', 'assignments', 'actions')) not valid;
