//! The party: identity, organization, membership, authorization, audit.

use super::Place;

pub const PLACES: &[Place] = &[
    ("users", "identity.users"),
    (
        "identity verification flags",
        "identity.users.identity_verified_at",
    ),
    ("lockouts", "identity.users.locked_until"),
    ("password lifecycle", "identity.users.last_password_change_at"),
    ("password_resets", "identity.password_resets"),
    ("authentication_tokens", "identity.authentication_tokens"),
    ("organizational_unit_types", "organization.unit_types"),
    ("organizational_units", "organization.units"),
    ("organizational_units, nested set", "organization.units.lft"),
    ("organizational_units, nested set", "organization.units.rgt"),
    (
        "organizational_units, materialized path",
        "organization.units.path",
    ),
    (
        "organizational_units, attributes",
        "organization.units.attributes",
    ),
    ("leadership assignment", "organization.unit_leaders.user_id"),
    ("leadership roles", "organization.unit_leaders.position"),
    ("unit_contacts", "organization.unit_contacts"),
    ("unit_hierarchy_mappings", "organization.unit_hierarchy_mappings"),
    ("membership_types", "membership.membership_types"),
    ("membership rules", "membership.membership_types.duration_months"),
    ("approval workflow", "membership.membership_types.approval_levels"),
    ("membership_records", "membership.memberships"),
    ("membership_history", "membership.membership_history"),
    ("time-bounded validity", "membership.membership_history.during"),
    ("membership_transfers", "membership.membership_transfers"),
    ("roles", "access.roles"),
    ("permissions", "access.permissions"),
    ("role_permissions", "access.role_permissions"),
    ("role_assignments", "access.role_assignments"),
    (
        "role_assignments, contextual to units",
        "access.role_assignments.unit_id",
    ),
    ("user_permissions_cache", "access.user_permissions_cache"),
    ("audit_logs", "audit.activity_log"),
    ("tenant_settings", "config.settings"),
    ("tenant_settings, customization", "config.settings.tenant_value"),
];
