alter table tenancy.import_batches drop constraint import_batches_kind_check;
alter table tenancy.import_batches
    add constraint import_batches_kind_check check (kind in ('units', 'users', 'members', 'assignments', 'actions')) not valid;
comment on column tenancy.import_batches.kind is 'What the rows are: units, users, members, assignments of roles, or actions upon members, such as renewals.';
