//! `server add`

use chrono::Utc;
use clap::Args;
use uuid::Uuid;

use crate::app::App;
use crate::db::landlord::servers::{self, Server};
use crate::db::{self, server};
use crate::error::{Outcome, Result};

/// The arguments of `server add`.
#[derive(Debug, Args)]
pub struct AddArgs {
    /// The name by which the server will be called
    name: String,

    /// Host name, address, or folder of a Unix socket
    #[arg(long)]
    host: String,

    /// Port
    #[arg(long, default_value_t = 5432)]
    port: u16,

    /// The administrator, who needs CREATEDB and CREATEROLE, no superuser
    #[arg(long, value_name = "USER")]
    username: String,

    /// The database to connect to for work on the server itself
    #[arg(long, default_value = "postgres", value_name = "DATABASE")]
    maintenance_database: String,

    /// Encryption, as PostgreSQL's sslmode
    #[arg(long, default_value = "prefer", value_parser = ["disable", "allow", "prefer", "require", "verify-ca", "verify-full"])]
    ssl_mode: String,

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
            host: self.host,
            port: i32::from(self.port),
            username: self.username,
            maintenance_database: self.maintenance_database,
            ssl_mode: self.ssl_mode,
            ssl_root_certificate: self.ssl_root_certificate,
            secret_reference: self.secret,
            tenants: 0,
            created_at: Utc::now(),
        };
        let options = app.server_options(&landlord, &server)?;
        let mut connection = db::connect(&options).await?;
        server::ensure_group_roles(&mut connection, &landlord.role_prefix()).await?;
        let act = app.act(&landlord);
        let mut transaction = landlord.write(&act).await?;
        servers::add(&mut transaction, &server).await?;
        transaction.commit().await?;
        app.output.done(&format!("registered server {}", server.name))?;
        Ok(Outcome::Done)
    }
}

fn secret_reference(text: &str) -> Result<String, String> {
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
