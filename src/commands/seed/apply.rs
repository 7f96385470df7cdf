//! `seed apply`

mod weight;

use clap::Args;
use serde::{Deserialize, Serialize};

use super::SeedArgs;
use super::plan::{counts, show};
use crate::app::App;
use crate::commands::fleet::pace::PaceOptions;
use crate::commands::fleet::runner::Record;
use crate::commands::fleet::selection::SelectionArgs;
use crate::commands::fleet::targets::{Database, Fleet, Place};
use crate::commands::fleet::task::{Kept, Resumable, Task};
use crate::commands::fleet::words::{databases, named};
use crate::db::landlord::Landlord;
use crate::error::{Failure, Outcome, Result};
use crate::fleet::{self, Target};
use crate::output::{Column, Confirmation, Records};
use crate::seed::{self, Action, Extras, Library, Plan, TablePlan};
use weight::{Weight, weighty};

/// The arguments of `seed apply`.
#[derive(Debug, Args)]
#[command(after_help = "\
Rows are made as the seeds have them: a fee, a limit or a power that an organization decided otherwise is lost. What would be \
changed, brought back or removed, and what roles would be given, is shown and asked for; --yes answers.

Example:
  tenantctl seed apply --all")]
pub struct ApplyArgs {
    #[command(flatten)]
    targets: SelectionArgs,

    #[command(flatten)]
    options: ApplyOptions,

    /// Remove rows that are in no seed as well
    #[arg(long)]
    prune: bool,

    /// Do everything, show it, and take it back
    #[arg(long)]
    dry_run: bool,
}

/// What is applied, and how fast: with this a run is taken up.
#[derive(Clone, Debug, Args, Serialize, Deserialize)]
pub struct ApplyOptions {
    #[command(flatten)]
    #[serde(flatten)]
    seeds: SeedArgs,

    #[command(flatten)]
    #[serde(flatten)]
    pace: PaceOptions,
}

/// Seeds that are applied to databases.
struct Seeding<'a> {
    app: &'a App,
    place: &'a Place,
    library: &'a Library,
    seeds: &'a SeedArgs,
    prune: bool,
    dry_run: bool,
    /// What was shown of each database before the question; `None` agrees to everything.
    agreed: Option<Vec<(Target, Plan)>>,
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
        let library = self.options.seeds.open()?;
        let mut fleet = Fleet::find(app, &self.targets, &self.options.pace).await?;
        let agreed = if self.dry_run || (app.output.assumes_yes() && !self.prune) {
            None
        } else {
            Some(self.confirm(app, &library, &fleet).await?)
        };
        let seeding = Seeding {
            app,
            place: &fleet.place,
            library: &library,
            seeds: &self.options.seeds,
            prune: self.prune,
            dry_run: self.dry_run,
            agreed,
        };
        let (plans, ending) = if self.dry_run {
            fleet.each("trying", |database| seeding.apply(database)).await?
        } else {
            let record = self.options.record(self.prune)?;
            let ran = fleet
                .runner
                .run(&mut fleet.landlord, record, &seeding, fleet.targets)
                .await?;
            ran.part(fleet.is_single)?
        };
        report(app, &plans, self.dry_run)?;
        ending.conclude(app)
    }

    /// Shows what would be done, and asks when it takes away what an organization has, or gives powers. Returns what was
    /// shown.
    async fn confirm(&self, app: &App, library: &Library, fleet: &Fleet<'_>) -> Result<Vec<(Target, Plan)>> {
        let (plans, _) = fleet
            .each("comparing", async |database| {
                let selection = self.options.seeds.select(library, &database.target)?;
                let mut opened = database.open(app).await?;
                let mut transaction = opened.read().await?;
                let extras = extras(self.prune, library);
                Ok(seed::plan(&mut transaction, &selection, extras).await?)
            })
            .await?;
        let weight = Weight::of(plans.iter().map(|(_, plan)| plan));
        if weight.is_nothing() {
            return Ok(plans);
        }
        let places = match &fleet.targets[..] {
            [only] => only.describe(),
            several => databases(several.len()),
        };
        if !app.output.is_machine_readable() {
            show(app, &plans)?;
        }
        let question = format!("Let the seeds {weight} in {places}?");
        app.output.confirm(&question, &Confirmation::Yes)?;
        Ok(plans)
    }
}

