//! `tenant size`

use std::collections::BTreeMap;

use clap::Args;
use serde::Serialize;

use super::{TenantName, remote_connection};
use crate::app::{App, HOME_SERVER};
use crate::db::landlord::Landlord;
use crate::db::server;
use crate::error::{Outcome, Result};
use crate::output::{Column, Records};

/// The arguments of `tenant size`.
#[derive(Debug, Args)]
pub struct SizeArgs {
    #[command(flatten)]
    tenant: TenantName,

    /// Every tenant
    #[arg(long, conflicts_with_all = ["positional", "flag"])]
    all: bool,

    /// The landlord's own database too
    #[arg(long)]
    landlord: bool,
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
        let mut landlord = app.landlord().await?;
        let named = self.tenant.positional.is_some() || self.tenant.flag.is_some();
        let mut rows = Vec::new();
        if self.landlord {
            let database = landlord.options().get_database().unwrap_or_default().to_owned();
            rows.push(row("landlord".to_owned(), HOME_SERVER.to_owned(), database));
        }
        let chosen = if self.all {
            app.tenants(&mut landlord).await?
        } else if self.landlord && !named {
            Vec::new()
        } else {
            vec![app.find_tenant(&mut landlord, &self.tenant.resolve()?).await?]
        };
        rows.extend(
            chosen
                .into_iter()
                .map(|tenant| row(tenant.slug, tenant.server, tenant.database)),
        );
        measure(app, &mut landlord, &mut rows).await?;
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
        Ok(Outcome::Done)
    }
}

fn row(target: String, server: String, database: String) -> Row {
    Row {
        target,
        server,
        database,
        size: None,
        bytes: None,
    }
}

/// One query a server. A database that is not there has no size.
async fn measure(app: &App, landlord: &mut Landlord, rows: &mut [Row]) -> Result<()> {
    let mut by_server: BTreeMap<String, Vec<&mut Row>> = BTreeMap::new();
    for row in rows {
        by_server.entry(row.server.clone()).or_default().push(row);
    }
    for (name, rows) in by_server {
        let databases: Vec<_> = rows.iter().map(|row| row.database.clone()).collect();
        let mut remote = remote_connection(app, landlord, &name).await?;
        let connection = remote.as_mut().unwrap_or_else(|| landlord.connection());
        let sizes = server::sizes(connection, &databases).await?;
        for row in rows {
            if let Some(size) = sizes.iter().find(|size| size.database == row.database) {
                row.bytes = Some(size.bytes);
                row.size = Some(size.pretty.clone());
            }
        }
    }
    Ok(())
}
