create table landlord.tenant_applications (
    id uuid primary key,
    organization_name text not null check (organization_name <> ''),
    slug text not null,
    template text not null check (template <> ''),
    applicant_name text not null check (applicant_name <> ''),
    applicant_email text not null,
    applicant_email_normalized text not null,
    message text,
    status text not null default 'submitted' check (status in ('submitted', 'in_review', 'approved', 'rejected', 'provisioned')),
    decided_at timestamptz,
    decided_by text,
    decision_reason text,
    tenant_id uuid references landlord.tenants (id) on delete set null,
    created_at timestamptz not null default now(),
    created_by text not null default landlord.current_actor(),
    updated_at timestamptz not null default now(),
    updated_by text not null default landlord.current_actor(),
    constraint tenant_applications_slug_check check (slug ~ '^[a-z][a-z0-9_]{0,39}$'),
    constraint tenant_applications_decision_check check ((status in ('approved', 'rejected', 'provisioned')) = (decided_at is not null and decided_by is not null)),
    constraint tenant_applications_rejection_check check (status <> 'rejected' or decision_reason <> '')
);
comment on table landlord.tenant_applications is 'Organizations that ask to be hosted, and what was decided.';
comment on column landlord.tenant_applications.status is 'submitted → in_review → approved or rejected; approved → provisioned, once the tenant is there.';
comment on column landlord.tenant_applications.slug is 'The short name that the organization would have as a tenant.';
comment on column landlord.tenant_applications.applicant_email_normalized is 'The e-mail as it is compared: Unicode NFKC, in small letters, trimmed.';
comment on column landlord.tenant_applications.organization_name is 'The name that the organization would have as a tenant.';
comment on column landlord.tenant_applications.template is 'The template from which the tenant would be made.';
comment on column landlord.tenant_applications.applicant_name is 'The person who applies for the organization.';
comment on column landlord.tenant_applications.applicant_email is 'The e-mail of who applies, as it was written.';
comment on column landlord.tenant_applications.decided_by is 'The actor who approved or rejected it.';
comment on column landlord.tenant_applications.message is 'What the applicant wrote.';
comment on column landlord.tenant_applications.decision_reason is 'Why it was decided so; a rejection has a reason.';
comment on column landlord.tenant_applications.tenant_id is 'The tenant that is made, or was made, of the application.';
create unique index tenant_applications_slug_key on landlord.tenant_applications (slug) where status in ('submitted', 'in_review', 'approved');
create unique index tenant_applications_tenant_key on landlord.tenant_applications (tenant_id);

create function landlord.check_application() returns trigger
language plpgsql
as $$
begin
    if (old.status, new.status) not in (
        ('submitted', 'in_review'), ('submitted', 'approved'), ('submitted', 'rejected'),
        ('in_review', 'approved'), ('in_review', 'rejected'), ('approved', 'provisioned')
    ) then
        raise exception 'an application that is % does not become %', old.status, new.status
            using errcode = 'check_violation', constraint = 'tenant_applications_transition_check';
    end if;
    return new;
end
$$;
comment on function landlord.check_application() is 'Keeps an application on its way: what was decided stays decided.';
create trigger check_status before update of status on landlord.tenant_applications
for each row when (old.status <> new.status) execute function landlord.check_application();

-- Who applied is personal data, which the trail keeps for longer than the application.
select landlord.watch('landlord.tenant_applications', '{applicant_name,applicant_email,applicant_email_normalized,message}');
