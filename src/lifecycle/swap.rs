//! One database in the place of another on the same server, which is kept under a name of its own.

use chrono::Utc;
use sqlx::PgConnection;
use sqlx::postgres::PgConnectOptions;

use super::{Result, access};
use crate::db::landlord::Landlord;
use crate::db::landlord::former_databases::{self, FormerDatabase};
use crate::db::landlord::tenants::Tenant;
use crate::db::{self, Act, server};

/// The name of a database that is about to take the place of a tenant's. No slug has a hyphen, so it is nobody else's.
pub(super) fn incoming(tenant: &Tenant) -> String {
    format!("{}-incoming", tenant.database)
}

/// A name under which a tenant's database may be kept. Such names fit PostgreSQL's 63 bytes as long as a slug has 40.
pub(super) fn former(tenant: &Tenant) -> String {
    format!("{}-old-{:x}", tenant.database, Utc::now().timestamp())
}

/// Puts the incoming database in the place of the tenant's, all or nothing. The application's logins stay out of both,
/// unless it fails: then they are let in again where they were.
/// Repeating it changes nothing.
pub(super) async fn switch(
    landlord: &mut Landlord,
    connection: &mut PgConnection,
    tenant: &Tenant,
    former: &str,
) -> Result<()> {
    let incoming = incoming(tenant);
    if !server::database_exists(connection, &incoming).await? {
        return Ok(());
    }
    if server::database_exists(connection, &tenant.database).await? {
        let exchanged = exchange(connection, &tenant.database, &incoming, former).await;
        if let Err(error) = exchanged {
            let settled = access::settle(landlord, Some(connection), &tenant.slug).await;
            return Err(match settled {
                Ok(_) => error,
                Err(obstacle) => error.while_kept_out(&tenant.slug, &obstacle),
            });
        }
    } else {
        server::rename_database(connection, &incoming, &tenant.database).await?;
    }
    Ok(())
}

async fn exchange(connection: &mut PgConnection, name: &str, incoming: &str, former: &str) -> Result<()> {
    access::keep_out(connection, name).await?;
    Ok(server::exchange_databases(connection, name, incoming, former).await?)
}

/// Drops a database that is kept of a tenant. Repeating it changes nothing.
///
/// # Errors
/// When the server refuses, or the landlord's database fails.
pub async fn drop_former(
    landlord: &mut Landlord,
    act: &Act,
    tenant: &Tenant,
    kept: &FormerDatabase,
    options: &PgConnectOptions,
) -> Result<()> {
    let mut connection = db::connect(options).await?;
    server::drop_database(&mut connection, &kept.database).await?;
    server::drop_logins(&mut connection, &logins_left(tenant, kept)).await?;
    let mut transaction = landlord.write(act).await?;
    former_databases::set_dropped(&mut transaction, kept.id).await?;
    Ok(transaction.commit().await?)
}

/// The logins that go with a database that is kept: those that the tenant has on a server on which it lives no longer.
pub(super) fn logins_left(tenant: &Tenant, kept: &FormerDatabase) -> Vec<String> {
    if kept.server == tenant.server {
        Vec::new()
    } else {
        access::every_login(&tenant.database)
    }
}
