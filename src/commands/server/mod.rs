//! `server`: the PostgreSQL servers that hold tenant databases.

mod add;
mod list;
mod remove;
mod show;
mod update;

use clap::Subcommand;
use sqlx::PgConnection;

use crate::app::{App, nearest};
use crate::db;
use crate::db::landlord::{Landlord, servers};
use crate::error::{Failure, Outcome, Result};
use crate::output::Column;

/// The verbs of `server`.
#[derive(Debug, Subcommand)]
pub enum ServerCommand {
    /// Register a server, with a reference to its administrator's password
    Add(add::AddArgs),
    /// List the servers
    List,
    /// Show one server, and whether it can be reached
    Show(show::ShowArgs),
    /// Change how a server is reached, once it is reached so
    Update(update::UpdateArgs),
    /// Remove a server on which no tenant lives and no database is kept
    Remove(remove::RemoveArgs),
}

impl ServerCommand {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        match self {
            Self::Add(args) => args.run(app).await,
            Self::List => list::run(app).await,
            Self::Show(args) => args.run(app).await,
            Self::Update(args) => args.run(app).await,
            Self::Remove(args) => args.run(app).await,
        }
    }
}

const COLUMNS: &[Column] = &[
    Column::new("name", "NAME"),
    Column::new("host", "HOST"),
    Column::new("port", "PORT"),
    Column::new("username", "USER"),
    Column::new("ssl_mode", "SSL"),
    Column::new("secret_reference", "PASSWORD FROM"),
    Column::new("tenants", "TENANTS"),
    Column::hidden("maintenance_database", "DATABASE"),
    Column::hidden("ssl_root_certificate", "SSL ROOT"),
    Column::hidden("created_at", "CREATED"),
    Column::hidden("id", "ID"),
];

/// Refuses a server that is registered already under another name or address: each would hold the databases of the other
/// for nobody's.
async fn refuse_twin(
    app: &App,
    landlord: &mut Landlord,
    connection: &mut PgConnection,
    server: &servers::Server,
) -> Result<()> {
    let identifier = db::server::system_identifier(connection).await?;
    for known in servers::list(landlord.connection()).await? {
        if known.id == server.id {
            continue;
        }
        // One that does not answer now was another one when it was registered.
        let Ok(options) = app.server_options(landlord, &known).await else {
            continue;
        };
        let Ok(mut other) = db::connect(&options).await else {
            continue;
        };
        if db::server::system_identifier(&mut other).await? == identifier {
            return Err(Failure::conflict(format!(
                "{} port {} is the server {} already",
                server.host, server.port, known.name
            ))
            .hint(format!("tenantctl server show {}", known.name)));
        }
    }
    Ok(())
}

/// A name of a server.
fn server_name(text: &str) -> Result<String, String> {
    let is_fit = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_';
    if text.starts_with(|first: char| first.is_ascii_lowercase()) && text.chars().all(is_fit) {
        Ok(text.to_owned())
    } else {
        Err("it begins with a lower-case letter, and has only such, digits, - and _".to_owned())
    }
}

async fn find(landlord: &mut Landlord, name: &str) -> Result<servers::Server> {
    let mut all = servers::list(landlord.connection()).await?;
    if let Some(index) = all.iter().position(|server| server.name == name) {
        return Ok(all.swap_remove(index));
    }
    let names: Vec<_> = all.into_iter().map(|server| server.name).collect();
    let failure = Failure::not_found(format!("there is no server \"{name}\""));
    Err(match nearest(name, &names) {
        Some(near) => failure.hint(format!("did you mean {near}?")),
        None => failure.hint("tenantctl server list"),
    })
}
