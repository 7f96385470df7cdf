//! `server show`

use clap::Args;
use serde::Serialize;

use crate::app::App;
use crate::db::{self, landlord::servers::Server, server};
use crate::error::{Outcome, Result};
use crate::output::Column;

/// The arguments of `server show`.
#[derive(Debug, Args)]
pub struct ShowArgs {
    /// The server
    name: String,
}

const COLUMNS: &[Column] = &[
    Column::new("name", "Name"),
    Column::new("host", "Host"),
    Column::new("port", "Port"),
    Column::new("username", "Administrator"),
    Column::new("maintenance_database", "Maintenance database"),
    Column::new("ssl_mode", "SSL"),
    Column::new("ssl_root_certificate", "Certificate authority"),
    Column::new("secret_reference", "Password from"),
    Column::new("tenants", "Tenants"),
    Column::new("version", "PostgreSQL"),
    Column::new("connections", "Connections"),
    Column::new("unreachable", "Unreachable"),
    Column::new("created_at", "Registered"),
];

#[derive(Serialize)]
struct Row {
    #[serde(flatten)]
    server: Server,
    version: Option<String>,
    connections: Option<String>,
    unreachable: Option<String>,
}

impl ShowArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let mut landlord = app.landlord().await?;
        let server = super::find(&mut landlord, &self.name).await?;
        let options = app.server_options(&landlord, &server).await?;
        let state = match db::connect(&options).await {
            Ok(mut connection) => server::state(&mut connection).await,
            Err(error) => Err(error),
        };
        let row = match state {
            Ok(state) => Row {
                server,
                version: Some(state.version),
                connections: Some(format!("{} of {}", state.connections, state.max_connections)),
                unreachable: None,
            },
            Err(error) => {
                let unreachable = Some(anyhow::Error::from(error).root_cause().to_string());
                Row {
                    server,
                    version: None,
                    connections: None,
                    unreachable,
                }
            }
        };
        let outcome = if row.unreachable.is_some() {
            Outcome::Found
        } else {
            Outcome::Done
        };
        app.output.record(&row, COLUMNS)?;
        Ok(outcome)
    }
}
