//! `server add`

use chrono::Utc;
use clap::Args;
use sqlx::PgConnection;
use sqlx::postgres::PgConnectOptions;
use uuid::Uuid;

use crate::app::App;
use crate::db::landlord::servers::{self, Server};
use crate::db::{self, server};
use crate::error::{Failure, Outcome, Result};

/// The arguments of `server add`.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  tenantctl server add eu1 --host eu1.example.org --username tenantctl_admin --secret env:EU1_PASSWORD\n  tenantctl server add near --host /run/postgresql --username tenantctl_admin --secret none"
)]
pub struct AddArgs {
    /// The name by which the server will be called
    #[arg(value_name = "SERVER", value_parser = super::server_name)]
    name: String,

    /// Host name, address, or folder of a Unix socket
    #[arg(long, value_name = "HOST")]
    host: String,

    /// Port
    #[arg(long, default_value_t = 5432, value_name = "PORT")]
    port: u16,

    /// The administrator, who needs CREATEDB and CREATEROLE, no superuser
    #[arg(long, value_name = "USER")]
    username: String,

    /// The database to connect to for work on the server itself
    #[arg(long, default_value = "postgres", value_name = "DATABASE")]
    maintenance_database: String,

    /// Encryption, as PostgreSQL's sslmode [default: verify-full, and disable for a socket]
    #[arg(long, value_name = "MODE", value_parser = SSL_MODES)]
    ssl_mode: Option<String>,

    /// File of the certificate authority
    #[arg(long, value_name = "FILE")]
    ssl_root_certificate: Option<String>,

    /// Where the administrator's password is to be had: none, pgpass, env:NAME or command:…
    #[arg(long, default_value = "pgpass", value_name = "REFERENCE", value_parser = secret_reference)]
    secret: String,
}

impl AddArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let mut landlord = app.landlord().await?;
        let server = Server {
            id: Uuid::now_v7(),
            name: self.name,
            host: self.host.clone(),
            port: i32::from(self.port),
            username: self.username,
            maintenance_database: self.maintenance_database,
            ssl_mode: self.ssl_mode.unwrap_or_else(|| ssl_mode(&self.host).to_owned()),
            ssl_root_certificate: self.ssl_root_certificate,
            secret_reference: self.secret,
            tenants: 0,
            created_at: Utc::now(),
        };
        let known = servers::list(landlord.connection()).await?;
        if known.iter().any(|known| known.name == server.name) {
            return Err(
                Failure::conflict(format!("there is a server {} already", server.name))
                    .hint(format!("tenantctl server show {}", server.name))
                    .hint(format!("tenantctl server update {}", server.name)),
            );
        }
        let options = app.server_options(&landlord, &server).await?;
        let mut connection = reach(&options, &server).await?;
        super::refuse_twin(app, &mut landlord, &mut connection, &server).await?;
        server::ensure_group_roles(&mut connection, &landlord.role_prefix()).await?;
        let act = app.act(&landlord);
        let mut transaction = landlord.write(&act).await?;
        servers::add(&mut transaction, &server).await?;
        transaction.commit().await?;
        app.output.done(&format!("registered server {}", server.name))?;
        Ok(Outcome::Done)
    }
}

/// What PostgreSQL has for `sslmode`, from the weakest to the strongest.
pub(super) const SSL_MODES: [&str; 6] = [
    "disable",
    "allow",
    "prefer",
    "require",
    "verify-ca",
    "verify-full",
];

/// The mode for a host for which none is given: nobody is between the ends of a socket, and over a network the server
/// proves who it is. What is weaker is asked for.
fn ssl_mode(host: &str) -> &'static str {
    if host.starts_with('/') {
        "disable"
    } else {
        "verify-full"
    }
}

/// Connects to a server before it is registered so, and says what may help where it proves itself by no certificate.
pub(super) async fn reach(options: &PgConnectOptions, server: &Server) -> Result<PgConnection> {
    db::connect(options).await.map_err(|error| {
        let failure = Failure::from(error);
        match server.ssl_mode.as_str() {
            "verify-ca" | "verify-full" => failure
                .hint("--ssl-root-certificate FILE names the authority that signed the server's certificate")
                .hint("--ssl-mode says what else is enough, such as require or disable"),
            _ => failure,
        }
    })
}

pub(super) fn secret_reference(text: &str) -> Result<String, String> {
    let known = matches!(text, "none" | "pgpass")
        || text.strip_prefix("env:").is_some_and(|name| !name.is_empty())
        || text
            .strip_prefix("command:")
            .is_some_and(|command| !command.is_empty());
    if known {
        Ok(text.to_owned())
    } else {
        Err("it is none, pgpass, env:NAME or command:…, never the password itself".to_owned())
    }
}
