//! Databases: made, cloned, dropped, measured.

use sqlx::PgConnection;

use super::{execute, quote_identifier};
use crate::db::Result;

/// The locale with which every database of the tool is made: byte order, the same on every machine.
pub const LOCALE: &str = "C.UTF-8";

/// Makes an empty database from `template0` with a fixed encoding and locale. Returns false when it existed.
///
/// # Errors
/// When the administrator may not.
pub async fn create_database(connection: &mut PgConnection, name: &str, owner: &str) -> Result<bool> {
    create(
        connection,
        &format!(
            "create database {} owner {} template template0 encoding 'UTF8' locale '{LOCALE}'",
            quote_identifier(name),
            quote_identifier(owner)
        ),
    )
    .await
}

/// Clones a database. Returns false when one of that name existed.
///
/// # Errors
/// When the administrator may not, or somebody is connected to the template.
pub async fn clone_database(
    connection: &mut PgConnection,
    name: &str,
    owner: &str,
    template: &str,
) -> Result<bool> {
    create(
        connection,
        &format!(
            "create database {} owner {} template {}",
            quote_identifier(name),
            quote_identifier(owner),
            quote_identifier(template)
        ),
    )
    .await
}

async fn create(connection: &mut PgConnection, statement: &str) -> Result<bool> {
    match execute(connection, statement).await {
        // duplicate_database, or the unique index when two commands create it at once
        Err(error) if matches!(error.sqlstate(), Some("42P04" | "23505")) => Ok(false),
        other => other.map(|()| true),
    }
}

/// Drops a database, ending the sessions in it.
///
/// # Errors
/// When the administrator may not.
pub async fn drop_database(connection: &mut PgConnection, name: &str) -> Result<()> {
    execute(
        connection,
        &format!("drop database if exists {} with (force)", quote_identifier(name)),
    )
    .await
}

/// How much room a database takes.
#[derive(Clone, Debug)]
pub struct DatabaseSize {
    /// The database.
    pub database: String,
    /// Its size in bytes.
    pub bytes: i64,
    /// Its size in words, such as `12 MB`.
    pub pretty: String,
}

/// How much room databases take; one that does not exist is left out.
///
/// # Errors
/// When the query fails.
pub async fn sizes(connection: &mut PgConnection, databases: &[String]) -> Result<Vec<DatabaseSize>> {
    Ok(sqlx::query_as!(
        DatabaseSize,
        r#"
        select
            datname::text as "database!",
            pg_database_size(oid) as "bytes!",
            pg_size_pretty(pg_database_size(oid)) as "pretty!"
        from pg_catalog.pg_database
        where datname = any ($1::text[]::name[])
        "#,
        databases,
    )
    .fetch_all(connection)
    .await?)
}
