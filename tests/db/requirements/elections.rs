//! The elections: platform and tenants apart. Elections, candidates and votes come with their context.

use super::Place;

pub const PLACES: &[Place] = &[
    ("landlords", "landlord.identity"),
    ("tenants", "landlord.tenants"),
    ("tenants, slug", "landlord.tenants.slug"),
    ("tenants, template", "landlord.tenants.template"),
    ("tenants, schema version", "landlord.tenants.schema_version"),
    ("tenant_applications", "landlord.tenant_applications"),
    ("platform_users", "landlord.platform_users"),
    ("platform users' roles", "landlord.platform_user_roles.role_code"),
    ("geography", "geography.areas"),
    ("geography, countries", "geography.countries"),
    ("geo_candidate_units", "geography.candidate_areas"),
    ("tenant_users", "identity.users"),
    ("tenant_roles", "access.roles"),
    ("tenant_permissions", "access.permissions"),
    ("tenant_model_has_permissions", "access.user_permissions"),
    (
        "tenant_model_has_permissions.model_id",
        "access.user_permissions.user_id",
    ),
    (
        "tenant_model_has_permissions.tenant_id",
        "access.user_permissions.tenant_id",
    ),
    ("tenant_model_has_roles", "access.role_assignments"),
    ("tenant_role_has_permissions", "access.role_permissions"),
    ("migration versions of each tenant", "tenancy.migrations.version"),
    ("trail of schema changes of each tenant", "audit.schema_changes"),
];
