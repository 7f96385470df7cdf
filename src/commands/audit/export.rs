//! `audit export`

use std::path::PathBuf;

use clap::Args;
use serde_json::json;

use super::filter::PeriodArgs;
use super::trail::TrailArgs;
use crate::app::App;
use crate::audit::{self, Form, Manifest};
use crate::db::landlord::activity;
use crate::db::{self, Database};
use crate::error::{Failure, Outcome, Result};
use crate::output::Format;

/// The arguments of `audit export`.
#[derive(Debug, Args)]
#[command(
    after_help = "Example: tenantctl audit export -t nrna --since 2026-01-01 --format ndjson --to trail.ndjson"
)]
pub struct ExportArgs {
    #[command(flatten)]
    trail: TrailArgs,

    #[command(flatten)]
    period: PeriodArgs,

    /// File to write; the manifest goes beside it, to FILE.manifest.json [default: standard output]
    #[arg(long = "to", value_name = "FILE")]
    file: Option<PathBuf>,
}

impl ExportArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let form = match app.output.export_format() {
            Format::Csv => Form::Csv,
            Format::Ndjson => Form::Ndjson,
            Format::Table | Format::Json | Format::Yaml => {
                return Err(Failure::usage("a trail is exported as csv or ndjson").hint("--format ndjson"));
            }
        };
        let mut trail = self.trail.open(app).await?;
        let period = self.period.period();
        // Nothing leaves the database before the trail says so.
        let details = json!({ "since": period.since, "until": period.until, "format": form });
        record(app, &mut trail.database, details).await?;
        let (database, target) = (&mut trail.database, trail.target.as_str());
        let manifest = match &self.file {
            Some(file) => audit::export_to_file(database, target, period, form, file).await?,
            None => audit::export(database, target, period, form, app.output.stream()).await?,
        };
        app.output.note(&told(&manifest));
        Ok(Outcome::Done)
    }
}

fn told(manifest: &Manifest) -> String {
    format!(
        "exported {} entries, SHA-256 {}, sealed to block {}, {} not sealed",
        manifest.entries, manifest.sha256, manifest.block, manifest.unsealed
    )
}

async fn record(app: &App, database: &mut Database, details: serde_json::Value) -> Result<()> {
    const ACTION: &str = "audit.export";
    match database {
        Database::Landlord(landlord) => {
            let act = app.act(landlord);
            let mut transaction = landlord.write(&act).await?;
            activity::record(&mut transaction, ACTION, details, None).await?;
            transaction.commit().await?;
        }
        Database::Tenant(tenant) => {
            let act = app.act(&app.landlord().await?);
            let mut transaction = tenant.write(&act).await?;
            db::audit::record(&mut transaction, ACTION, details).await?;
            transaction.commit().await?;
        }
    }
    Ok(())
}
