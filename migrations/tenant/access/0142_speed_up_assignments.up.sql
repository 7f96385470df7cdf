-- An index over ranges tells ids apart by their first bits, which are the same for all that were made at one time: each
-- new row was held against nearly all others. A hash over all that has to be equal spreads them.
alter table access.role_assignments drop constraint role_assignments_once_excl;
-- lint: allow constraint-missing-not-valid because an exclusion is always checked at once, and a hundred thousand rows take seconds
alter table access.role_assignments add constraint role_assignments_once_excl exclude using gist (
    tenant_id with =,
    (uuid_hash_extended(user_id, uuid_hash_extended(role_id, uuid_hash_extended(coalesce(unit_id, tenant_id), 0)))) with =,
    user_id with =, role_id with =, coalesce(unit_id, tenant_id) with =, term with &&
) where (status not in ('ended', 'revoked') and deleted_at is null);
alter table access.user_permissions drop constraint user_permissions_once_excl;
-- lint: allow constraint-missing-not-valid because an exclusion is always checked at once, and a hundred thousand rows take seconds
alter table access.user_permissions add constraint user_permissions_once_excl exclude using gist (
    tenant_id with =,
    (uuid_hash_extended(user_id, uuid_hash_extended(permission_id, uuid_hash_extended(coalesce(unit_id, tenant_id), 0)))) with =,
    user_id with =, permission_id with =, coalesce(unit_id, tenant_id) with =, scope with =, term with &&
) where (deleted_at is null);
