//! `tenant size`

use std::collections::BTreeMap;

use clap::Args;
use serde::Serialize;

use super::remote_connection;
use crate::app::{App, HOME_SERVER};
use crate::commands::fleet::selection::{NamedSelectionArgs, SelectionArgs};
use crate::db::landlord::Landlord;
use crate::db::server;
use crate::error::{Outcome, Result};
use crate::output::{Column, Records};

/// The arguments of `tenant size`.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  tenantctl tenant size nrna\n  tenantctl tenant size --where server=eu1 --landlord"
)]
pub struct SizeArgs {
    #[command(flatten)]
    databases: NamedSelectionArgs,
}

const COLUMNS: &[Column] = &[
    Column::new("target", "TENANT"),
    Column::new("server", "SERVER"),
    Column::new("database", "DATABASE"),
    Column::new("size", "SIZE"),
    Column::hidden("bytes", "BYTES"),
];

#[derive(Serialize)]
struct Row {
    target: String,
    server: String,
    database: String,
    size: Option<String>,
    bytes: Option<i64>,
}

impl SizeArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let mut selection = SelectionArgs::from(self.databases);
        if !selection.names_tenants() && !selection.names_landlord() {
            // It only looks: there the environment may say which tenant is meant.
            let named = std::env::var("TENANTCTL_TENANT");
            selection = selection.naming(named.ok().filter(|slug| !slug.is_empty()));
        }
        let mut landlord = app.landlord().await?;
        let own = landlord.options().get_database().unwrap_or_default().to_owned();
        let targets = selection.resolve(app, &mut landlord).await?;
        let mut rows: Vec<Row> = targets
            .iter()
            .map(|target| match target.tenant() {
                Some(tenant) => row(&tenant.slug, &tenant.server, &tenant.database),
                None => row(target.name(), HOME_SERVER, &own),
            })
            .collect();
        let is_complete = measure(app, &mut landlord, &mut rows).await?;
        rows.sort_by(|left, right| {
            right
                .bytes
                .cmp(&left.bytes)
                .then_with(|| left.target.cmp(&right.target))
        });
        app.output.records(&Records {
            rows: &rows,
            columns: COLUMNS,
            empty: "no tenants",
        })?;
        Ok(if is_complete {
            Outcome::Done
        } else {
            Outcome::Partial
        })
    }
}

fn row(target: &str, server: &str, database: &str) -> Row {
    Row {
        target: target.to_owned(),
        server: server.to_owned(),
        database: database.to_owned(),
        size: None,
        bytes: None,
    }
}

/// One query a server. A database that is not there has no size, nor has one whose server cannot be reached; returns
/// whether all servers could be.
async fn measure(app: &App, landlord: &mut Landlord, rows: &mut [Row]) -> Result<bool> {
    let mut is_complete = true;
    let mut by_server: BTreeMap<String, Vec<&mut Row>> = BTreeMap::new();
    for row in rows {
        by_server.entry(row.server.clone()).or_default().push(row);
    }
    for (name, rows) in by_server {
        let databases: Vec<_> = rows.iter().map(|row| row.database.clone()).collect();
        let mut remote = match remote_connection(app, landlord, &name).await {
            Ok(remote) => remote,
            Err(failure) => {
                let causes = std::iter::once(failure.message()).chain(failure.causes());
                app.output.warn(&format!(
                    "server {name}: {}",
                    causes.collect::<Vec<_>>().join(": ")
                ));
                is_complete = false;
                continue;
            }
        };
        let connection = remote.as_mut().unwrap_or_else(|| landlord.connection());
        let sizes = server::sizes(connection, &databases).await?;
        for row in rows {
            if let Some(size) = sizes.iter().find(|size| size.database == row.database) {
                row.bytes = Some(size.bytes);
                row.size = Some(size.pretty.clone());
            }
        }
    }
    Ok(is_complete)
}
