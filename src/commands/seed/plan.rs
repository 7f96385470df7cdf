//! `seed plan`

use clap::Args;
use serde::Serialize;
use serde_json::{Map, Value};

use super::SeedArgs;
use crate::app::App;
use crate::commands::fleet::pace::PaceOptions;
use crate::commands::fleet::selection::SelectionArgs;
use crate::commands::fleet::targets::Fleet;
use crate::error::{Outcome, Result};
use crate::fleet::Target;
use crate::output::{Column, Records};
use crate::seed::{self, Action, Change, Extras, FieldChange, Plan};

/// The arguments of `seed plan`.
#[derive(Debug, Args)]
pub struct PlanArgs {
    #[command(flatten)]
    targets: SelectionArgs,

    #[command(flatten)]
    seeds: SeedArgs,

    /// Show rows too that are in no seed, and would be removed
    #[arg(long)]
    prune: bool,

    /// End with 1 when something would change
    #[arg(long)]
    exit_code: bool,

    #[command(flatten)]
    pace: PaceOptions,
}

const COLUMNS: &[Column] = &[
    Column::new("target", "TENANT"),
    Column::new("table", "TABLE"),
    Column::new("action", "ACTION"),
    Column::new("row", "ROW"),
    Column::new("changes", "CHANGES"),
    Column::hidden("key", "KEY"),
    Column::hidden("fields", "FIELDS"),
];

#[derive(Serialize)]
struct Entry<'a> {
    target: &'a str,
    table: &'a str,
    action: Action,
    row: String,
    changes: Vec<String>,
    key: &'a Map<String, Value>,
    fields: &'a [FieldChange],
}

impl PlanArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let library = self.seeds.open()?;
        let extras = if self.prune {
            Extras::Prune(&library)
        } else {
            Extras::Leave
        };
        let fleet = Fleet::find(app, &self.targets, &self.pace).await?;
        let (plans, ending) = fleet
            .each("comparing", async |database| {
                let selection = self.seeds.select(&library, &database.target)?;
                let mut opened = database.open(app).await?;
                let mut transaction = opened.read().await?;
                Ok(seed::plan(&mut transaction, &selection, extras).await?)
            })
            .await?;
        show(app, &plans)?;
        let outcome = ending.conclude(app)?;
        let changes = plans.iter().any(|(_, plan)| !plan.is_empty());
        Ok(if self.exit_code && changes && outcome == Outcome::Done {
            Outcome::Found
        } else {
            outcome
        })
    }
}

/// Shows every row that would change.
pub(super) fn show(app: &App, plans: &[(Target, Plan)]) -> Result<()> {
    let changes: Vec<Entry<'_>> = plans
        .iter()
        .flat_map(|(target, plan)| plan.tables.iter().map(move |table| (target.name(), table)))
        .flat_map(|(target, table)| {
            table
                .changes
                .iter()
                .map(move |change| Entry::new(target, &table.table, change))
        })
        .collect();
    app.output.records(&Records {
        rows: &changes,
        columns: COLUMNS,
        empty: "nothing would change",
    })?;
    for (target, plan) in plans.iter().filter(|(_, plan)| !plan.is_empty()) {
        app.output
            .note(&format!("{}: would be seeded ({})", target.name(), counts(plan)));
    }
    Ok(())
}

/// `3 added, 1 changed`.
pub(super) fn counts(plan: &Plan) -> String {
    let done = DEEDS
        .iter()
        .map(|(action, deed)| (plan.count(*action), deed))
        .filter(|(count, _)| *count > 0);
    done.map(|(count, deed)| format!("{count} {deed}"))
        .collect::<Vec<_>>()
        .join(", ")
}

const DEEDS: [(Action, &str); 5] = [
    (Action::Insert, "added"),
    (Action::Update, "changed"),
    (Action::Restore, "brought back"),
    (Action::Retire, "retired"),
    (Action::Delete, "deleted"),
];

impl<'a> Entry<'a> {
    fn new(target: &'a str, table: &'a str, change: &'a Change) -> Self {
        let changes = change.fields.iter();
        Self {
            target,
            table,
            action: change.action,
            row: change.key.values().map(plain).collect::<Vec<_>>().join(" / "),
            changes: changes
                .map(|change| format!("{}: {} → {}", change.field, change.old, change.new))
                .collect(),
            key: &change.key,
            fields: &change.fields,
        }
    }
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => "-".to_owned(),
        other => other.to_string(),
    }
}
