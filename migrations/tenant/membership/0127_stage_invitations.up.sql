alter table membership.invitations add column import_batch_id uuid;
comment on column membership.invitations.import_batch_id is 'The file that invited; null for an invitation that was made otherwise.';
alter table membership.invitations add constraint invitations_import_batch_fkey
    foreign key (tenant_id, import_batch_id) references tenancy.import_batches (tenant_id, id) not valid;

-- lint: allow require-concurrent-index-creation because no row has a value yet, so that the index is empty
create index invitations_import_batch_idx on membership.invitations (tenant_id, import_batch_id)
    where import_batch_id is not null;

create table membership.staged_invitations (
    line bigint not null,
    faults text[],
    email text,
    email_normalized text,
    first_name text,
    last_name text,
    unit_code text,
    membership_type text,
    roles text,
    message text,
    expires_on date,
    constraint staged_invitations_empty_check check (false)
);
comment on table membership.staged_invitations is 'Prototype of the temporary table into which a file of people to invite is copied. Always empty itself.';
comment on column membership.staged_invitations.line is 'Where the row begins in the file.';
comment on column membership.staged_invitations.faults is 'What was found while copying, as column:code; null when nothing.';
comment on column membership.staged_invitations.roles is 'As the file has it: roles such as secretary, chair:subtree or treasurer@NP-3, with commas or semicolons between them.';
comment on column membership.staged_invitations.expires_on is 'The last day on which it can be accepted; null for as long as the setting has it.';

create table membership.planned_invitations (
    line bigint not null,
    unit_id uuid,
    membership_type_id uuid,
    expires_at timestamptz not null,
    standing_id uuid,
    constraint planned_invitations_empty_check check (false)
);
comment on table membership.planned_invitations is 'Prototype of the temporary table of whom a file invites, and to what. Always empty itself.';
comment on column membership.planned_invitations.standing_id is 'An invitation of the e-mail to the unit that waits for an answer already.';

create table membership.planned_invitation_roles (
    line bigint not null,
    word text not null,
    code text,
    scope text,
    unit_code text,
    role_id uuid,
    unit_id uuid,
    constraint planned_invitation_roles_empty_check check (false)
);
comment on table membership.planned_invitation_roles is 'Prototype of the temporary table of the roles that invitations of a file bring. Always empty itself.';
comment on column membership.planned_invitation_roles.word is 'The role as it was written.';
comment on column membership.planned_invitation_roles.code is 'The code that is in it; null when it is not written as a role.';
comment on column membership.planned_invitation_roles.scope is 'unit, subtree or tenant.';
comment on column membership.planned_invitation_roles.unit_code is 'The unit that is in it.';
