create table identity.staged_users (
    line bigint not null,
    faults text[],
    external_id text,
    email text,
    email_normalized text,
    first_name text,
    middle_name text,
    last_name text,
    full_name text,
    name_local text,
    phone text,
    date_of_birth date,
    gender text,
    locale text,
    timezone text,
    role_title text,
    password_hash text,
    status text,
    constraint staged_users_empty_check check (false)
);
comment on table identity.staged_users is 'Prototype of the temporary table into which a file of people is copied. Always empty itself.';
comment on column identity.staged_users.line is 'Where the row begins in the file.';
comment on column identity.staged_users.faults is 'What was found while copying, as column:code; null when nothing.';
comment on column identity.staged_users.status is 'As the file has it: a code or a label.';

create table identity.matched_users (
    line bigint not null,
    user_id uuid not null,
    found_by text not null,
    constraint matched_users_empty_check check (false)
);
comment on table identity.matched_users is 'Prototype of the temporary table of the rows whose person exists already. Always empty itself.';
comment on column identity.matched_users.found_by is 'The column by which the person was found; name for one without keys.';

create table identity.resolved_users (
    line bigint not null,
    user_id uuid,
    status text,
    changed text[],
    constraint resolved_users_empty_check check (false)
);
comment on table identity.resolved_users is 'Prototype of the temporary table of the rows that create or change a person. Always empty itself.';
comment on column identity.resolved_users.user_id is 'Null for a new person.';
comment on column identity.resolved_users.changed is 'The columns in which the row differs from what is there.';

comment on column identity.login_attempts.last_at is 'When the last one was; what is older than an hour is forgotten.';
