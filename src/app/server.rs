//! How servers are reached, and where their passwords come from.

use std::process::Stdio;
use std::time::Duration;

use sqlx::postgres::PgConnectOptions;
use tokio::process::Command;
use tokio::time::timeout;

use super::{App, HOME_SERVER};
use crate::db::landlord::{Landlord, servers::Server};
use crate::error::{Failure, Result};

/// How long a command may take that gives a password: somebody may have to agree to it elsewhere.
const PASSWORD_WAIT: Duration = Duration::from_mins(1);

impl App {
    /// How a server is reached, its maintenance database by default.
    ///
    /// # Errors
    /// When the password cannot be had.
    pub async fn server_options(&self, landlord: &Landlord, server: &Server) -> Result<PgConnectOptions> {
        // The landlord's own server is reached as the landlord was, wherever that is today.
        if server.name == HOME_SERVER {
            return Ok(landlord.options().clone().database(&server.maintenance_database));
        }
        let options = connect_options(server)?;
        match server.secret_reference.split_once(':') {
            Some(("env", name)) => {
                let password = std::env::var(name).map_err(|_| {
                    Failure::usage(format!(
                        "the password of server {} is in {name}, which is not set",
                        server.name
                    ))
                })?;
                Ok(options.password(&password))
            }
            Some(("command", command)) => Ok(options.password(&password_from(command, &server.name).await?)),
            _ => Ok(options),
        }
    }
}

/// The driver looks a password up in `~/.pgpass` only for options that it read from a URL.
fn connect_options(server: &Server) -> Result<PgConnectOptions> {
    let port = server.port.to_string();
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    query.extend_pairs([
        ("host", server.host.as_str()),
        ("port", &port),
        ("user", &server.username),
        ("dbname", &server.maintenance_database),
        ("sslmode", &server.ssl_mode),
    ]);
    if let Some(certificate) = &server.ssl_root_certificate {
        query.append_pair("sslrootcert", certificate);
    }
    format!("postgresql://?{}", query.finish())
        .parse()
        .map_err(|error: sqlx::Error| anyhow::Error::from(error).into())
}

async fn password_from(command: &str, server: &str) -> Result<String> {
    let failed = |cause: String| {
        Failure::usage(cause).context(format!(
            "the command that gives the password of server {server} failed"
        ))
    };
    let output = Command::new("sh")
        .args(["-c", command])
        .stdin(Stdio::null())
        .kill_on_drop(true)
        .output();
    let output = timeout(PASSWORD_WAIT, output)
        .await
        .map_err(|_| {
            failed(format!(
                "it did not end within {}",
                humantime::format_duration(PASSWORD_WAIT)
            ))
        })?
        .map_err(|error| failed(error.to_string()))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        let said = said.trim().lines().last().map(|line| format!(": {line}"));
        return Err(failed(output.status.to_string() + &said.unwrap_or_default()));
    }
    let said = String::from_utf8_lossy(&output.stdout);
    match said.trim_end_matches(['\r', '\n']) {
        "" => Err(failed("it printed nothing".to_owned())),
        password => Ok(password.to_owned()),
    }
}
