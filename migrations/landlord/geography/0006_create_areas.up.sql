create schema geography;
comment on schema geography is 'Countries and administrative areas, shared by all tenants.';

create table geography.countries (
    code text primary key check (code ~ '^[A-Z]{2}$'),
    name text not null
);
comment on table geography.countries is 'Countries by ISO 3166-1 alpha-2 code; seeded.';

create table geography.area_levels (
    country_code text not null references geography.countries (code),
    level integer not null check (level >= 0),
    name text not null,
    primary key (country_code, level)
);
comment on table geography.area_levels is 'What the levels of a country''s administrative division are called, the country itself being level 0; seeded.';

create table geography.areas (
    code text primary key,
    country_code text not null,
    level integer not null,
    parent_code text references geography.areas (code),
    name text not null,
    name_local text,
    foreign key (country_code, level) references geography.area_levels (country_code, level)
);
comment on table geography.areas is 'Administrative areas with their level and parent.';
create index areas_parent_idx on geography.areas (parent_code);

create table geography.candidate_areas (
    id uuid primary key,
    tenant_id uuid not null references landlord.tenants (id) on delete cascade,
    country_code text not null references geography.countries (code),
    level integer not null,
    parent_code text references geography.areas (code),
    name text not null,
    status text not null default 'proposed' check (status in ('proposed', 'accepted', 'rejected')),
    review_reason text,
    accepted_as text references geography.areas (code),
    created_at timestamptz not null default now(),
    created_by text not null default landlord.current_actor(),
    updated_at timestamptz not null default now(),
    updated_by text not null default landlord.current_actor()
);
comment on table geography.candidate_areas is 'Areas that tenants proposed and the platform reviews.';
comment on column geography.candidate_areas.level is 'The level of the country''s division (geography.area_levels) that the area would have.';
comment on column geography.candidate_areas.status is 'proposed by the tenant; accepted or rejected by the platform.';

select landlord.watch('geography.countries');
select landlord.watch('geography.area_levels');
select landlord.watch('geography.areas');
select landlord.watch('geography.candidate_areas');
