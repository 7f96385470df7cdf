create schema identity;
comment on schema identity is 'Who people are and how they prove it: users, sessions, tokens, passwords. No role and no membership here.';

do $$
begin
    execute format('grant usage on schema identity to %I, %I', tenancy.group_role('app'), tenancy.group_role('readonly'));
end
$$;

create function identity.display_name(full_name text, first_name text, middle_name text, last_name text) returns text
language sql immutable parallel safe
return coalesce(full_name, nullif(rtrim(coalesce(first_name || ' ', '') || coalesce(middle_name || ' ', '') || coalesce(last_name, '')), ''));
comment on function identity.display_name(text, text, text, text) is 'A person''s name as it is shown: the full name where there is one, else its parts.';

create table identity.users (
    tenant_id uuid not null,
    id uuid not null,
    email text,
    email_normalized text,
    external_id text,
    status text not null default 'pending' constraint users_status_fkey references reference.user_statuses (code),
    first_name text,
    middle_name text,
    last_name text,
    full_name text,
    name_local text,
    name_normalized text generated always as (lower(identity.display_name(full_name, first_name, middle_name, last_name))) stored,
    role_title text,
    phone text,
    date_of_birth date,
    gender text,
    avatar_url text,
    locale text,
    timezone text constraint users_timezone_fkey references reference.timezones (name),
    profile jsonb not null default '{}',
    notification_settings jsonb not null default '{}',
    email_verified_at timestamptz,
    email_verified_by uuid,
    email_verified_how text,
    phone_verified_at timestamptz,
    phone_verified_by uuid,
    phone_verified_how text,
    identity_verified_at timestamptz,
    identity_verified_by uuid,
    identity_verified_how text,
    password_hash text,
    session_token text,
    access_token_version integer not null default 1,
    refresh_token_version integer not null default 1,
    failed_login_attempts integer not null default 0,
    locked_until timestamptz,
    locked_reason text,
    suspended_reason text,
    last_login_at timestamptz,
    last_password_change_at timestamptz,
    anonymized_at timestamptz,
    merged_into uuid,
    import_batch_id uuid,
    revision integer not null default 1,
    created_at timestamptz not null default now(),
    created_by uuid not null default tenancy.current_actor(),
    updated_at timestamptz not null default now(),
    updated_by uuid not null default tenancy.current_actor(),
    deleted_at timestamptz,
    deleted_by uuid,
    primary key (tenant_id, id),
    constraint users_email_verified_by_fkey foreign key (tenant_id, email_verified_by) references tenancy.actors (tenant_id, id),
    constraint users_phone_verified_by_fkey foreign key (tenant_id, phone_verified_by) references tenancy.actors (tenant_id, id),
    constraint users_identity_verified_by_fkey foreign key (tenant_id, identity_verified_by) references tenancy.actors (tenant_id, id),
    constraint users_merged_into_fkey foreign key (tenant_id, merged_into) references identity.users (tenant_id, id),
    constraint users_import_batch_fkey foreign key (tenant_id, import_batch_id) references tenancy.import_batches (tenant_id, id),
    constraint users_name_check check (
        first_name <> '' and middle_name <> '' and last_name <> '' and full_name <> ''
        and coalesce(full_name, first_name, middle_name, last_name) is not null
    ),
    constraint users_email_check check ((email is null) = (email_normalized is null) and position('@' in email) > 1),
    constraint users_email_normalized_check check (email_normalized = lower(btrim(email_normalized))),
    constraint users_external_id_check check (external_id <> ''),
    constraint users_date_of_birth_check check (date_of_birth >= '1850-01-01'),
    constraint users_password_hash_check check (password_hash like '$%'),
    constraint users_failed_login_attempts_check check (failed_login_attempts >= 0),
    constraint users_merged_into_check check (merged_into <> id)
);
comment on table identity.users is 'People of this tenant. The same person in two tenants is two users.';
comment on column identity.users.email is 'As it was entered.';
comment on column identity.users.email_normalized is 'The e-mail as it is compared: trimmed, lower case, Unicode NFKC; made by the writer.';
comment on column identity.users.external_id is 'What another system calls this person.';
comment on column identity.users.status is 'reference.user_statuses; a removed person has deleted_at instead.';
comment on column identity.users.full_name is 'The name in full where it is more than its parts joined, or is all that is known.';
comment on column identity.users.name_local is 'The name in the person''s own script.';
comment on column identity.users.name_normalized is 'The name as it is searched, sorted and matched.';
comment on column identity.users.role_title is 'What the person does, as they put it; grants nothing.';
comment on column identity.users.gender is 'As the person states it.';
comment on column identity.users.locale is 'A language tag (BCP 47), such as ne or en-GB; null for the tenant''s default.';
comment on column identity.users.timezone is 'Null for the tenant''s default.';
comment on column identity.users.profile is 'What this tenant keeps of a person beyond the columns.';
comment on column identity.users.notification_settings is 'Which messages the person wants, and how.';
comment on column identity.users.email_verified_how is 'By link, by an operator, by an identity provider.';
comment on column identity.users.identity_verified_how is 'Which document or procedure; never its contents.';
comment on column identity.users.password_hash is 'A PHC or bcrypt string; null until a password is set. Never in the trail.';
comment on column identity.users.session_token is 'A hash that names the present generation of sessions; changing it ends them all. Never in the trail.';
comment on column identity.users.access_token_version is 'Access tokens of a lower version are refused.';
comment on column identity.users.refresh_token_version is 'Refresh tokens of a lower version are refused.';
comment on column identity.users.locked_until is 'End of a lock; null with status locked means until unlocked.';
comment on column identity.users.anonymized_at is 'When personal data was erased for good.';
comment on column identity.users.merged_into is 'The user that this record was joined to, for a duplicate.';
comment on column identity.users.import_batch_id is 'The import that created the row; null for rows made otherwise.';
comment on column identity.users.phone_verified_how is 'By code, by an operator, by an identity provider.';
create unique index users_email_key on identity.users (tenant_id, email_normalized) where email_normalized is not null and deleted_at is null;
create unique index users_external_id_key on identity.users (tenant_id, external_id) where external_id is not null and deleted_at is null;
create index users_name_idx on identity.users (tenant_id, name_normalized, date_of_birth);
select tenancy.protect('identity.users');
select audit.watch('identity.users', 'full', '{password_hash,session_token,name_normalized,email_normalized}');
