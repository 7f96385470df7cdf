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

/// Every server, by name.
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

/// Removes a server on which no tenant lives. Returns whether there was one.
///
/// # Errors
/// When tenants live on it.
pub async fn remove(transaction: &mut WriteTransaction<'_>, id: Uuid) -> Result<bool> {
    let result = sqlx::query!("delete from landlord.servers where id = $1", id)
        .execute(&mut **transaction)
        .await?;
    Ok(result.rows_affected() > 0)
}
