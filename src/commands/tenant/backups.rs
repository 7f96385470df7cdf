//! `tenant backups`

use std::path::Path;

use clap::Args;
use serde::Serialize;

use crate::app::App;
use crate::db::landlord::backups::{self, Backup};
use crate::error::{Outcome, Result};
use crate::output::{Column, Records};

/// The arguments of `tenant backups`.
#[derive(Debug, Args)]
pub struct BackupsArgs {
    /// The tenant, or `landlord` [default: all]
    #[arg(value_name = "SLUG")]
    slug: Option<String>,
}

const COLUMNS: &[Column] = &[
    Column::new("target", "TENANT"),
    Column::new("taken_at", "TAKEN"),
    Column::new("class", "CLASS"),
    Column::new("file_size", "BYTES"),
    Column::new("schema_version", "SCHEMA"),
    Column::new("verified_at", "VERIFIED"),
    Column::new("here", "HERE"),
    Column::new("id", "ID"),
    Column::hidden("taken_by", "BY"),
    Column::hidden("path", "PATH"),
    Column::hidden("sha256", "SHA-256"),
    Column::hidden("tenant_id", "TENANT ID"),
];

#[derive(Serialize)]
struct Row {
    #[serde(flatten)]
    backup: Backup,
    /// Whether its folder is on this machine.
    here: bool,
}

impl BackupsArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let mut landlord = app.landlord().await?;
        if let Some(slug) = self.slug.as_deref().filter(|slug| *slug != "landlord") {
            app.find_tenant(&mut landlord, slug).await?;
        }
        let known = backups::list(landlord.connection(), self.slug.as_deref()).await?;
        let rows: Vec<Row> = known
            .into_iter()
            .filter(|backup| match backup.tenant_id {
                Some(tenant_id) => landlord.authority.covers(tenant_id),
                None => landlord.authority.covers_platform(),
            })
            .map(|backup| Row {
                here: Path::new(&backup.path).is_dir(),
                backup,
            })
            .collect();
        app.output.records(&Records {
            rows: &rows,
            columns: COLUMNS,
            empty: "no backups; `tenantctl tenant backup SLUG` takes one",
        })?;
        Ok(Outcome::Done)
    }
}
