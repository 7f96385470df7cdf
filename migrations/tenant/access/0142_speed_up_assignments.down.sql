alter table access.user_permissions drop constraint user_permissions_once_excl;
alter table access.user_permissions add constraint user_permissions_once_excl exclude using gist (
    tenant_id with =, user_id with =, permission_id with =, coalesce(unit_id, tenant_id) with =, scope with =, term with &&
) where (deleted_at is null);
alter table access.role_assignments drop constraint role_assignments_once_excl;
alter table access.role_assignments add constraint role_assignments_once_excl exclude using gist (
    tenant_id with =, user_id with =, role_id with =, coalesce(unit_id, tenant_id) with =, term with &&
) where (status not in ('ended', 'revoked') and deleted_at is null);
