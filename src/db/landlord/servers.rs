//! The PostgreSQL servers that hold tenant databases.

use chrono::{DateTime, Utc};
use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::{Result, WriteTransaction};

/// A server.
#[derive(Clone, Debug, Serialize)]
pub struct Server {
    /// The server's id.
    pub id: Uuid,
    /// The name by which operators call it.
    pub name: String,
    /// Host name, address, or the folder of a Unix socket.
    pub host: String,
    /// The port.
    pub port: i32,
    /// The administrator as whom the tool connects.
    pub username: String,
    /// The database that the tool connects to for work on the server itself.
    pub maintenance_database: String,
    /// PostgreSQL's `sslmode`.
    pub ssl_mode: String,
    /// The file of the certificate authority.
    pub ssl_root_certificate: Option<String>,
    /// Where the password is to be had: `none`, `pgpass`, `env:NAME` or `command:…`.
    pub secret_reference: String,
    /// How many tenants live there.
    pub tenants: i64,
    /// When it was registered.
    pub created_at: DateTime<Utc>,
}

/// Every server that is registered, by name. It is asked of landlords at any migration, also before servers could be
/// removed: the column may not be there yet.
///
/// # Errors
/// When the query fails.
pub async fn list(connection: &mut PgConnection) -> Result<Vec<Server>> {
    Ok(sqlx::query_as!(
        Server,
        r#"
        select
            id,
            name,
            host,
            port,
            username,
            maintenance_database,
            ssl_mode,
            ssl_root_certificate,
            secret_reference,
            (select count(*) from landlord.tenants where server_id = servers.id and status <> 'purged') as "tenants!",
            created_at
        from landlord.servers
        where to_jsonb(servers) ->> 'removed_at' is null
        order by name collate "C"
        "#,
    )
    .fetch_all(connection)
    .await?)
}

/// Registers a server.
///
/// # Errors
/// When a server of that name exists.
pub async fn add(transaction: &mut WriteTransaction<'_>, server: &Server) -> Result<()> {
    sqlx::query!(
        "
        insert into landlord.servers (
            id, name, host, port, username, maintenance_database, ssl_mode, ssl_root_certificate, secret_reference
        )
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        ",
        server.id,
        server.name,
        server.host,
        server.port,
        server.username,
        server.maintenance_database,
        server.ssl_mode,
        server.ssl_root_certificate,
        server.secret_reference,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Changes how a server is reached.
///
/// # Errors
/// When the query fails.
pub async fn update(transaction: &mut WriteTransaction<'_>, server: &Server) -> Result<()> {
    sqlx::query!(
        "
        update landlord.servers
        set
            host = $2,
            port = $3,
            username = $4,
            maintenance_database = $5,
            ssl_mode = $6,
            ssl_root_certificate = $7,
            secret_reference = $8
        where id = $1
        ",
        server.id,
        server.host,
        server.port,
        server.username,
        server.maintenance_database,
        server.ssl_mode,
        server.ssl_root_certificate,
        server.secret_reference,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// What the landlord has on a server, by the names of the databases.
#[derive(Clone, Debug, Default)]
pub struct Holdings {
    /// Those of tenants that are there, or should be.
    pub tenants: Vec<String>,
    /// Those that are kept of tenants that live elsewhere now, or in another database.
    pub former: Vec<String>,
    /// The tenants of which these are kept, once for each operation that left some.
    pub owners: Vec<String>,
    /// These operations.
    pub operations: Vec<String>,
}

/// What the landlord has on a server. A tenant that is being created need not have a database yet.
///
/// # Errors
/// When the query fails.
pub async fn holdings(connection: &mut PgConnection, id: Uuid) -> Result<Holdings> {
    Ok(sqlx::query_as!(
        Holdings,
        r#"
        with owners as (
            select distinct tenants.slug collate "C" as slug, former_databases.operation collate "C" as operation
            from landlord.former_databases
            join landlord.tenants on tenants.id = former_databases.tenant_id
            where former_databases.server_id = $1 and dropped_at is null
        )
        select
            array(
                select database_name
                from landlord.tenants
                where server_id = $1 and status not in ('provisioning', 'purging', 'purged')
                order by database_name collate "C"
            ) as "tenants!",
            array(
                select database_name
                from landlord.former_databases
                where server_id = $1 and dropped_at is null
                order by database_name collate "C"
            ) as "former!",
            array(select slug from owners order by slug, operation) as "owners!",
            array(select operation from owners order by slug, operation) as "operations!"
        "#,
        id,
    )
    .fetch_one(connection)
    .await?)
}

/// Removes a server on which no tenant lives and no database is kept: its row stays for what was there. Returns whether it
/// was registered.
///
/// # Errors
/// When a tenant lives on it, or a database is kept there.
pub async fn remove(transaction: &mut WriteTransaction<'_>, id: Uuid) -> Result<bool> {
    let result = sqlx::query!(
        "update landlord.servers set removed_at = now() where id = $1 and removed_at is null",
        id,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(result.rows_affected() > 0)
}
