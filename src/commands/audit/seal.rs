//! `audit seal`

use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::Utc;
use clap::Args;
use serde::Serialize;
use uuid::Uuid;

use super::anchor_file;
use crate::app::App;
use crate::audit::{self, Head, Heads};
use crate::commands::fleet::pace::{PaceOptions, duration};
use crate::commands::fleet::selection::SelectionArgs;
use crate::commands::fleet::targets::{Database, Fleet};
use crate::db::{self, Act};
use crate::error::{Failure, Outcome, Result};
use crate::fleet::Target;
use crate::output::{Column, Records};

/// The arguments of `audit seal`.
#[derive(Debug, Args)]
#[command(after_help = "Example: tenantctl audit seal --all --landlord --anchor-out heads.json")]
pub struct SealArgs {
    #[command(flatten)]
    targets: SelectionArgs,

    /// How long to wait for transactions that have not ended: what they wrote is sealed the next time
    #[arg(long, value_name = "TIME", default_value = "10s", value_parser = duration)]
    wait: Duration,

    /// File for the heads of the chains, to be kept where nobody who can change the databases can change it; heads
    /// that it holds are replaced only by such as follow from them
    #[arg(long, value_name = "FILE")]
    anchor_out: Option<PathBuf>,

    #[command(flatten)]
    pace: PaceOptions,
}

const COLUMNS: &[Column] = &[
    Column::new("target", "TENANT"),
    Column::new("sealed", "SEALED"),
    Column::new("unsealed", "NOT YET"),
    Column::new("block", "BLOCK"),
    Column::new("digest", "DIGEST"),
    Column::hidden("anchored", "ANCHORED"),
];

#[derive(Serialize)]
struct Row {
    target: String,
    /// Entries that were sealed now.
    sealed: i64,
    /// Entries of transactions that are not old enough yet.
    unsealed: i64,
    /// The number of the last block.
    block: i64,
    digest: Option<String>,
    /// Whether the landlord knows the last block; the landlord's own chain is anchored outside alone.
    anchored: Option<bool>,
}

impl SealArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let fleet = Fleet::find(app, &self.targets, &self.pace).await?;
        let _lock = match &self.anchor_out {
            Some(file) => Some(anchor_file::lock(file).await?),
            None => None,
        };
        let known = self.known_heads(fleet.landlord.id())?;
        let act = &fleet.place.act;
        let (tenants, ending) = fleet
            .each("sealing", async |database| match database.target {
                Target::Landlord => Ok(None),
                Target::Tenant(_) => seal(app, act, &database, self.wait).await.map(Some),
            })
            .await?;
        let mut sealed: Vec<(Row, Head)> = tenants.into_iter().filter_map(|(_, sealed)| sealed).collect();
        // The landlord's trail tells of every anchor, so it comes last.
        if self.targets.names_landlord() {
            let landlord = fleet.place.database(Target::Landlord)?;
            sealed.insert(0, seal(app, act, &landlord, self.wait).await?);
        }
        let (rows, heads): (Vec<Row>, Vec<Head>) = sealed.into_iter().unzip();
        app.output.records(&Records {
            rows: &rows,
            columns: COLUMNS,
            empty: "nothing to seal",
        })?;
        let astray: Vec<&Row> = rows.iter().filter(|row| row.anchored == Some(false)).collect();
        for row in &astray {
            app.output.warn(&format!(
                "{}: its chain does not follow from what the landlord knows; it was not anchored",
                row.target
            ));
            app.output
                .hint(&format!("tenantctl audit verify -t {}", row.target));
        }
        if let Some((file, known)) = self.anchor_out.as_ref().zip(known) {
            keep(file, known, heads)?;
        }
        Ok(match ending.conclude(app)? {
            Outcome::Done if !astray.is_empty() => Outcome::Found,
            other => other,
        })
    }

    /// The heads that the file holds, for it may be the only place outside that knows them.
    fn known_heads(&self, landlord: Uuid) -> Result<Option<Heads>> {
        let Some(file) = &self.anchor_out else {
            return Ok(None);
        };
        if file.try_exists()? {
            return anchor_file::read(file, landlord).map(Some);
        }
        Ok(Some(Heads {
            landlord,
            anchored_at: Utc::now(),
            heads: Vec::new(),
        }))
    }
}

/// Writes what is known with the heads that are new, unless one of them is of another chain than the one that is known.
fn keep(file: &Path, mut known: Heads, heads: Vec<Head>) -> Result<()> {
    for head in heads {
        let target = head.target.clone();
        if !known.renew(head) {
            let which = if target == "landlord" {
                "--landlord".to_owned()
            } else {
                format!("-t {target}")
            };
            return Err(Failure::refused(format!(
                "the chain of {target} does not follow from {}; it was left as it is",
                file.display()
            ))
            .hint(format!(
                "tenantctl audit verify {which} --anchor {}",
                file.display()
            )));
        }
    }
    known.anchored_at = Utc::now();
    anchor_file::write(file, &known)
}

async fn seal(app: &App, act: &Act, database: &Database, wait: Duration) -> Result<(Row, Head)> {
    let target = database.target.name().to_owned();
    let mut database = database.open(app).await?;
    let sealed = audit::seal(&mut database, act, wait).await?;
    let anchored = match &mut database {
        db::Database::Landlord(_) => None,
        db::Database::Tenant(tenant) => {
            let mut landlord = app.landlord().await?;
            Some(audit::anchor(&mut landlord, act, tenant).await?)
        }
    };
    let head = audit::head(&mut database, &target).await?;
    let row = Row {
        target,
        sealed: sealed.entries,
        unsealed: sealed.standing.unsealed,
        block: head.number,
        digest: head.digest.clone(),
        anchored,
    };
    Ok((row, head))
}
