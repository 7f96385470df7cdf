//! Connections: direct, short, and ended by the server when the tool dies.

use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::{ConnectOptions, Connection, Executor};

use super::{Error, Result};

/// Connects to a database.
///
/// The server is asked to end a statement whose client has died; a server that cannot do so, or a pooler that
/// refuses the setting, is used without.
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
    let mut connection = PgConnection::connect_with(&options)
        .await
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

/// A database in words: name, host and port, never a password.
#[must_use]
pub fn describe(options: &PgConnectOptions) -> String {
    let database = options.get_database().unwrap_or_else(|| options.get_username());
    match options.get_socket() {
        Some(socket) => format!("{database} at {}:{}", socket.display(), options.get_port()),
        None => format!("{database} at {}:{}", options.get_host(), options.get_port()),
    }
}
