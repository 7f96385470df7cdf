//! The events: reference tables, settings, users and invitations. Companies, logs and caches come with their contexts.

use super::Place;

pub const PLACES: &[Place] = &[
    ("User.UserID", "identity.users.id"),
    ("User.Email", "identity.users.email"),
    ("User.StatusID", "identity.users.status"),
    ("User.SessionToken", "identity.users.session_token"),
    ("User.AccessTokenVersion", "identity.users.access_token_version"),
    ("User.RefreshTokenVersion", "identity.users.refresh_token_version"),
    ("User.RoleTitle", "identity.users.role_title"),
    ("User.ProfilePictureUrl", "identity.users.avatar_url"),
    ("User.TimezoneIdentifier", "identity.users.timezone"),
    ("User.EmailVerifiedAt", "identity.users.email_verified_at"),
    (
        "User.LastPasswordChange",
        "identity.users.last_password_change_at",
    ),
    ("User.FailedLoginAttempts", "identity.users.failed_login_attempts"),
    ("User.CreatedBy", "identity.users.created_by"),
    ("User.UpdatedBy", "identity.users.updated_by"),
    ("User.DeletedBy", "identity.users.deleted_by"),
    ("User.IsLocked", "identity.users.status"),
    ("User.LockedUntil", "identity.users.locked_until"),
    ("User.LockedReason", "identity.users.locked_reason"),
    (
        "UserEmailVerificationToken.Token",
        "identity.authentication_tokens.token_hash",
    ),
    (
        "UserEmailVerificationToken.ExpiresAt",
        "identity.authentication_tokens.expires_at",
    ),
    (
        "UserPasswordResetToken.Token",
        "identity.password_resets.token_hash",
    ),
    (
        "UserPasswordResetToken.ExpiresAt",
        "identity.password_resets.expires_at",
    ),
    ("password history", "identity.password_history"),
    ("UserCompany.UserCompanyID", "membership.memberships.id"),
    ("UserCompany.UserID", "membership.memberships.user_id"),
    ("UserCompany.CompanyID", "membership.memberships.unit_id"),
    ("UserCompany.Status", "membership.memberships.status"),
    ("UserCompany.JoinedVia", "membership.memberships.joined_via"),
    ("UserCompany.RemovedDate", "membership.memberships.removed_at"),
    ("UserCompany.RemovedBy", "membership.memberships.removed_by"),
    (
        "UserCompany.RemovalReason",
        "membership.memberships.removal_reason_code",
    ),
    ("UserInvitation.UserInvitationID", "membership.invitations.id"),
    ("UserInvitation.InvitedEmail", "membership.invitations.email"),
    ("UserInvitation.StatusID", "membership.invitations.status"),
    (
        "UserInvitation.CancelledAt",
        "membership.invitations.cancelled_at",
    ),
    (
        "UserInvitation.CancelledBy",
        "membership.invitations.cancelled_by",
    ),
    (
        "UserInvitation.CancellationReason",
        "membership.invitations.cancellation_reason",
    ),
    ("UserInvitation.DeclinedAt", "membership.invitations.declined_at"),
    (
        "UserInvitation.DeclineReason",
        "membership.invitations.decline_reason",
    ),
    (
        "UserInvitation.ResendCount",
        "membership.invitations.resend_count",
    ),
    (
        "UserInvitation.LastResentAt",
        "membership.invitations.last_resent_at",
    ),
    ("ref.Country.CountryCode", "reference.countries.code"),
    ("ref.Country.CurrencyCode", "reference.countries.currency_code"),
    (
        "ref.Country.CurrencySymbol",
        "reference.countries.currency_symbol",
    ),
    ("ref.Country.CurrencyName", "reference.countries.currency_name"),
    ("ref.Country.TaxRate", "reference.countries.tax_rate"),
    ("ref.Country.TaxName", "reference.countries.tax_name"),
    ("ref.Country.TaxInclusive", "reference.countries.tax_inclusive"),
    (
        "ref.Country.TaxNumberLabel",
        "reference.countries.tax_number_label",
    ),
    (
        "ref.Country.CompanyValidationProvider",
        "reference.countries.company_validation_provider",
    ),
    (
        "ref.Country.AddressValidationProvider",
        "reference.countries.address_validation_provider",
    ),
    (
        "ref.Country.IntegrationConfig",
        "reference.countries.integration_config",
    ),
    ("ref.Language", "reference.languages"),
    ("ref.Industry", "reference.industries"),
    ("ref.UserStatus", "reference.user_statuses"),
    ("ref.UserInvitationStatus", "reference.invitation_statuses"),
    ("ref.UserRole, system level", "landlord.roles"),
    ("ref.UserCompanyRole", "reference.membership_roles"),
    ("ref.UserCompanyStatus", "reference.membership_statuses"),
    ("ref.SettingCategory", "reference.setting_categories"),
    ("ref.SettingType", "reference.setting_types"),
    ("ref.RuleType", "reference.rule_types"),
    ("ref.CustomerTier", "reference.customer_tiers"),
    ("ref.JoinedVia", "reference.joined_via"),
    ("timezone reference table", "reference.timezones"),
    ("config.AppSetting", "config.settings"),
    ("config.AppSetting, category", "config.settings.category_code"),
    ("config.AppSetting, type", "config.settings.type_code"),
    ("config.ValidationRule", "config.validation_rules"),
    (
        "config.ValidationRule, country",
        "config.validation_rules.country_code",
    ),
    ("audit.ActivityLog", "audit.activity_log"),
    ("audit.User, before and after", "audit.activity_log.old_values"),
    ("audit.Role, before and after", "audit.activity_log.new_values"),
];

/// Settings with the defaults asked for.
pub const SETTINGS: &[(&str, &str)] = &[
    ("password_min_length", "8"),
    ("password_expiry_days", "90"),
    ("access_token_minutes", "15"),
    ("refresh_token_days", "7"),
    ("verification_token_hours", "24"),
    ("audit_retention_years", "7"),
    ("log_retention_days", "90"),
];

/// Lists with the codes asked for, those of the other platforms included.
pub const LISTS: &[(&str, &[&str])] = &[
    (
        "reference.user_statuses",
        &["active", "pending", "suspended", "locked"],
    ),
    (
        "reference.invitation_statuses",
        &["pending", "accepted", "declined", "expired", "cancelled"],
    ),
    (
        "reference.membership_roles",
        &["owner", "admin", "member", "viewer", "billing"],
    ),
    (
        "reference.membership_statuses",
        &["active", "suspended", "expired", "transferred"],
    ),
    (
        "reference.setting_categories",
        &["authentication", "validation", "email", "security"],
    ),
    (
        "reference.setting_types",
        &["integer", "boolean", "string", "json", "decimal"],
    ),
    (
        "reference.rule_types",
        &["phone", "postal_code", "tax_id", "email", "address"],
    ),
    (
        "reference.customer_tiers",
        &["free", "starter", "professional", "enterprise"],
    ),
    ("reference.joined_via", &["signup", "invitation", "transfer"]),
];
