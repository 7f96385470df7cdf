//! `seed verify`

use clap::Args;
use serde::Serialize;
use serde_json::{Map, Value};

use super::SeedArgs;
use crate::app::App;
use crate::commands::fleet::migrating::selector;
use crate::commands::fleet::pace::PaceOptions;
use crate::commands::fleet::selection::SelectionArgs;
use crate::commands::fleet::targets::Fleet;
use crate::error::{Outcome, Result};
use crate::output::{Column, Records};
use crate::seed::{self, Change, TableVerification};

/// The arguments of `seed verify`.
#[derive(Debug, Args)]
pub struct VerifyArgs {
    #[command(flatten)]
    targets: SelectionArgs,

    #[command(flatten)]
    seeds: SeedArgs,

    #[command(flatten)]
    pace: PaceOptions,
}

const COLUMNS: &[Column] = &[
    Column::new("target", "TENANT"),
    Column::new("table", "TABLE"),
    Column::new("expected", "EXPECTED"),
    Column::new("found", "FOUND"),
    Column::new("missing", "MISSING"),
    Column::new("differing", "DIFFERENT"),
    Column::new("extra", "EXTRA"),
    Column::hidden("missing_rows", "MISSING ROWS"),
    Column::hidden("differing_rows", "DIFFERENT ROWS"),
    Column::hidden("extra_rows", "EXTRA ROWS"),
];

#[derive(Serialize)]
struct Row<'a> {
    target: &'a str,
    table: &'a str,
    expected: usize,
    found: usize,
    missing: usize,
    differing: usize,
    extra: usize,
    missing_rows: &'a [Map<String, Value>],
    differing_rows: &'a [Change],
    extra_rows: &'a [Map<String, Value>],
}

impl VerifyArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let library = self.seeds.open()?;
        let fleet = Fleet::find(app, &self.targets, &self.pace).await?;
        let (verifications, ending) = fleet
            .each("comparing", async |database| {
                let selection = self.seeds.select(&library, &database.target)?;
                let mut opened = database.open(app).await?;
                let mut transaction = opened.read().await?;
                Ok(seed::verify(&mut transaction, &library, &selection).await?)
            })
            .await?;
        let tables: Vec<Row<'_>> = verifications
            .iter()
            .flat_map(|(target, verification)| {
                verification
                    .tables
                    .iter()
                    .map(|table| Row::new(target.name(), table))
            })
            .collect();
        app.output.records(&Records {
            rows: &tables,
            columns: COLUMNS,
            empty: "no seeds",
        })?;
        let failing = verifications
            .iter()
            .find(|(_, verification)| !verification.holds());
        if let Some((target, _)) = failing {
            app.output
                .hint(&format!("tenantctl seed plan {}", selector(target)));
        }
        let outcome = ending.conclude(app)?;
        Ok(if failing.is_some() && outcome == Outcome::Done {
            Outcome::Found
        } else {
            outcome
        })
    }
}

impl<'a> Row<'a> {
    fn new(target: &'a str, table: &'a TableVerification) -> Self {
        Self {
            target,
            table: &table.table,
            expected: table.expected,
            found: table.found,
            missing: table.missing.len(),
            differing: table.differing.len(),
            extra: table.extra.len(),
            missing_rows: &table.missing,
            differing_rows: &table.differing,
            extra_rows: &table.extra,
        }
    }
}
