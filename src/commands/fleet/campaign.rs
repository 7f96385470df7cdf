//! A change carried out over databases: planned from what the landlord knows, then from the databases that are
//! concerned; shown, confirmed where it takes something away, and done as it was shown.

use std::cell::RefCell;
use std::collections::HashMap;
use std::time::Duration;

use crate::app::App;
use crate::db::landlord::{Landlord, tenants};
use crate::error::{Failure, Outcome, Result};
use crate::fleet::{self, Target, Visit};
use crate::migrate::{self, Engine, Library, MigrationId, Scope};
use crate::output::Confirmation;

use super::change::{Change, Plan};
use super::contract::Contracts;
use super::ending::Ran;
use super::keeper::{BEFORE_OPERATION, Keeper};
use super::migrating::{Migrated, actor, listed};
use super::migration::Migration;
use super::reach::Reach;
use super::report::{Report, Row, Verb};
use super::runner::Runner;
use super::task::Task;
use super::words::named;

/// How a change is carried out.
#[derive(Clone, Copy, Debug, Default)]
pub struct Manner {
    /// Every database is asked, whatever the landlord knows.
    pub verify: bool,
    /// One database is named: its failure is the command's own.
    pub single: bool,
    /// The landlord's own database is meant. It holds the run ledger, so this is no run.
    pub landlord: bool,
}

/// A change that is carried out over databases of one scope.
pub struct Campaign<'a> {
    pub(super) app: &'a App,
    pub(super) change: Change,
    pub(super) library: Library,
    pub(super) reach: Reach,
    pub(super) actor: migrate::Actor,
    pub(super) keeper: Option<Keeper>,
    runner: Runner<'a>,
    manner: Manner,
    forecasts: RefCell<HashMap<Known, Option<Plan>>>,
}

/// The contexts that a tenant is to have, and the fingerprint of what it has.
type Known = (Vec<String>, String);

/// What is to be done with a database, or why that is not known.
pub(super) type Planned = Visit<Result<Plan>>;

impl<'a> Campaign<'a> {
    /// Prepares a change of some targets.
    ///
    /// # Errors
    /// When the files are faulty, a context or number is unknown, or the landlord's database fails.
    pub async fn new(
        app: &'a App,
        landlord: &mut Landlord,
        change: Change,
        targets: &[Target],
        manner: Manner,
    ) -> Result<Self> {
        let scope = if manner.landlord {
            Scope::Landlord
        } else {
            Scope::Tenant
        };
        let library = change.library(scope)?;
        let reach = Reach::find(app, landlord, targets).await?;
        let runner = Runner::new(app, landlord, &reach, &change.limits.pace)
            .await?
            .in_waves(&change.rollout, &reach, landlord);
        let keeper = if change.backup {
            let folder = std::path::absolute(app.settings.backup_folder()?)?;
            Some(Keeper::new(app, landlord, folder, BEFORE_OPERATION))
        } else {
            None
        };
        Ok(Self {
            app,
            change,
            library,
            reach,
            runner,
            actor: actor(app, landlord),
            manner,
            forecasts: RefCell::default(),
            keeper,
        })
    }

    /// Carries the change out in a new run, and shows what became of the targets: those of `report`, and these.
    ///
    /// # Errors
    /// The failure of a single target; when it is not confirmed, the landlord's database fails, or a signal comes.
    pub async fn run(
        &self,
        landlord: &mut Landlord,
        targets: Vec<Target>,
        mut report: Report,
    ) -> Result<Outcome> {
        let ran = self.carry_out(landlord, targets, &mut report).await?;
        self.conclude(ran, report)
    }

    /// As [`Campaign::run`], without showing what became of the targets: it is added to the report.
    ///
    /// # Errors
    /// As [`Campaign::run`].
    pub async fn carry_out(
        &self,
        landlord: &mut Landlord,
        targets: Vec<Target>,
        report: &mut Report,
    ) -> Result<Ran<Migrated>> {
        let (mut current, mut foreseen, mut unforeseen) = (Vec::new(), Vec::new(), Vec::new());
        for (position, target) in (1..).zip(targets) {
            match self.forecast(&target) {
                Some(plan) if plan.steps.is_empty() => {
                    let row = Row::new(target.name(), "current", Some(plan.now.version()));
                    report.targets.push(row);
                    current.push(target.name().to_owned());
                }
                Some(plan) => foreseen.push(Visit {
                    position,
                    target,
                    outcome: Some(Ok(plan)),
                    took: Duration::ZERO,
                }),
                None => unforeseen.push((position, target)),
            }
        }
        let mut planned = self.plan(unforeseen).await?;
        planned.extend(foreseen);
        planned.sort_by_key(|visit| visit.position);
        self.hold_contracts(landlord, &mut planned).await?;
        self.show(&planned);
        let (idle, concerned): (Vec<_>, Vec<_>) = planned
            .into_iter()
            .partition(|visit| matches!(&visit.outcome, Some(Ok(plan)) if plan.steps.is_empty()));
        self.take_note(landlord, &idle, report).await?;
        current.extend(idle.iter().map(|visit| visit.target.name().to_owned()));
        self.settle(landlord, &current).await?;
        self.confirm(&concerned)?;
        let targets: Vec<_> = concerned.iter().map(|visit| visit.target.clone()).collect();
        if self.change.is_dry_run() || self.manner.landlord {
            let migration = Migration::new(self, concerned);
            let targets = (1..).zip(targets).collect();
            let visits = self
                .runner
                .visit("migrating", targets, |target| migration.work(target));
            return Ok(Ran::unrecorded(visits.await));
        }
        self.forget(landlord, &concerned).await?;
        let migration = Migration::new(self, concerned);
        self.runner
            .run(landlord, self.change.record.clone(), &migration, targets)
            .await
    }

