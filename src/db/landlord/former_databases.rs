//! Databases in which a tenant lived before another one took their place: kept, closed, until they are dropped.

use chrono::{DateTime, Utc};
use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::{Result, WriteTransaction};

/// A database that is kept.
#[derive(Clone, Debug, Serialize)]
pub struct FormerDatabase {
    /// Its id.
    pub id: Uuid,
    /// The server's name.
    pub server: String,
    /// Its name now.
    pub database: String,
    /// What replaced it, such as `restore`.
    pub operation: String,
    /// Since when.
    pub kept_since: DateTime<Utc>,
}

/// The databases that are kept of a tenant, oldest first.
///
/// # Errors
/// When the query fails.
pub async fn list(connection: &mut PgConnection, tenant_id: Uuid) -> Result<Vec<FormerDatabase>> {
    Ok(sqlx::query_as!(
        FormerDatabase,
        "
        select
            former_databases.id,
            servers.name as server,
            former_databases.database_name as database,
            former_databases.operation,
            former_databases.kept_since
        from landlord.former_databases
        join landlord.servers on servers.id = former_databases.server_id
        where former_databases.tenant_id = $1 and former_databases.dropped_at is null
        order by former_databases.kept_since, former_databases.id
        ",
        tenant_id,
    )
    .fetch_all(connection)
    .await?)
}

/// The names of the databases that are kept on a server.
///
/// # Errors
/// When the query fails.
pub async fn on_server(connection: &mut PgConnection, server_id: Uuid) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar!(
        "select database_name from landlord.former_databases where server_id = $1 and dropped_at is null",
        server_id,
    )
    .fetch_all(connection)
    .await?)
}

/// The names that the databases of tenants have of which one is kept on a server.
///
/// # Errors
/// When the query fails.
pub async fn names_of_tenants(connection: &mut PgConnection, server_id: Uuid) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar!(
        "
        select distinct tenants.database_name
        from landlord.former_databases
        join landlord.tenants on tenants.id = former_databases.tenant_id
        where former_databases.server_id = $1 and former_databases.dropped_at is null
        ",
        server_id,
    )
    .fetch_all(connection)
    .await?)
}

/// Records that a database is kept under a name of its own. Repeating it changes nothing.
///
/// # Errors
/// When the query fails.
pub async fn add(
    transaction: &mut WriteTransaction<'_>,
    tenant_id: Uuid,
    server_id: Uuid,
    database: &str,
    operation: &str,
) -> Result<()> {
    sqlx::query!(
        "
        insert into landlord.former_databases (id, tenant_id, server_id, database_name, operation)
        values ($1, $2, $3, $4, $5)
        on conflict on constraint former_databases_key do nothing
        ",
        Uuid::now_v7(),
        tenant_id,
        server_id,
        database,
        operation,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Takes back that a database is kept: it never came to be.
///
/// # Errors
/// When the query fails.
pub async fn forget(transaction: &mut WriteTransaction<'_>, ids: &[Uuid]) -> Result<()> {
    sqlx::query!("delete from landlord.former_databases where id = any ($1)", ids)
        .execute(&mut **transaction)
        .await?;
    Ok(())
}

/// Records that a database was dropped.
///
/// # Errors
/// When the query fails.
pub async fn set_dropped(transaction: &mut WriteTransaction<'_>, id: Uuid) -> Result<()> {
    sqlx::query!(
        "update landlord.former_databases set dropped_at = now() where id = $1 and dropped_at is null",
        id,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}
