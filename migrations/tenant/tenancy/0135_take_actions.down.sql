-- Batches of the kinds that are no more are kept, and refused when they are written anew.
alter table tenancy.import_batches drop constraint import_batches_kind_check;
alter table tenancy.import_batches
    add constraint import_batches_kind_check check (kind in ('units', 'users', 'members', 'assignments')) not valid;
comment on column tenancy.import_batches.kind is null;
