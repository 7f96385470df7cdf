//! Databases: made, cloned, dropped, measured.

use sqlx::{Connection, PgConnection};

use super::{assume_owner, execute, quote_identifier};
use crate::db::Result;
use crate::db::contents::Extension;

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
    create(connection, &clone_statement(name, owner, template)).await
}

pub(super) fn clone_statement(name: &str, owner: &str, template: &str) -> String {
    format!(
        "create database {} owner {} template {}",
        quote_identifier(name),
        quote_identifier(owner),
        quote_identifier(template)
    )
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

/// Whether a database of that name exists.
///
/// # Errors
/// When the query fails.
pub async fn database_exists(connection: &mut PgConnection, name: &str) -> Result<bool> {
    Ok(sqlx::query_scalar!(
        r#"select exists (select from pg_catalog.pg_database where datname = $1::text::name) as "exists!""#,
        name,
    )
    .fetch_one(connection)
    .await?)
}

/// Those of some databases that are not there.
///
/// # Errors
/// When the query fails.
pub async fn missing_databases(connection: &mut PgConnection, names: &[String]) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar!(
        r#"
        select name as "name!"
        from unnest($1::text[]) as name
        where not exists (select from pg_catalog.pg_database where datname = name::name)
        order by name collate "C"
        "#,
        names,
    )
    .fetch_all(connection)
    .await?)
}

/// Gives a database another name. Nobody may be connected to it.
///
/// # Errors
/// When somebody is, or the administrator may not.
pub async fn rename_database(connection: &mut PgConnection, name: &str, new_name: &str) -> Result<()> {
    execute(
        connection,
        &format!(
            "alter database {} rename to {}",
            quote_identifier(name),
            quote_identifier(new_name)
        ),
    )
    .await
}

/// Puts one database in the place of another, which gets a name of its own and is closed to everybody. All or nothing;
/// sessions of the administrator in either of them are ended.
///
/// # Errors
/// When somebody else is connected to one of them, or the administrator may not.
pub async fn exchange_databases(
    connection: &mut PgConnection,
    name: &str,
    incoming: &str,
    former: &str,
) -> Result<()> {
    let mut transaction = connection.begin().await?;
    end_sessions(&mut transaction, name).await?;
    end_sessions(&mut transaction, incoming).await?;
    execute(
        &mut transaction,
        &format!(
            "alter database {} with allow_connections false",
            quote_identifier(name)
        ),
    )
    .await?;
    rename_database(&mut transaction, name, former).await?;
    rename_database(&mut transaction, incoming, name).await?;
    Ok(transaction.commit().await?)
}

/// Whether a program is at work in a database that keeps others from it: one of its sessions holds a lock that goes by a
/// name.
///
/// # Errors
/// When the query fails.
pub async fn is_worked_in(connection: &mut PgConnection, name: &str) -> Result<bool> {
    Ok(sqlx::query_scalar!(
        r#"
        select exists (
            select
            from pg_catalog.pg_locks
            join pg_catalog.pg_database on pg_database.oid = pg_locks.database
            where datname = $1::text::name and locktype = 'advisory' and granted and pid <> pg_backend_pid()
        ) as "worked_in!"
        "#,
        name,
    )
    .fetch_one(connection)
    .await?)
}

/// Ends the administrator's other sessions in a database.
///
/// # Errors
/// When the query fails.
pub async fn end_sessions(connection: &mut PgConnection, name: &str) -> Result<()> {
    sqlx::query!(
        "
        select pg_terminate_backend(pid)
        from pg_catalog.pg_stat_activity
        where datname = $1::text::name and usename = current_user and pid <> pg_backend_pid()
        ",
        name,
    )
    .fetch_all(connection)
    .await?;
    Ok(())
}

/// Closes a database to everybody and ends the administrator's sessions in it, but for one that keeps others from
/// writing: that one is ended last. Repeating it changes nothing.
///
/// # Errors
/// When the administrator may not.
pub async fn close_database(connection: &mut PgConnection, name: &str, last: Option<i32>) -> Result<()> {
    execute(
        connection,
        &format!(
            "alter database {} with allow_connections false",
            quote_identifier(name)
        ),
    )
    .await?;
    sqlx::query!(
        "
        select pg_terminate_backend(pid, 5000)
        from pg_catalog.pg_stat_activity
        where datname = $1::text::name and usename = current_user and pid <> pg_backend_pid()
        order by pid is not distinct from $2
        ",
        name,
        last,
    )
    .fetch_all(connection)
    .await?;
    Ok(())
}

/// Makes extensions in an empty database, in the name of the owner of the tables: only its owner may drop an extension.
///
/// # Errors
/// When the server does not have one of them.
pub async fn add_extensions(
    connection: &mut PgConnection,
    role_prefix: &str,
    extensions: &[Extension],
) -> Result<()> {
    let mut transaction = connection.begin().await?;
    assume_owner(&mut transaction, role_prefix).await?;
    for Extension { name, schema } in extensions {
        let (name, schema) = (quote_identifier(name), quote_identifier(schema));
        execute(
            &mut transaction,
            &format!("create schema if not exists {schema}; create extension if not exists {name} with schema {schema}"),
        )
        .await?;
    }
    Ok(transaction.commit().await?)
}

/// The databases that a role owns.
///
/// # Errors
/// When the query fails.
pub async fn databases_owned_by(connection: &mut PgConnection, role: &str) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar!(
        r#"
        select datname::text as "name!"
        from pg_catalog.pg_database
        where pg_get_userbyid(datdba) = $1::text::name
        order by datname
        "#,
        role,
    )
    .fetch_all(connection)
    .await?)
}

/// The number that a server got when it was initialised, wherever it is reached.
///
/// # Errors
/// When the query fails.
pub async fn system_identifier(connection: &mut PgConnection) -> Result<i64> {
    Ok(
        sqlx::query_scalar!(r#"select system_identifier as "identifier!" from pg_control_system()"#)
            .fetch_one(connection)
            .await?,
    )
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
