alter table tenancy.import_batches drop constraint import_batches_kind_check;
-- Every row has a kind of those that there were.
alter table tenancy.import_batches add constraint import_batches_kind_check
    check (kind in ('units', 'users', 'members', 'assignments')) not valid;
