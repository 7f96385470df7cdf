-- Entries follow from assignments and direct permissions alone, whose own keys hold people, permissions and units in
-- place: keys of the entries would find nothing, and check each of a million rows by itself.
alter table access.user_permissions_cache
    drop constraint user_permissions_cache_user_fkey,
    drop constraint user_permissions_cache_permission_fkey,
    drop constraint user_permissions_cache_unit_fkey;
-- lint: allow require-concurrent-index-deletion because the keys that were just dropped hold the same lock
drop index access.user_permissions_cache_unit_idx, access.user_permissions_cache_permission_idx;
-- lint: allow require-concurrent-index-creation because the keys that were just dropped hold the same lock
create index user_permissions_cache_permission_idx on access.user_permissions_cache (tenant_id, permission_id);
comment on table access.user_permissions_cache is 'What each person may and may not do, where and when: derived from assignments, roles and direct permissions, never their source. Without foreign keys, for those of its sources hold people, permissions and units in place.';
comment on column access.user_permissions_cache.user_id is 'identity.users.';
comment on column access.user_permissions_cache.permission_id is 'access.permissions.';
comment on column access.user_permissions_cache.unit_id is 'organization.units; null for everywhere.';
