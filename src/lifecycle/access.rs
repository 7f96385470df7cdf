//! Who may connect to a tenant's database: the application's logins, unless the tenant is suspended or archived or
//! in maintenance. Administration and migrations go on whatever happens here.

use sqlx::PgConnection;

use super::Result;
use crate::db::{landlord::tenants::Tenant, server};

/// The kinds of logins that a tenant has; each is a member of the group role of that kind.
pub const LOGIN_KINDS: [&str; 2] = ["app", "readonly"];

/// The names of a tenant's logins.
#[must_use]
pub fn logins(database: &str) -> Vec<String> {
    LOGIN_KINDS
        .iter()
        .map(|kind| format!("{database}_{kind}"))
        .collect()
}

/// Whether the application may connect to a tenant as it is now.
#[must_use]
pub fn is_open(tenant: &Tenant) -> bool {
    tenant.status == "active" && !tenant.maintenance
}

/// Lets the application's logins in or keeps them out, as the tenant's status and maintenance say. Safe to repeat.
///
/// # Errors
/// When the server refuses.
pub async fn enforce(connection: &mut PgConnection, tenant: &Tenant) -> Result<()> {
    Ok(server::set_connect(
        connection,
        &tenant.database,
        &logins(&tenant.database),
        is_open(tenant),
    )
    .await?)
}
