create table reference.industries (
    code text primary key,
    level text not null constraint industries_level_check check (level in ('section', 'division')),
    parent_code text constraint industries_parent_fkey references reference.industries (code),
    label text not null,
    sort_order integer not null default 0,
    active boolean not null default true,
    constraint industries_parent_check check ((level = 'section') = (parent_code is null))
);
comment on table reference.industries is 'Industries (ISIC Revision 4): sections and their divisions.';
comment on column reference.industries.parent_code is 'The section of a division.';
comment on column reference.industries.level is 'section: a letter; division: two digits, below a section.';
select tenancy.share('reference.industries');
select audit.watch('reference.industries');
