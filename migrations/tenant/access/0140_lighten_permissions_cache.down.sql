comment on column access.user_permissions_cache.unit_id is null;
comment on column access.user_permissions_cache.permission_id is null;
comment on column access.user_permissions_cache.user_id is null;
comment on table access.user_permissions_cache is 'What each person may and may not do, where and when: derived from assignments, roles and direct permissions, never their source.';
drop index access.user_permissions_cache_permission_idx;
create index user_permissions_cache_permission_idx on access.user_permissions_cache (tenant_id, permission_id, unit_id);
create index user_permissions_cache_unit_idx on access.user_permissions_cache (tenant_id, unit_id);
alter table access.user_permissions_cache
    add constraint user_permissions_cache_user_fkey foreign key (tenant_id, user_id) references identity.users (tenant_id, id) on delete cascade,
    add constraint user_permissions_cache_permission_fkey foreign key (tenant_id, permission_id) references access.permissions (tenant_id, id) on delete cascade,
    add constraint user_permissions_cache_unit_fkey foreign key (tenant_id, unit_id) references organization.units (tenant_id, id) on delete cascade;
