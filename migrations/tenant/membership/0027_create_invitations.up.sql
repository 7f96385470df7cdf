create table membership.invitations (
    tenant_id uuid not null,
    id uuid not null,
    email text not null,
    email_normalized text not null,
    first_name text,
    last_name text,
    unit_id uuid,
    membership_type_id uuid,
    status text not null default 'pending' constraint invitations_status_fkey references reference.invitation_statuses (code),
    token_hash text not null,
    message text,
    expires_at timestamptz not null,
    accepted_at timestamptz,
    accepted_by uuid,
    declined_at timestamptz,
    decline_reason text,
    cancelled_at timestamptz,
    cancelled_by uuid,
    cancellation_reason text,
    resend_count integer not null default 0,
    resend_limit integer not null default 3,
    last_resent_at timestamptz,
    revision integer not null default 1,
    created_at timestamptz not null default now(),
    created_by uuid not null default tenancy.current_actor(),
    updated_at timestamptz not null default now(),
    updated_by uuid not null default tenancy.current_actor(),
    deleted_at timestamptz,
    deleted_by uuid,
    primary key (tenant_id, id),
    constraint invitations_unit_fkey foreign key (tenant_id, unit_id) references organization.units (tenant_id, id),
    constraint invitations_type_fkey foreign key (tenant_id, membership_type_id) references membership.membership_types (tenant_id, id),
    constraint invitations_accepted_by_fkey foreign key (tenant_id, accepted_by) references identity.users (tenant_id, id),
    constraint invitations_cancelled_by_fkey foreign key (tenant_id, cancelled_by) references tenancy.actors (tenant_id, id),
    constraint invitations_token_key unique (tenant_id, token_hash),
    constraint invitations_email_check check (position('@' in email) > 1 and email_normalized = lower(btrim(email_normalized))),
    constraint invitations_expiry_check check (expires_at > created_at),
    constraint invitations_accepted_check check ((status = 'accepted') = (accepted_at is not null) and (accepted_at is null) = (accepted_by is null)),
    constraint invitations_declined_check check ((status = 'declined') = (declined_at is not null)),
    constraint invitations_cancelled_check check ((status = 'cancelled') = (cancelled_at is not null) and (cancelled_at is null) = (cancelled_by is null)),
    constraint invitations_resend_check check (resend_count between 0 and resend_limit)
);
comment on table membership.invitations is 'Invitations by e-mail to become a user, and a member of a unit where one is named. Who invited is created_by.';
comment on column membership.invitations.unit_id is 'Null for an invitation to use the system without a membership.';
comment on column membership.invitations.token_hash is 'SHA-256 of the token, which is shown once and kept nowhere; replaced when sent again.';
comment on column membership.invitations.accepted_by is 'The user that the invited person became.';
comment on column membership.invitations.resend_limit is 'How often it may be sent again, as the setting invitation_resend_limit was when it was made.';
comment on column membership.invitations.email_normalized is 'The e-mail as it is compared: trimmed, lower case, Unicode NFKC; made by the writer.';
comment on column membership.invitations.message is 'What the inviter writes to the invited person.';
create unique index invitations_pending_key on membership.invitations (tenant_id, email_normalized, unit_id)
    nulls not distinct where status = 'pending' and deleted_at is null;
create index invitations_email_idx on membership.invitations (tenant_id, email_normalized);
select tenancy.protect('membership.invitations');
select audit.watch('membership.invitations', 'full', '{token_hash}');

create table membership.email_domains (
    tenant_id uuid not null,
    id uuid not null,
    domain text not null,
    unit_id uuid,
    membership_type_id uuid,
    auto_join boolean not null default false,
    verification_required boolean not null default true,
    verification_token_hash text,
    verified_at timestamptz,
    verified_by uuid,
    verified_how text,
    revision integer not null default 1,
    created_at timestamptz not null default now(),
    created_by uuid not null default tenancy.current_actor(),
    updated_at timestamptz not null default now(),
    updated_by uuid not null default tenancy.current_actor(),
    deleted_at timestamptz,
    deleted_by uuid,
    primary key (tenant_id, id),
    constraint email_domains_unit_fkey foreign key (tenant_id, unit_id) references organization.units (tenant_id, id),
    constraint email_domains_type_fkey foreign key (tenant_id, membership_type_id) references membership.membership_types (tenant_id, id),
    constraint email_domains_verified_by_fkey foreign key (tenant_id, verified_by) references tenancy.actors (tenant_id, id),
    constraint email_domains_domain_check check (domain = lower(domain) and domain ~ '^[^@[:space:]]+\.[^@[:space:]]+$'),
    constraint email_domains_auto_join_check check (not auto_join or verified_at is not null or not verification_required)
);
comment on table membership.email_domains is 'Domains of e-mail addresses whose holders may join by themselves.';
comment on column membership.email_domains.unit_id is 'The unit they join; null when they become users only.';
comment on column membership.email_domains.auto_join is 'Whether holders join without a further decision.';
comment on column membership.email_domains.verification_required is 'Whether the organization must first prove that the domain is its own.';
comment on column membership.email_domains.verification_token_hash is 'SHA-256 of the token to be found in the domain''s DNS.';
comment on column membership.email_domains.verified_how is 'By a token in the domain''s DNS, or by an operator.';
create unique index email_domains_domain_key on membership.email_domains (tenant_id, domain) where deleted_at is null;
select tenancy.protect('membership.email_domains');
select audit.watch('membership.email_domains', 'full', '{verification_token_hash}');
