-- What was done to members counts as a file of members, roles given to people as a file of people.
update tenancy.import_batches set kind = case kind when 'actions' then 'members' else 'users' end
where kind in ('actions', 'assignments');
alter table tenancy.import_batches drop constraint import_batches_kind_check;
alter table tenancy.import_batches add constraint import_batches_kind_check
    check (kind in ('units', 'users', 'members'));
comment on column tenancy.import_batches.kind is 'What the file held.';
