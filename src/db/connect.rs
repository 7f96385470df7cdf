//! Connections: direct, short, and ended by the server when the tool dies.

use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::{ConnectOptions, Connection, Executor};

use super::{Error, Result};

/// A setting that a session has when it is PostgreSQL that answers. A pooler refuses it or leaves it out.
const DIRECT: (&str, &str) = ("tenantctl.direct", "on");

/// Connects to a database.
///
/// The server is asked to end a statement whose client has died; a server that cannot do so is used without.
///
/// # Errors
/// [`Error::Unreachable`] with the database described without its password.
pub async fn connect(options: &PgConnectOptions) -> Result<PgConnection> {
    let options = options
        .clone()
        .application_name("tenantctl")
        // Poolers refuse start-up parameters that they do not know.
        .extra_float_digits(None)
        .disable_statement_logging();
    let mut connection = match PgConnection::connect_with(&marked(&options)).await {
        Err(error) if is_refused_setting(&error) => PgConnection::connect_with(&options).await,
        other => other,
    }
    .map_err(|source| Error::Unreachable {
        database: describe(&options),
        source,
    })?;
    // Refused only where the server's operating system cannot tell; nothing is lost but promptness.
    let _ = connection
        .execute("set client_connection_check_interval = '2s'")
        .await;
    Ok(connection)
}

/// The same, with the setting by which a session is found to be one of PostgreSQL's own.
#[must_use]
pub fn marked(options: &PgConnectOptions) -> PgConnectOptions {
    options.clone().options([DIRECT])
}

/// Whether a pooler refused the setting of [`marked`] options.
#[must_use]
pub fn is_refused_setting(error: &sqlx::Error) -> bool {
    // 08P01 protocol_violation
    error.as_database_error().is_some_and(|error| {
        error.code().as_deref() == Some("08P01") && error.message().contains("startup parameter")
    })
}

/// Whether a connection that was made with [`marked`] options is a session of PostgreSQL's own, which keeps its locks.
///
/// # Errors
/// When the query fails.
pub async fn is_direct(connection: &mut PgConnection) -> Result<bool> {
    Ok(sqlx::query_scalar!(
        r#"select coalesce(current_setting('tenantctl.direct', true) = 'on', false) as "direct!""#
    )
    .fetch_one(connection)
    .await?)
}

/// Refuses to go on through a pooler, which may hand a session's locks to somebody else.
///
/// # Errors
/// [`Error::Pooled`].
pub async fn require_direct(connection: &mut PgConnection) -> Result<()> {
    if is_direct(connection).await? {
        Ok(())
    } else {
        Err(Error::Pooled)
    }
}

/// A database in words: name, host and port, never a password.
#[must_use]
pub fn describe(options: &PgConnectOptions) -> String {
    let database = options.get_database().unwrap_or_else(|| options.get_username());
    match options.get_socket() {
        Some(socket) => format!("{database} at {}:{}", socket.display(), options.get_port()),
        None => format!("{database} at {}:{}", options.get_host(), options.get_port()),
    }
}
