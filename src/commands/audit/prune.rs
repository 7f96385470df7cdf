//! `audit prune`

use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::NaiveDate;
use clap::Args;
use serde::Serialize;

use super::trail::TrailArgs;
use crate::app::App;
use crate::audit;
use crate::db::landlord::Landlord;
use crate::db::{Act, Database};
use crate::error::{Failure, Kind, Outcome, Result};
use crate::output::{Column, Confirmation, Records};

/// How long to wait for transactions that run while the trail is sealed.
const PATIENCE: Duration = Duration::from_secs(10);

/// The arguments of `audit prune`.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  tenantctl audit prune -t nrna --to /srv/retention/nrna\n  tenantctl audit prune --landlord --to /srv/retention/landlord"
)]
pub struct PruneArgs {
    #[command(flatten)]
    trail: TrailArgs,

    /// Folder for the files to which the entries are exported, one a month
    #[arg(long = "to", value_name = "DIR")]
    folder: PathBuf,

    /// Show what would be dropped, and drop nothing
    #[arg(long)]
    dry_run: bool,
}

const COLUMNS: &[Column] = &[
    Column::new("month", "MONTH"),
    Column::new("entries", "ENTRIES"),
    Column::new("file", "FILE"),
    Column::new("state", "STATE"),
];

#[derive(Serialize)]
struct Row {
    month: NaiveDate,
    entries: i64,
    file: PathBuf,
    state: &'static str,
}

impl PruneArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let mut landlord = app.landlord().await?;
        let mut trail = self.trail.open_to_write(app).await?;
        let (owner, selector, target) = (trail.owner(), trail.selector(), trail.target.clone());
        let database = &mut trail.database;
        let (years, months) = audit::expired(database).await?;
        let mut rows: Vec<Row> = months
            .into_iter()
            .map(|(month, entries)| Row {
                month,
                entries,
                file: self
                    .folder
                    .join(format!("{target}-{}.ndjson", month.format("%Y-%m"))),
                state: "would be dropped",
            })
            .collect();
        if rows.is_empty() || self.dry_run {
            return show(app, &rows, years);
        }
        require_folder(&self.folder)?;
        require_sound(app, &mut landlord, database, (&owner, &selector)).await?;
        let question = format!(
            "Export {} of {owner} older than {years} years to {} and drop them?",
            months_in_words(rows.len()),
            self.folder.display()
        );
        app.output.confirm(&question, &Confirmation::Yes)?;
        let act = app.act(&landlord);
        for row in &mut rows {
            let manifest = audit::prune(database, &act, &target, row.month, &row.file).await?;
            row.entries = i64::try_from(manifest.entries).unwrap_or(i64::MAX);
            row.state = "dropped";
        }
        seal(&mut landlord, database, &act).await?;
        show(app, &rows, years)
    }
}

/// What is dropped cannot be looked at again, so the trail is sealed and must be sound.
async fn require_sound(
    app: &App,
    landlord: &mut Landlord,
    database: &mut Database,
    (owner, selector): (&str, &str),
) -> Result<()> {
    let act = app.act(landlord);
    seal(landlord, database, &act).await?;
    let known = audit::anchored(landlord, database).await?;
    match audit::verify(database, &mut [], &known).await?.findings.first() {
        None => Ok(()),
        Some(finding) => Err(Failure::refused(format!(
            "the trail of {owner} is not sound: {}",
            finding.message
        ))
        .hint(format!("tenantctl audit verify {selector}"))),
    }
}

/// Seals the trail and lets the landlord know.
async fn seal(landlord: &mut Landlord, database: &mut Database, act: &Act) -> Result<()> {
    audit::seal(database, act, PATIENCE).await?;
    if let Database::Tenant(tenant) = database {
        audit::anchor(landlord, act, tenant).await?;
    }
    Ok(())
}

fn show(app: &App, rows: &[Row], years: i32) -> Result<Outcome> {
    app.output.records(&Records {
        rows,
        columns: COLUMNS,
        empty: &format!("nothing is older than {years} years"),
    })?;
    Ok(Outcome::Done)
}

fn require_folder(folder: &Path) -> Result<()> {
    std::fs::create_dir_all(folder).map_err(|error| {
        Failure::from_error(Kind::Usage, error).context(format!("{} cannot be used", folder.display()))
    })
}

fn months_in_words(count: usize) -> String {
    match count {
        1 => "1 month".to_owned(),
        count => format!("{count} months"),
    }
}