    /// Goes on with a run that was taken up.
    ///
    /// # Errors
    /// As for [`Campaign::run`].
    pub async fn take_up(&self, landlord: &mut Landlord, run: fleet::Run) -> Result<Outcome> {
        let mut planned = self.plan(run.pending()).await?;
        self.hold_contracts(landlord, &mut planned).await?;
        self.show(&planned);
        let migration = Migration::new(self, planned);
        let ran = self.runner.go_on(landlord, &migration, run).await?;
        self.conclude(ran, self.report())
    }

    /// A report to which targets are added.
    #[must_use]
    pub fn report(&self) -> Report {
        Report::new(
            self.change.record.name,
            self.change.verb(),
            self.change.is_dry_run(),
        )
    }

    fn conclude(&self, ran: Ran<Migrated>, mut report: Report) -> Result<Outcome> {
        report.run = ran.run;
        report.stopped.clone_from(&ran.stopped);
        report.add(&ran.visits);
        let mut ending = ran.ending();
        if self.manner.single {
            ran.part(true)?;
        } else if let (Some(run), false) = (report.run, ran.is_resumable) {
            ending.repeat = Some(format!("tenantctl migrate status --failed-in {run}"));
        }
        report.conclude(self.app, ending)
    }

    /// What is to be done with a tenant's database, where the landlord knows enough of it to say. Tenants that are
    /// known to have the same migrations are looked at once.
    fn forecast(&self, target: &Target) -> Option<Plan> {
        let tenant = target.tenant().filter(|_| !self.manner.verify)?;
        let key = (tenant.contexts.clone(), tenant.fingerprint.clone()?);
        let mut forecasts = self.forecasts.borrow_mut();
        let forecast = || self.change.forecast(&self.library, tenant);
        forecasts.entry(key).or_insert_with(forecast).clone()
    }

    /// Asks databases what is to be done there.
    async fn plan(&self, targets: Vec<(i32, Target)>) -> Result<Vec<Planned>> {
        let plan = |target| self.plan_one(target);
        let planned = self.runner.visit("planning", targets, plan).await;
        if let Some(kind) = self.app.interrupts.received() {
            let message = format!("{}; nothing was changed", kind.code());
            return Err(Failure::new(kind, message));
        }
        Ok(planned)
    }

    /// Leaves out what the fleet is not ready for. That is a refusal when nothing else is to be done.
    async fn hold_contracts(&self, landlord: &mut Landlord, planned: &mut [Planned]) -> Result<()> {
        if self.manner.landlord || !self.change.only_adds() {
            return Ok(());
        }
        let mut plans: Vec<&mut Plan> = planned
            .iter_mut()
            .filter_map(|visit| visit.outcome.as_mut()?.as_mut().ok())
            .collect();
        let mut steps: Vec<MigrationId> = plans.iter().flat_map(|plan| plan.steps.clone()).collect();
        steps.sort_by_key(|step| step.version);
        steps.dedup();
        let contracts = Contracts {
            app: self.app,
            library: &self.library,
            actor: &self.actor,
            pace: &self.change.limits.pace,
        };
        let Some(held) = contracts.first_held(landlord, &steps).await? else {
            return Ok(());
        };
        let contract = held.contract.clone();
        for plan in &mut plans {
            plan.cut_before(contract.version);
        }
        if plans.iter().all(|plan| plan.steps.is_empty()) {
            return Err(held.refusal(&self.change.files));
        }
        let names: Vec<&str> = planned
            .iter()
            .filter(|visit| matches!(&visit.outcome, Some(Ok(plan)) if !plan.steps.is_empty()))
            .map(|visit| visit.target.name())
            .collect();
        match held.beside(&names) {
            Some(held) => {
                self.app.output.warn(&held.message());
                for detail in held.details() {
                    self.app.output.note(&detail);
                }
                self.app.output.hint(&held.hint(&self.change.files));
            }
            None => self.app.output.note(&format!(
                "{contract} is a contract, and comes with the next migrate up: what is before it is finished first"
            )),
        }
        Ok(())
    }

