create table landlord.platform_users (
    id uuid primary key,
    email text not null,
    email_normalized text not null,
    display_name text not null check (display_name <> ''),
    database_login text,
    active boolean not null default true,
    created_at timestamptz not null default now(),
    created_by text not null default landlord.current_actor(),
    updated_at timestamptz not null default now(),
    updated_by text not null default landlord.current_actor(),
    constraint platform_users_email_key unique (email_normalized),
    constraint platform_users_database_login_key unique (database_login)
);
comment on table landlord.platform_users is 'Who administers the platform. A tenant''s people are never here.';
comment on column landlord.platform_users.email_normalized is 'The e-mail trimmed and in lower case, by which a user is found.';
comment on column landlord.platform_users.database_login is 'The database login that proves to be this user: what a command did with that login is recorded as done by this user.';

create table landlord.roles (
    code text primary key check (code ~ '^[a-z][a-z0-9_]*$'),
    name text not null,
    description text not null
);
comment on table landlord.roles is 'What a platform user may be; seeded.';

create table landlord.permissions (
    code text primary key,
    resource text not null,
    action text not null,
    description text not null
);
comment on table landlord.permissions is 'What may be done on the platform; seeded.';
comment on column landlord.permissions.action is 'What is done with the resource; the second part of the code.';
comment on column landlord.permissions.resource is 'What it is done with; the first part of the code.';

create table landlord.role_permissions (
    role_code text not null references landlord.roles (code),
    permission_code text not null references landlord.permissions (code),
    primary key (role_code, permission_code)
);
comment on table landlord.role_permissions is 'Which permissions a platform role brings; seeded.';

select landlord.watch('landlord.platform_users');
select landlord.watch('landlord.roles');
select landlord.watch('landlord.permissions');
select landlord.watch('landlord.role_permissions');
