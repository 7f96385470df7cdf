//! `seed apply`

use clap::Args;
use serde::Serialize;

use super::plan::{counts, show};
use super::{SeedArgs, rows};
use crate::app::App;
use crate::commands::fleet::selection::SelectionArgs;
use crate::commands::fleet::targets::{Named, Targets};
use crate::error::{Outcome, Result};
use crate::output::{Column, Confirmation, Records};
use crate::seed::{self, Action, Extras, Library, Plan, TablePlan};

/// The arguments of `seed apply`.
#[derive(Debug, Args)]
pub struct ApplyArgs {
    #[command(flatten)]
    targets: SelectionArgs,

    #[command(flatten)]
    seeds: SeedArgs,

    /// Remove rows that are in no seed, after showing them and asking
    #[arg(long)]
    prune: bool,

    /// Do everything, show it, and take it back
    #[arg(long)]
    dry_run: bool,
}

const COLUMNS: &[Column] = &[
    Column::new("target", "TENANT"),
    Column::new("table", "TABLE"),
    Column::new("inserted", "ADDED"),
    Column::new("updated", "CHANGED"),
    Column::new("restored", "BROUGHT BACK"),
    Column::new("retired", "RETIRED"),
    Column::new("deleted", "DELETED"),
    Column::new("kept", "KEPT"),
    Column::new("unchanged", "UNCHANGED"),
];

#[derive(Serialize)]
struct Row<'a> {
    target: &'a str,
    table: &'a str,
    inserted: usize,
    updated: usize,
    restored: usize,
    retired: usize,
    deleted: usize,
    kept: usize,
    unchanged: usize,
}

impl ApplyArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let library = self.seeds.open()?;
        let targets = Targets::find(app, &self.targets).await?;
        if self.prune && !self.dry_run {
            self.confirm_removals(app, &library, &targets).await?;
        }
        let (plans, outcome) = targets
            .each(app, "seeding", async |database| {
                self.apply(app, &library, &targets, database).await
            })
            .await?;
        self.report(app, &plans)?;
        Ok(outcome)
    }

    /// Applies the seeds to one database.
    async fn apply(&self, app: &App, library: &Library, targets: &Targets, database: &Named) -> Result<Plan> {
        let selection = self.seeds.select(library, &database.target)?;
        let mut opened = database.open(app).await?;
        let mut transaction = opened.write(&targets.act).await?;
        let plan = seed::apply(&mut transaction, &selection, self.extras(library)).await?;
        if self.dry_run {
            transaction.rollback().await?;
        } else {
            transaction.commit().await?;
        }
        Ok(plan)
    }

    fn extras<'a>(&self, library: &'a Library) -> Extras<'a> {
        if self.prune {
            Extras::Prune(library)
        } else {
            Extras::Leave
        }
    }

    /// Shows what would be done, and asks when rows are removed.
    async fn confirm_removals(&self, app: &App, library: &Library, targets: &Targets) -> Result<()> {
        let (plans, _) = targets
            .each(app, "seeding", async |database| {
                let selection = self.seeds.select(library, &database.target)?;
                let mut opened = database.open(app).await?;
                let mut transaction = opened.read().await?;
                Ok(seed::plan(&mut transaction, &selection, Extras::Prune(library)).await?)
            })
            .await?;
        let removed = |plan: &Plan| plan.count(Action::Retire) + plan.count(Action::Delete);
        let total: usize = plans.iter().map(|(_, plan)| removed(plan)).sum();
        if total == 0 {
            return Ok(());
        }
        let names = targets.databases.iter().map(Named::describe);
        let places = match names.len() {
            1 => names.collect::<String>(),
            count => format!("{count} databases"),
        };
        if !app.output.is_machine_readable() {
            show(app, &plans)?;
        }
        app.output.confirm(
            &format!("Remove {} from {places}?", rows(total)),
            &Confirmation::Yes,
        )?;
        Ok(())
    }

    fn report(&self, app: &App, plans: &[(&str, Plan)]) -> Result<()> {
        let all = app.output.is_machine_readable();
        let tables: Vec<Row<'_>> = plans
            .iter()
            .flat_map(|(target, plan)| plan.tables.iter().map(move |table| Row::new(target, table)))
            .filter(|row| all || row.changes())
            .collect();
        if all || !tables.is_empty() {
            app.output.records(&Records {
                rows: &tables,
                columns: COLUMNS,
                empty: "no seeds",
            })?;
        }
        for (target, plan) in plans {
            app.output.note(&match (plan.is_empty(), self.dry_run) {
                (true, _) => format!("{target}: everything is as the seeds say"),
                (false, false) => format!("{target}: seeded ({})", counts(plan)),
                (false, true) => format!("{target}: would be seeded ({})", counts(plan)),
            });
        }
        Ok(())
    }
}

impl<'a> Row<'a> {
    fn new(target: &'a str, plan: &'a TablePlan) -> Self {
        Self {
            target,
            table: &plan.table,
            inserted: plan.count(Action::Insert),
            updated: plan.count(Action::Update),
            restored: plan.count(Action::Restore),
            retired: plan.count(Action::Retire),
            deleted: plan.count(Action::Delete),
            kept: plan.count(Action::Keep),
            unchanged: plan.unchanged,
        }
    }

    fn changes(&self) -> bool {
        self.inserted + self.updated + self.restored + self.retired + self.deleted + self.kept > 0
    }
}