    async fn plan_one(&self, target: Target) -> Result<Plan> {
        let reached = self.reach.migration_target(&target)?;
        let engine = Engine::new(&self.library, self.actor.clone());
        let planned = self.change.plan(&engine, &reached).await;
        planned.map_err(|error| self.change.files.complete(error.into()))
    }

    /// Shows what is to be done where, databases with the same plan together.
    fn show(&self, planned: &[Planned]) {
        let mut groups: Vec<(&[MigrationId], Vec<&str>)> = Vec::new();
        for visit in planned {
            if let Some(Ok(plan)) = &visit.outcome {
                match groups.iter_mut().find(|(steps, _)| *steps == plan.steps) {
                    Some((_, names)) => names.push(visit.target.name()),
                    None => groups.push((&plan.steps, vec![visit.target.name()])),
                }
            }
        }
        let verb = match (self.change.verb(), self.change.is_dry_run()) {
            (_, true) => "to be tried",
            (Verb::Apply, false) => "to be applied",
            (Verb::TakeBack, false) => "to be taken back",
            (Verb::Repair, false) => "to be put right",
        };
        for (steps, names) in groups.iter().filter(|(steps, _)| !steps.is_empty()) {
            self.app
                .output
                .note(&format!("{verb} in {}: {}", named(names), listed(*steps)));
        }
    }

    /// Asks before something is taken away.
    fn confirm(&self, concerned: &[Planned]) -> Result<()> {
        let planned = concerned
            .iter()
            .filter(|visit| matches!(visit.outcome, Some(Ok(_))));
        let databases: Vec<String> = planned.map(|visit| self.database_name(&visit.target)).collect();
        if self.change.only_adds() || self.change.is_dry_run() || databases.is_empty() {
            return Ok(());
        }
        let databases: Vec<&str> = databases.iter().map(String::as_str).collect();
        let question = match self.change.verb() {
            Verb::TakeBack => {
                format!(
                    "Take these migrations back, with their data, in {}?",
                    named(&databases)
                )
            }
            _ => format!("Put these migrations right in {}?", named(&databases)),
        };
        self.app.output.confirm(&question, &Confirmation::Yes)?;
        Ok(())
    }

    fn database_name(&self, target: &Target) -> String {
        match (target.tenant(), self.reach.options(target)) {
            (Some(tenant), _) => tenant.database.clone(),
            (None, Ok(options)) => options.get_database().unwrap_or("landlord").to_owned(),
            (None, Err(_)) => "landlord".to_owned(),
        }
    }

    /// Databases with which there is nothing to do: the landlord learns how they stand.
    async fn take_note(&self, landlord: &mut Landlord, idle: &[Planned], report: &mut Report) -> Result<()> {
        let mut schemas = Vec::new();
        for visit in idle {
            if let Some(Ok(plan)) = &visit.outcome {
                schemas.extend(plan.now.schema(&visit.target));
                let row = Row::new(visit.target.name(), "current", Some(plan.now.version()));
                report.targets.push(row);
            }
        }
        if !schemas.is_empty() && !self.change.is_dry_run() {
            let act = self.app.act(landlord);
            let mut transaction = landlord.write(&act).await?;
            tenants::set_schemas(&mut transaction, &schemas).await?;
            transaction.commit().await?;
        }
        Ok(())
    }

    /// What a run that was left by its program had to do is done where nothing is left to do.
    async fn settle(&self, landlord: &mut Landlord, current: &[String]) -> Result<()> {
        if self.change.only_adds() && !self.change.is_dry_run() {
            let act = self.app.act(landlord);
            fleet::settle_repeated(landlord.connection(), &act, self.change.record.name, current).await?;
        }
        Ok(())
    }

    /// What takes something away is unknown to the landlord until it is done.
    async fn forget(&self, landlord: &mut Landlord, concerned: &[Planned]) -> Result<()> {
        if self.change.only_adds() {
            return Ok(());
        }
        let tenant_ids: Vec<_> = concerned
            .iter()
            .filter_map(|visit| visit.target.tenant_id())
            .collect();
        let act = self.app.act(landlord);
        let mut transaction = landlord.write(&act).await?;
        tenants::forget_schemas(&mut transaction, &tenant_ids).await?;
        Ok(transaction.commit().await?)
    }
}