impl ApplyOptions {
    /// What removes rows is not taken up: what would be removed has to be looked at anew.
    fn record(&self, prune: bool) -> Result<Record> {
        if prune {
            return Ok(Record::once(Self::NAME));
        }
        let mut repeated = self.clone();
        repeated.seeds.library = self.seeds.library.absolute()?;
        Record::of(&repeated)
    }
}

impl Resumable for ApplyOptions {
    const NAME: &'static str = "seed apply";

    async fn take_up(self, app: &App, landlord: &mut Landlord, run: fleet::Run) -> Result<Outcome> {
        let library = self.seeds.open()?;
        let place = Place::find(app, landlord, &run.targets()).await?;
        let seeding = Seeding {
            app,
            place: &place,
            library: &library,
            seeds: &self.seeds,
            prune: false,
            dry_run: false,
            agreed: None,
        };
        let runner = place.runner(app, landlord, &self.pace).await?;
        let (plans, ending) = runner.go_on(landlord, &seeding, run).await?.part(false)?;
        report(app, &plans, false)?;
        ending.conclude(app)
    }
}

impl Seeding<'_> {
    async fn apply(&self, database: Database) -> Result<Plan> {
        let target = database.target.clone();
        let selection = self.seeds.select(self.library, &database.target)?;
        let extras = extras(self.prune, self.library);
        let mut opened = database.open(self.app).await?;
        let mut transaction = opened.write(&self.place.act).await?;
        let plan = seed::apply(&mut transaction, &selection, extras).await?;
        self.refuse_unseen(&target, &plan)?;
        if self.dry_run {
            transaction.rollback().await?;
        } else {
            transaction.commit().await?;
        }
        Ok(plan)
    }

    /// What came after the question, or could not be looked at then, was not agreed to, and is not done.
    fn refuse_unseen(&self, target: &Target, plan: &Plan) -> Result<()> {
        let Some(agreed) = &self.agreed else {
            return Ok(());
        };
        let shown = agreed.iter().find(|(shown, _)| shown.name() == target.name());
        let unseen = weighty(plan)
            .find(|change| !shown.is_some_and(|(_, shown)| weighty(shown).any(|known| known == *change)));
        match unseen {
            Some((table, change)) => Err(Failure::conflict(format!(
                "{table} has a change that was not shown, {}; nothing was done in {}",
                serde_json::Value::from(change.key.clone()),
                target.name()
            ))
            .hint("repeat the command to see what would be done as it is now")),
            None => Ok(()),
        }
    }
}

impl Task for Seeding<'_> {
    type Done = Plan;

    fn doing(&self) -> &'static str {
        "seeding"
    }

    async fn work(&self, target: Target) -> Result<Plan> {
        self.apply(self.place.database(target)?).await
    }

    fn keep(&self, _target: &Target, plan: &Plan) -> Kept {
        Kept {
            result: Some(if plan.is_empty() {
                "nothing to do".to_owned()
            } else {
                counts(plan)
            }),
            ..Kept::default()
        }
    }
}

/// What becomes of rows that are in no seed.
fn extras(prune: bool, library: &Library) -> Extras<'_> {
    if prune {
        Extras::Prune(library)
    } else {
        Extras::Leave
    }
}

/// What was done table by table, and how the databases stand: those of one sentence together.
fn report(app: &App, plans: &[(Target, Plan)], dry_run: bool) -> Result<()> {
    let all = app.output.is_machine_readable();
    let tables: Vec<Row<'_>> = plans
        .iter()
        .flat_map(|(target, plan)| plan.tables.iter().map(|table| Row::new(target.name(), table)))
        .filter(|row| all || row.changes())
        .collect();
    if all || !tables.is_empty() {
        app.output.records(&Records {
            rows: &tables,
            columns: COLUMNS,
            empty: "no seeds",
        })?;
    }
    let mut groups: Vec<(String, Vec<&str>)> = Vec::new();
    for (target, plan) in plans {
        let sentence = match (plan.is_empty(), dry_run) {
            (true, _) => "everything is as the seeds say".to_owned(),
            (false, false) => format!("seeded ({})", counts(plan)),
            (false, true) => format!("would be seeded ({})", counts(plan)),
        };
        match groups.iter_mut().find(|(said, _)| *said == sentence) {
            Some((_, names)) => names.push(target.name()),
            None => groups.push((sentence, vec![target.name()])),
        }
    }
    for (sentence, names) in groups {
        app.output.note(&format!("{}: {sentence}", named(&names)));
    }
    Ok(())
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
