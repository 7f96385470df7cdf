//! `audit verify`

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::anchor_file;
use crate::app::App;
use crate::audit::{self, Anchor, Finding, Heads, Question, Verdict};
use crate::commands::fleet::pace::PaceOptions;
use crate::commands::fleet::selection::SelectionArgs;
use crate::commands::fleet::targets::{Database, Fleet};
use crate::db::landlord::anchors;
use crate::error::{Failure, Outcome, Result};
use crate::fleet::Target;
use crate::output::{Column, Format, Records};

/// The arguments of `audit verify`.
#[derive(Debug, Args)]
#[command(after_help = "Example: tenantctl audit verify --all --landlord --anchor heads.json")]
pub struct VerifyArgs {
    #[command(flatten)]
    targets: SelectionArgs,

    /// File of heads that `audit seal --anchor-out` wrote; the landlord's anchors are used in any case
    #[arg(long, value_name = "FILE")]
    anchor: Option<PathBuf>,

    #[command(flatten)]
    pace: PaceOptions,
}

/// From so many blocks on it pays to share the work.
const LONG: i64 = 50;

/// So many further sessions share it.
const HELPERS: usize = 3;

const COLUMNS: &[Column] = &[
    Column::new("target", "TENANT"),
    Column::new("intact", "INTACT"),
    Column::new("complete", "COMPLETE"),
    Column::new("sealed", "SEALED"),
    Column::new("unsealed", "NOT YET"),
    Column::new("blocks", "BLOCKS"),
    Column::new("anchored", "ANCHORED"),
    Column::new("erased", "ERASED"),
    Column::new("pruned", "PRUNED"),
    Column::hidden("findings", "FINDINGS"),
    Column::hidden("more", "MORE"),
];

const FINDING_COLUMNS: &[Column] = &[
    Column::new("target", "TENANT"),
    Column::new("block", "BLOCK"),
    Column::new("entry", "ENTRY"),
    Column::new("message", "FINDING"),
];

#[derive(Serialize)]
struct Row<'a> {
    target: &'a str,
    intact: bool,
    complete: bool,
    sealed: i64,
    unsealed: i64,
    blocks: i64,
    /// The number of the last block that is anchored.
    anchored: i64,
    erased: i64,
    pruned: i64,
    findings: &'a [Finding],
    /// How many more blocks do not fit.
    more: usize,
}

#[derive(Serialize)]
struct FindingRow<'a> {
    target: &'a str,
    #[serde(flatten)]
    finding: &'a Finding,
}

impl VerifyArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let fleet = Fleet::find(app, &self.targets, &self.pace).await?;
        let heads = self.heads(&fleet)?;
        let is_single = fleet.is_single;
        let (verdicts, ending) = fleet
            .each("verifying", async |database| {
                verify(app, &database, heads.as_ref(), is_single).await
            })
            .await?;
        show(app, &verdicts)?;
        let sound = verdicts.iter().all(|(_, verdict)| verdict.findings.is_empty());
        Ok(match ending.conclude(app)? {
            Outcome::Done if !sound => Outcome::Found,
            other => other,
        })
    }

    fn heads(&self, fleet: &Fleet<'_>) -> Result<Option<Heads>> {
        let Some(file) = &self.anchor else {
            return Ok(None);
        };
        let heads = anchor_file::read(file, fleet.landlord.id())?;
        for target in &fleet.targets {
            if heads.of(target.tenant_id()).is_none() {
                return Err(Failure::usage(format!(
                    "{} has no head of {}",
                    file.display(),
                    target.describe()
                ))
                .hint("tenantctl audit seal --all --landlord --anchor-out heads.json"));
            }
        }
        Ok(Some(heads))
    }
}

async fn verify(app: &App, named: &Database, heads: Option<&Heads>, is_single: bool) -> Result<Verdict> {
    let head = heads.and_then(|heads| heads.of(named.target.tenant_id()));
    let mut database = named.open(app).await?;
    let mut landlord = app.landlord().await?;
    let mut known = audit::anchored(&mut landlord, &database).await?;
    if let Some(tenant_id) = named.target.tenant_id()
        && let Some(ended) = anchors::last_ended(landlord.connection(), tenant_id).await?
    {
        app.output.note(&format!(
            "{}: the {} of {} put another database in its place, whose trail goes on from an earlier block than {}, up to \
             which the former one was known",
            named.target.name(),
            ended.operation,
            ended.ended_at.format("%Y-%m-%d %H:%M UTC"),
            ended.number
        ));
    }
    if let Some(head) = head {
        known.push(Anchor {
            keeper: "the anchor file".to_owned(),
            digests: head.digests()?,
        });
    }
    let mut helpers = Vec::new();
    // Over a fleet the trails themselves are verified side by side.
    if is_single && audit::is_longer_than(&mut database, LONG).await? {
        for _ in 0..HELPERS {
            helpers.push(named.open(app).await?);
        }
    }
    Ok(audit::verify(&mut database, &mut helpers, &known).await?)
}

fn show(app: &App, verdicts: &[(Target, Verdict)]) -> Result<()> {
    let rows: Vec<Row<'_>> = verdicts
        .iter()
        .map(|(target, verdict)| Row::new(target.name(), verdict))
        .collect();
    app.output.records(&Records {
        rows: &rows,
        columns: COLUMNS,
        empty: "no trails",
    })?;
    let findings: Vec<FindingRow<'_>> = verdicts
        .iter()
        .flat_map(|(target, verdict)| {
            verdict.findings.iter().map(move |finding| FindingRow {
                target: target.name(),
                finding,
            })
        })
        .collect();
    if app.output.format() != Format::Table || findings.is_empty() {
        return Ok(());
    }
    app.output.data("\n")?;
    app.output.records(&Records {
        rows: &findings,
        columns: FINDING_COLUMNS,
        empty: "no findings",
    })?;
    for (target, verdict) in verdicts.iter().filter(|(_, verdict)| verdict.more > 0) {
        app.output.note(&format!(
            "{}: {} more blocks do not fit",
            target.name(),
            verdict.more
        ));
    }
    Ok(())
}

impl<'a> Row<'a> {
    fn new(target: &'a str, verdict: &'a Verdict) -> Self {
        Self {
            target,
            intact: verdict.answers(Question::Intact),
            complete: verdict.answers(Question::Complete),
            sealed: verdict.sealed,
            unsealed: verdict.unsealed,
            blocks: verdict.blocks,
            anchored: verdict.anchored,
            erased: verdict.erased,
            pruned: verdict.pruned,
            findings: &verdict.findings,
            more: verdict.more,
        }
    }
}
