create table membership.staged_members (
    line bigint not null,
    faults text[],
    member_no text,
    external_id text,
    email text,
    email_normalized text,
    first_name text,
    middle_name text,
    last_name text,
    full_name text,
    name_local text,
    date_of_birth date,
    gender text,
    phone text,
    role_title text,
    locale text,
    timezone text,
    password_hash text,
    unit_code text,
    membership_type text,
    joined_on date,
    expires_on date,
    status text,
    constraint staged_members_empty_check check (false)
);
comment on table membership.staged_members is 'Prototype of the temporary table into which a file of members is copied. Always empty itself.';
comment on column membership.staged_members.line is 'Where the row begins in the file.';
comment on column membership.staged_members.faults is 'What was found while copying, as column:code; null when nothing.';
comment on column membership.staged_members.unit_code is 'As the file has it.';
comment on column membership.staged_members.membership_type is 'As the file has it: a code or a name.';
comment on column membership.staged_members.status is 'As the file has it: a code or a label.';

create table membership.named_values (
    column_name text not null,
    name text not null,
    id uuid,
    code text,
    is_archived boolean,
    constraint named_values_empty_check check (false)
);
comment on table membership.named_values is 'Prototype of the temporary table of the units, types and states that a file of members names. Always empty itself.';
comment on column membership.named_values.name is 'As the file has it.';
comment on column membership.named_values.id is 'The unit or type; null when there is none of that name.';
comment on column membership.named_values.code is 'The state; null when there is none of that name.';

create table membership.matched_members (
    line bigint not null,
    user_id uuid not null,
    membership_id uuid,
    found_by text not null,
    constraint matched_members_empty_check check (false)
);
comment on table membership.matched_members is 'Prototype of the temporary table of the rows whose person exists already. Always empty itself.';
comment on column membership.matched_members.membership_id is 'Null when the person has no membership that the row can mean.';
comment on column membership.matched_members.found_by is 'The column by which the person was found.';

create table membership.resolved_members (
    line bigint not null,
    user_id uuid,
    membership_id uuid,
    unit_id uuid,
    membership_type_id uuid,
    status text,
    joined_on date,
    expires_on date,
    changed text[],
    constraint resolved_members_empty_check check (false)
);
comment on table membership.resolved_members is 'Prototype of the temporary table of the rows that create or change something. Always empty itself.';
comment on column membership.resolved_members.user_id is 'Null for a new person.';
comment on column membership.resolved_members.membership_id is 'Null for a new membership.';
comment on column membership.resolved_members.changed is 'The columns in which the row differs from what is there.';
