create table access.former_role_permissions (
    tenant_id uuid not null,
    role_id uuid not null,
    permission_id uuid not null,
    effect text not null constraint former_role_permissions_effect_check check (effect in ('allow', 'deny')),
    held_from timestamptz not null,
    held_until timestamptz not null,
    primary key (tenant_id, role_id, permission_id, held_from),
    constraint former_role_permissions_role_fkey foreign key (tenant_id, role_id) references access.roles (tenant_id, id) on delete cascade,
    constraint former_role_permissions_permission_fkey foreign key (tenant_id, permission_id) references access.permissions (tenant_id, id) on delete cascade,
    constraint former_role_permissions_held_check check (held_from < held_until)
);
comment on table access.former_role_permissions is 'What roles allowed and denied before: verdicts of past days are given by it. Written by the database alone.';
comment on column access.former_role_permissions.effect is 'allow or deny; a denial won.';
comment on column access.former_role_permissions.held_from is 'Since when the role said so.';
comment on column access.former_role_permissions.held_until is 'When that was changed or taken back.';
create index former_role_permissions_permission_idx on access.former_role_permissions (tenant_id, permission_id);
select tenancy.protect('access.former_role_permissions');
-- Derived: what it is derived from is in the trail.
select audit.watch('access.former_role_permissions', 'none');

create table access.former_role_inheritance (
    tenant_id uuid not null,
    role_id uuid not null,
    inherits_role_id uuid not null,
    held_from timestamptz not null,
    held_until timestamptz not null,
    primary key (tenant_id, role_id, inherits_role_id, held_from),
    constraint former_role_inheritance_role_fkey foreign key (tenant_id, role_id) references access.roles (tenant_id, id) on delete cascade,
    constraint former_role_inheritance_inherits_fkey foreign key (tenant_id, inherits_role_id) references access.roles (tenant_id, id) on delete cascade,
    constraint former_role_inheritance_held_check check (held_from < held_until)
);
comment on table access.former_role_inheritance is 'Which roles inherited from which before: verdicts of past days are given by it. Written by the database alone.';
comment on column access.former_role_inheritance.held_from is 'Since when the role inherited.';
comment on column access.former_role_inheritance.held_until is 'When that was taken back.';
create index former_role_inheritance_inherits_idx on access.former_role_inheritance (tenant_id, inherits_role_id);
select tenancy.protect('access.former_role_inheritance');
select audit.watch('access.former_role_inheritance', 'none');

do $$
begin
    execute format('revoke insert, update, delete on access.former_role_permissions, access.former_role_inheritance from %I', tenancy.group_role('app'));
end
$$;

create function access.renew_definition() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    new.created_at := now();
    new.created_by := tenancy.current_actor();
    return new;
end
$$;
comment on function access.renew_definition() is 'A changed definition of a role holds from now on: created_at tells since when.';
create trigger renew before update of role_id, permission_id, effect on access.role_permissions
    for each row when (row(old.role_id, old.permission_id, old.effect) is distinct from row(new.role_id, new.permission_id, new.effect))
    execute function access.renew_definition();
create trigger renew before update of role_id, inherits_role_id on access.role_inheritance
    for each row when (row(old.role_id, old.inherits_role_id) is distinct from row(new.role_id, new.inherits_role_id))
    execute function access.renew_definition();

create function access.keep_former_permissions() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    -- A role or permission that is removed for good takes its past along.
    if tg_op = 'UPDATE' then
        insert into access.former_role_permissions (tenant_id, role_id, permission_id, effect, held_from, held_until)
        select o.tenant_id, o.role_id, o.permission_id, o.effect, o.created_at, now()
        from old_rows o
        join access.roles r on r.tenant_id = o.tenant_id and r.id = o.role_id
        join access.permissions p on p.tenant_id = o.tenant_id and p.id = o.permission_id
        where o.created_at < now() and not exists (
            select from new_rows n
            where n.tenant_id = o.tenant_id and n.role_id = o.role_id and n.permission_id = o.permission_id and n.effect = o.effect
        );
    else
        insert into access.former_role_permissions (tenant_id, role_id, permission_id, effect, held_from, held_until)
        select o.tenant_id, o.role_id, o.permission_id, o.effect, o.created_at, now()
        from old_rows o
        join access.roles r on r.tenant_id = o.tenant_id and r.id = o.role_id
        join access.permissions p on p.tenant_id = o.tenant_id and p.id = o.permission_id
        where o.created_at < now();
    end if;
    return null;
end
$$;
comment on function access.keep_former_permissions() is 'Keeps what a role allowed or denied when it no longer does.';
create trigger keep_former_updated after update on access.role_permissions
    referencing old table as old_rows new table as new_rows for each statement execute function access.keep_former_permissions();
create trigger keep_former_deleted after delete on access.role_permissions
    referencing old table as old_rows for each statement execute function access.keep_former_permissions();

create function access.keep_former_inheritance() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    if tg_op = 'UPDATE' then
        insert into access.former_role_inheritance (tenant_id, role_id, inherits_role_id, held_from, held_until)
        select o.tenant_id, o.role_id, o.inherits_role_id, o.created_at, now()
        from old_rows o
        join access.roles r on r.tenant_id = o.tenant_id and r.id = o.role_id
        join access.roles i on i.tenant_id = o.tenant_id and i.id = o.inherits_role_id
        where o.created_at < now() and not exists (
            select from new_rows n
            where n.tenant_id = o.tenant_id and n.role_id = o.role_id and n.inherits_role_id = o.inherits_role_id
        );
    else
        insert into access.former_role_inheritance (tenant_id, role_id, inherits_role_id, held_from, held_until)
        select o.tenant_id, o.role_id, o.inherits_role_id, o.created_at, now()
        from old_rows o
        join access.roles r on r.tenant_id = o.tenant_id and r.id = o.role_id
        join access.roles i on i.tenant_id = o.tenant_id and i.id = o.inherits_role_id
        where o.created_at < now();
    end if;
    return null;
end
$$;
comment on function access.keep_former_inheritance() is 'Keeps from which roles a role inherited when it no longer does.';
create trigger keep_former_updated after update on access.role_inheritance
    referencing old table as old_rows new table as new_rows for each statement execute function access.keep_former_inheritance();
create trigger keep_former_deleted after delete on access.role_inheritance
    referencing old table as old_rows for each statement execute function access.keep_former_inheritance();

create function access.definition_moment(recorded timestamptz, day date) returns timestamptz
language sql stable parallel safe
return (greatest(recorded::date, day) + 1)::timestamptz;
comment on function access.definition_moment(timestamptz, date) is
    'As of which moment the definition of a role, recorded at one time, counts for a day: the end of that day, or of the day on which it was recorded where that is later.';
