//! Who may connect to a tenant's database: the application's logins, unless the tenant is suspended or archived or
//! in maintenance. Administration and migrations go on whatever happens here.

use sqlx::PgConnection;

use super::{Error, Interference, Result};
use crate::db::landlord::Landlord;
use crate::db::landlord::tenants::{self, Tenant};
use crate::db::server::{self, logins};

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

/// The names of the two logins of a kind: the one that each tenant has, and the one that comes beside it when a password
/// is rotated with a time of grace.
#[must_use]
pub fn login_pair(database: &str, kind: &str) -> [String; 2] {
    [format!("{database}_{kind}"), format!("{database}_{kind}_2")]
}

/// The names of all logins that a tenant may have. Not all need be there.
#[must_use]
pub fn every_login(database: &str) -> Vec<String> {
    LOGIN_KINDS
        .iter()
        .flat_map(|kind| login_pair(database, kind))
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
    if is_open(tenant) {
        let logins = self::logins(&tenant.database);
        return Ok(server::set_connect(connection, &tenant.database, &logins, true).await?);
    }
    keep_out(connection, &tenant.database).await
}

/// Lets the application's logins in or keeps them out as the landlord's row says now. It is read again when that is done:
/// whoever suspends the tenant or puts it in maintenance at the same moment is not overtaken. `server` is a connection to
/// the tenant's server, where that is not the landlord's own. Returns the tenant as it was found last.
///
/// # Errors
/// When the server refuses, or the tenant is gone.
pub async fn settle(
    landlord: &mut Landlord,
    mut server: Option<&mut PgConnection>,
    slug: &str,
) -> Result<Tenant> {
    let mut settled = None;
    loop {
        let found = tenants::find(landlord.connection(), slug).await?;
        let tenant = found.ok_or_else(|| Error::Occupied {
            slug: slug.to_owned(),
            interference: Interference::Changed,
        })?;
        if settled == Some(is_open(&tenant)) {
            return Ok(tenant);
        }
        match &mut server {
            Some(connection) => enforce(connection, &tenant).await?,
            None => enforce(landlord.connection(), &tenant).await?,
        }
        settled = Some(is_open(&tenant));
    }
}

/// Keeps the application out of a tenant's database and ends its sessions, those of second logins too. Safe to repeat.
///
/// # Errors
/// When the server refuses.
pub async fn keep_out(connection: &mut PgConnection, database: &str) -> Result<()> {
    server::set_connect(connection, database, &self::logins(database), false).await?;
    let existing = logins::find(connection, &every_login(database)).await?;
    let names: Vec<_> = existing.into_iter().map(|login| login.name).collect();
    Ok(logins::end_sessions(connection, database, &names).await?)
}
