//! `server update`

use clap::Args;
use sqlx::PgConnection;

use super::add::{SSL_MODES, reach, secret_reference};
use crate::app::{App, HOME_SERVER};
use crate::db::landlord::Landlord;
use crate::db::landlord::servers::{self, Server};
use crate::db::server;
use crate::error::{Failure, Outcome, Result};

/// The arguments of `server update`.
#[derive(Debug, Args)]
#[command(after_help = "\
The server is reached in the new way first, and has to hold the databases of the tenants that live there.

Examples:
  tenantctl server update eu1 --host eu1.new.example.org
  tenantctl server update eu1 --ssl-mode verify-full --ssl-root-certificate /etc/ssl/eu1.pem --dry-run")]
pub struct UpdateArgs {
    /// The server
    #[arg(value_name = "SERVER")]
    name: String,

    #[command(flatten)]
    changes: Changes,

    /// Reach the server in the new way, and change nothing
    #[arg(long)]
    dry_run: bool,
}

/// How a server is to be reached from now on.
#[derive(Debug, Args)]
#[group(required = true, multiple = true)]
struct Changes {
    /// Host name, address, or folder of a Unix socket
    #[arg(long, value_name = "HOST")]
    host: Option<String>,

    /// Port
    #[arg(long, value_name = "PORT")]
    port: Option<u16>,

    /// The administrator, who needs CREATEDB and CREATEROLE, no superuser
    #[arg(long, value_name = "USER")]
    username: Option<String>,

    /// The database to connect to for work on the server itself
    #[arg(long, value_name = "DATABASE")]
    maintenance_database: Option<String>,

    /// Encryption, as PostgreSQL's sslmode
    #[arg(long, value_name = "MODE", value_parser = SSL_MODES)]
    ssl_mode: Option<String>,

    /// File of the certificate authority
    #[arg(long, value_name = "FILE")]
    ssl_root_certificate: Option<String>,

    /// Where the administrator's password is to be had: none, pgpass, env:NAME or command:…
    #[arg(long, value_name = "REFERENCE", value_parser = secret_reference)]
    secret: Option<String>,
}

impl UpdateArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let mut landlord = app.landlord().await?;
        let known = super::find(&mut landlord, &self.name).await?;
        if known.name == HOME_SERVER {
            return Err(Failure::refused(format!(
                "server {HOME_SERVER} is reached as the landlord is, whose address is a setting"
            ))
            .hint("--landlord-url, TENANTCTL_LANDLORD_URL or the profile says where the landlord is"));
        }
        let changed = self.changes.of(&known);
        let differences = differences(&known, &changed);
        if differences.is_empty() {
            app.output
                .done(&format!("server {} is reached so already", known.name))?;
            return Ok(Outcome::Done);
        }
        let options = app.server_options(&landlord, &changed).await?;
        let mut connection = reach(&options, &changed).await?;
        refuse_other(&mut landlord, &mut connection, &changed).await?;
        super::refuse_twin(app, &mut landlord, &mut connection, &changed).await?;
        let what = differences.join(", ");
        if self.dry_run {
            app.output
                .done(&format!("would change server {}: {what}", known.name))?;
            return Ok(Outcome::Done);
        }
        server::ensure_group_roles(&mut connection, &landlord.role_prefix()).await?;
        let act = app.act(&landlord);
        let mut transaction = landlord.write(&act).await?;
        servers::update(&mut transaction, &changed).await?;
        transaction.commit().await?;
        app.output
            .done(&format!("changed server {}: {what}", known.name))?;
        Ok(Outcome::Done)
    }
}

impl Changes {
    fn of(self, known: &Server) -> Server {
        let known = known.clone();
        Server {
            host: self.host.unwrap_or(known.host),
            port: self.port.map_or(known.port, i32::from),
            username: self.username.unwrap_or(known.username),
            maintenance_database: self.maintenance_database.unwrap_or(known.maintenance_database),
            ssl_mode: self.ssl_mode.unwrap_or(known.ssl_mode),
            ssl_root_certificate: self.ssl_root_certificate.or(known.ssl_root_certificate),
            secret_reference: self.secret.unwrap_or(known.secret_reference),
            ..known
        }
    }
}

/// What is changed, in words.
fn differences(known: &Server, changed: &Server) -> Vec<String> {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let fields = [
        ("host", known.host.clone(), changed.host.clone()),
        ("port", known.port.to_string(), changed.port.to_string()),
        ("username", known.username.clone(), changed.username.clone()),
        (
            "maintenance database",
            known.maintenance_database.clone(),
            changed.maintenance_database.clone(),
        ),
        ("ssl mode", known.ssl_mode.clone(), changed.ssl_mode.clone()),
        (
            "ssl root certificate",
            text(&known.ssl_root_certificate),
            text(&changed.ssl_root_certificate),
        ),
        (
            "password from",
            known.secret_reference.clone(),
            changed.secret_reference.clone(),
        ),
    ];
    fields
        .into_iter()
        .filter(|(_, before, after)| before != after)
        .map(|(field, _, after)| format!("{field} {after}"))
        .collect()
}

/// Refuses a server that has not what the landlord has there: it is another one.
async fn refuse_other(
    landlord: &mut Landlord,
    connection: &mut PgConnection,
    changed: &Server,
) -> Result<()> {
    let holdings = servers::holdings(landlord.connection(), changed.id).await?;
    let expected = [holdings.tenants, holdings.former].concat();
    let missing = server::missing_databases(connection, &expected).await?;
    if missing.is_empty() {
        return Ok(());
    }
    Err(Failure::conflict(format!(
        "{} port {} is another server than {}: it lacks {}",
        changed.host,
        changed.port,
        changed.name,
        missing.join(", ")
    ))
    .hint(format!("tenantctl server show {}", changed.name)))
}
