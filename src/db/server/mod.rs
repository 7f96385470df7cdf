//! Work on a PostgreSQL server itself: group roles, logins and databases. The administrator needs CREATEDB and
//! CREATEROLE, no superuser.

mod databases;
pub mod logins;
mod roles;
pub mod scratch;
mod templates;
mod transactions;

use sqlx::{AssertSqlSafe, Executor, PgConnection};

use super::{Error, Result, require_direct};

pub use databases::{
    DatabaseSize, LOCALE, add_extensions, clone_database, close_database, create_database, database_exists,
    databases_owned_by, drop_database, end_sessions, exchange_databases, is_worked_in, missing_databases,
    rename_database, sizes, system_identifier,
};
pub use roles::{
    GROUP_ROLES, NewLogin, assume, assume_owner, drop_logins, ensure_group_roles, make_private, set_connect,
    share_if_needed, share_with_operators, unshared,
};
pub use templates::{drop_template, is_template, make_template, settle_sequences, templates_of};
pub use transactions::{Snapshot, export_snapshot, next_transaction, oldest_transaction, snapshot};

/// An identifier as it stands in a statement.
#[must_use]
pub fn quote_identifier(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// Identifiers as they stand in a statement, one after another.
fn quote_identifiers(names: &[String]) -> String {
    names
        .iter()
        .map(|name| quote_identifier(name))
        .collect::<Vec<_>>()
        .join(", ")
}

/// A string as it stands in a statement.
#[must_use]
pub fn quote_literal(text: &str) -> String {
    if text.contains('\\') {
        format!("E'{}'", text.replace('\\', "\\\\").replace('\'', "''"))
    } else {
        format!("'{}'", text.replace('\'', "''"))
    }
}

/// Waits for a lock of this server that goes by a name.
///
/// # Errors
/// When the connection breaks, or goes through a pooler.
pub async fn lock(connection: &mut PgConnection, name: &str) -> Result<()> {
    require_direct(connection).await?;
    sqlx::query!("select pg_advisory_lock(hashtextextended($1, 0))", name)
        .execute(connection)
        .await?;
    Ok(())
}

/// Takes a lock of this server that goes by a name, unless another session has it.
///
/// # Errors
/// When the connection breaks, or goes through a pooler.
pub async fn try_lock(connection: &mut PgConnection, name: &str) -> Result<bool> {
    // One round trip for both: what is no session of its own never has the lock.
    let found = sqlx::query!(
        r#"
        select
            coalesce(current_setting('tenantctl.direct', true) = 'on', false) as "direct!",
            case
                when current_setting('tenantctl.direct', true) = 'on'
                then pg_try_advisory_lock(hashtextextended($1, 0))
            end as "taken"
        "#,
        name
    )
    .fetch_one(connection)
    .await?;
    if found.direct {
        Ok(found.taken == Some(true))
    } else {
        Err(Error::Pooled)
    }
}

/// Gives a lock back.
///
/// # Errors
/// When the connection breaks, which gives it back as well.
pub async fn unlock(connection: &mut PgConnection, name: &str) -> Result<()> {
    sqlx::query!("select pg_advisory_unlock(hashtextextended($1, 0))", name)
        .fetch_one(connection)
        .await?;
    Ok(())
}

/// Executes statements that take no parameters, such as DDL.
///
/// # Errors
/// When a statement fails.
pub async fn execute(connection: &mut PgConnection, statements: &str) -> Result<()> {
    connection
        .execute(AssertSqlSafe(statements.to_owned()))
        .await
        .map(drop)
        .map_err(Error::from)
}

/// Where and when a session looks at something.
#[derive(Clone, Debug)]
pub struct Moment {
    /// The database.
    pub database: String,
    /// The server's version in words.
    pub version: String,
    /// The server's version as a number, such as 150018.
    pub version_number: i32,
    /// The time, by the server's clock.
    pub now: chrono::DateTime<chrono::Utc>,
}

/// Asks a session where and when it is.
///
/// # Errors
/// When the query fails.
pub async fn moment(connection: &mut PgConnection) -> Result<Moment> {
    Ok(sqlx::query_as!(
        Moment,
        r#"
        select
            current_database()::text as "database!",
            current_setting('server_version') as "version!",
            current_setting('server_version_num')::integer as "version_number!",
            clock_timestamp() as "now!"
        "#
    )
    .fetch_one(connection)
    .await?)
}

/// What a server says of itself.
#[derive(Clone, Debug)]
pub struct ServerState {
    /// PostgreSQL's version.
    pub version: String,
    /// How many clients are connected.
    pub connections: i64,
    /// How many may be.
    pub max_connections: i32,
}

/// Asks a server about itself.
///
/// # Errors
/// When the query fails.
pub async fn state(connection: &mut PgConnection) -> Result<ServerState> {
    Ok(sqlx::query_as!(
        ServerState,
        r#"
        select
            current_setting('server_version') as "version!",
            (select count(*) from pg_catalog.pg_stat_activity where backend_type = 'client backend') as "connections!",
            current_setting('max_connections')::integer as "max_connections!"
        "#,
    )
    .fetch_one(connection)
    .await?)
}

/// The major version of a server, such as 15.
///
/// # Errors
/// When the query fails.
pub async fn major_version(connection: &mut PgConnection) -> Result<u32> {
    let version =
        sqlx::query_scalar!(r#"select current_setting('server_version_num')::integer / 10000 as "version!""#)
            .fetch_one(connection)
            .await?;
    Ok(version.unsigned_abs())
}
