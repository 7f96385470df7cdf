//! Connections: direct, short, and ended by the server when the tool dies.

use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::{ConnectOptions, Connection};

use super::{Error, Result};

/// A setting that a session has when it is PostgreSQL that answers. A pooler refuses it or leaves it out.
const DIRECT: (&str, &str) = ("tenantctl.direct", "on");

/// Ends a statement soon after its client died. Refused where the server's operating system cannot tell; then nothing
/// is lost but promptness.
const ALERT: (&str, &str) = ("client_connection_check_interval", "2s");

/// How long a server may take to answer a new connection.
const PATIENCE: Duration = Duration::from_secs(10);

/// Connects to a database, through a pooler when there is one in between.
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
    match connect_directly(&options).await {
        Err(error) if is_refused_setting(&error) => answered(&options).await,
        other => other,
    }
    .map_err(|source| Error::Unreachable {
        database: describe(&options),
        source,
    })
}

/// Connects to PostgreSQL itself, in a session that can be told from a pooler's and whose statements end when the tool
/// dies.
///
/// # Errors
/// When there is no connection; [`is_refused_setting`] tells whether that is because of a pooler.
pub async fn connect_directly(options: &PgConnectOptions) -> std::result::Result<PgConnection, sqlx::Error> {
    match answered(&options.clone().options([DIRECT, ALERT])).await {
        Err(error) if is_refused_value(&error) => answered(&options.clone().options([DIRECT])).await,
        other => other,
    }
}

/// A connection, or an error when the server does not answer in time: one behind a firewall that drops everything
/// would be waited for for minutes, and one that is frozen for ever.
async fn answered(options: &PgConnectOptions) -> std::result::Result<PgConnection, sqlx::Error> {
    tokio::time::timeout(PATIENCE, PgConnection::connect_with(options))
        .await
        .unwrap_or_else(|_| {
            let message = format!("no answer within {} s", PATIENCE.as_secs());
            Err(std::io::Error::new(std::io::ErrorKind::TimedOut, message).into())
        })
}

fn is_refused_value(error: &sqlx::Error) -> bool {
    // 22023 invalid_parameter_value
    error
        .as_database_error()
        .is_some_and(|error| error.code().as_deref() == Some("22023"))
}

/// Whether a pooler refused the settings of [`connect_directly`].
#[must_use]
pub fn is_refused_setting(error: &sqlx::Error) -> bool {
    // 08P01 protocol_violation
    error.as_database_error().is_some_and(|error| {
        error.code().as_deref() == Some("08P01") && error.message().contains("startup parameter")
    })
}

/// Whether a connection is a session of PostgreSQL's own, which keeps its locks.
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
