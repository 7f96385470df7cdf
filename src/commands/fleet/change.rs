//! What can be done with the migrations of a database: apply them, take them back, put them right.

use std::time::Duration;

use clap::Args;
use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::db::landlord::Landlord;
use crate::db::landlord::tenants::Tenant;
use crate::error::{Failure, Outcome, Result};
use crate::fleet;
use crate::migrate::{
    self, DownRequest, Engine, Error, Library, Limits, MigrationId, RepairRequest, Scope, Standing, Target,
    UpRequest,
};

use super::campaign::{Campaign, Manner};
use super::migrating::{FileOptions, LimitOptions, Migrated};
use super::pace::duration;
use super::report::Verb;
use super::rollout::RolloutOptions;
use super::runner::Record;
use super::task::Resumable;

/// What is applied, and within which limits: with this a run is taken up.
#[derive(Clone, Debug, Args, Serialize, Deserialize)]
pub struct UpOptions {
    /// Only migrations of this context and of those that it builds on; may be repeated
    #[arg(long = "context", value_delimiter = ',', value_name = "CONTEXT")]
    pub contexts: Vec<String>,

    /// Up to this migration, itself included
    #[arg(long, value_name = "NUMBER")]
    pub to: Option<i32>,

    /// Apply migrations although newer ones that build on them are applied
    #[arg(long)]
    pub out_of_order: bool,

    /// How long a backfill rests after each batch, such as 100ms [default: not at all]
    #[arg(long, value_name = "TIME", value_parser = duration)]
    #[serde(default)]
    pub throttle: Option<Duration>,
    /// Take a backup of each database before something is done there
    #[arg(long, conflicts_with = "dry_run")]
    #[serde(default)]
    pub backup: bool,

    #[command(flatten)]
    #[serde(flatten)]
    pub files: FileOptions,

    #[command(flatten)]
    #[serde(flatten)]
    pub limits: LimitOptions,

    #[command(flatten)]
    #[serde(flatten)]
    pub rollout: RolloutOptions,
}

impl Resumable for UpOptions {
    const NAME: &'static str = "migrate up";

    async fn take_up(self, app: &App, landlord: &mut Landlord, run: fleet::Run) -> Result<Outcome> {
        let targets = [run.targets(), run.done.clone()].concat();
        let change = Change::up(&self, false)?;
        let campaign = Campaign::new(app, landlord, change, &targets, Manner::default()).await?;
        campaign.take_up(landlord, run).await
    }
}

/// A change of databases, with the files and limits that it needs.
#[derive(Debug)]
pub struct Change {
    kind: Kind,
    /// The files.
    pub files: FileOptions,
    /// The limits.
    pub limits: LimitOptions,
    /// How it goes over a fleet.
    pub rollout: RolloutOptions,
    /// Whether a backup is taken of each database before.
    pub backup: bool,
    /// What the run ledger keeps of it.
    pub record: Record,
}

#[derive(Debug)]
enum Kind {
    Up(UpRequest),
    Down(DownRequest),
    Repair(RepairRequest),
}

/// What is to be done with a database.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The migrations to be applied, taken back or put right, in order.
    pub steps: Vec<MigrationId>,
    /// The database as it is now.
    pub now: Migrated,
    /// A contract that has to wait, and with it what comes after.
    pub before: Option<i32>,
}

impl Plan {
    /// Leaves a contract out, and what comes after it.
    pub fn cut_before(&mut self, contract: i32) {
        self.steps.retain(|step| step.version < contract);
        self.before = Some(contract);
    }
}

impl Plan {
    fn of(plan: migrate::Plan) -> Self {
        Self {
            steps: plan.steps.into_iter().map(|step| step.migration).collect(),
            now: Migrated {
                changed: Vec::new(),
                present: plan.present,
                fingerprint: plan.fingerprint,
            },
            before: None,
        }
    }
}

impl Change {
    /// Applies what is pending.
    ///
    /// # Errors
    /// When the working folder is gone, so that the run could not be taken up.
    pub fn up(options: &UpOptions, dry_run: bool) -> Result<Self> {
        let repeated = UpOptions {
            files: options.files.absolute()?,
            ..options.clone()
        };
        Ok(Self {
            kind: Kind::Up(UpRequest {
                to: options.to,
                contexts: options.contexts.clone(),
                out_of_order: options.out_of_order,
                dry_run,
                expected: None,
                before: None,
                limits: Limits {
                    throttle: options.throttle.unwrap_or_default(),
                    ..options.limits.engine()
                },
            }),
            files: options.files.clone(),
            limits: options.limits.clone(),
            rollout: options.rollout.clone(),
            backup: options.backup,
            record: Record::of(&repeated)?,
        })
    }

    /// Takes back what is applied.
    #[must_use]
    pub fn down(request: DownRequest, files: FileOptions, limits: LimitOptions) -> Self {
        Self {
            kind: Kind::Down(request),
            files,
            limits,
            rollout: RolloutOptions::default(),
            backup: false,
            record: Record::once("migrate down"),
        }
    }

    /// Puts right what a crash or an edit left.
    #[must_use]
    pub fn repair(request: RepairRequest, files: FileOptions, limits: LimitOptions) -> Self {
        Self {
            kind: Kind::Repair(request),
            files,
            limits,
            rollout: RolloutOptions::default(),
            backup: false,
            record: Record::once("migrate repair"),
        }
    }

    /// Takes a backup of each database before.
    #[must_use]
    pub fn with_backup(self, backup: bool) -> Self {
        Self { backup, ..self }
    }

    /// What it does, in words.
    #[must_use]
    pub fn verb(&self) -> Verb {
        match self.kind {
            Kind::Up(_) => Verb::Apply,
            Kind::Down(_) => Verb::TakeBack,
            Kind::Repair(_) => Verb::Repair,
        }
    }

    /// Whether it only adds what is missing: then it asks nobody, and its run can be taken up.
    #[must_use]
    pub fn only_adds(&self) -> bool {
        matches!(self.kind, Kind::Up(_))
    }

    /// Whether everything is taken back again.
    #[must_use]
    pub fn is_dry_run(&self) -> bool {
        match &self.kind {
            Kind::Up(request) => request.dry_run,
            Kind::Down(request) => request.dry_run,
            Kind::Repair(_) => false,
        }
    }

    /// The migrations of a scope, among which are all that were asked for.
    ///
    /// # Errors
    /// When the files are faulty, or a context or number is unknown.
    pub fn library(&self, scope: Scope) -> Result<Library> {
        let library = match scope {
            Scope::Tenant => self.files.library()?,
            Scope::Landlord => Library::load(scope, &[])?,
        };
        if let Kind::Up(request) = &self.kind {
            library.closure(request.contexts.iter().map(String::as_str))?;
            if let Some(to) = request.to.filter(|to| library.migration(*to).is_none()) {
                return Err(Failure::not_found(format!("there is no migration {to:04}")));
            }
        }
        Ok(library)
    }

    /// What is to be done with a tenant's database according to what the landlord knows of it; `None` when the database
    /// itself has to be asked.
    #[must_use]
    pub fn forecast(&self, library: &Library, tenant: &Tenant) -> Option<Plan> {
        let Kind::Up(request) = &self.kind else {
            return None;
        };
        let plan = library.forecast(&tenant.contexts, tenant.fingerprint.as_ref()?, request)?;
        Some(Plan::of(plan))
    }

    /// What is to be done with a database; waits for no lock.
    ///
    /// # Errors
    /// When the database cannot be reached, or it would be refused.
    pub async fn plan(&self, engine: &Engine<'_>, target: &Target) -> Result<Plan, Error> {
        let now = |present, fingerprint| Migrated {
            changed: Vec::new(),
            present,
            fingerprint,
        };
        match &self.kind {
            Kind::Up(request) => Ok(Plan::of(engine.plan(target, request).await?)),
            Kind::Down(request) => {
                let plan = engine.plan_down(target, request).await?;
                Ok(Plan {
                    steps: plan.steps,
                    now: now(plan.present, plan.fingerprint),
                    before: None,
                })
            }
            Kind::Repair(request) => {
                let status = engine.status(target).await?;
                let (mut steps, mut present) = (Vec::new(), Vec::new());
                for found in status.migrations {
                    match found.standing {
                        Standing::Running | Standing::Failed => steps.push(found.migration),
                        Standing::Pending => {}
                        Standing::Drifted => {
                            if request.accept_checksums {
                                steps.push(found.migration.clone());
                            }
                            present.push(found.migration);
                        }
                        Standing::Applied | Standing::Unknown => present.push(found.migration),
                    }
                }
                Ok(Plan {
                    steps,
                    now: now(present, status.fingerprint),
                    before: None,
                })
            }
        }
    }

    /// Does what was planned, and nothing else.
    ///
    /// # Errors
    /// When the database cannot be reached or is locked, there is something else to do, or a migration fails.
    pub async fn apply(&self, engine: &Engine<'_>, target: &Target, plan: &Plan) -> Result<Migrated, Error> {
        let expected = Some(plan.steps.iter().map(|step| step.version).collect());
        match &self.kind {
            Kind::Up(request) => {
                let request = UpRequest {
                    expected,
                    before: plan.before,
                    ..request.clone()
                };
                let done = engine.up(target, &request).await?;
                let applied = done.applied.into_iter().map(|done| done.migration);
                Ok(Migrated {
                    changed: applied.chain(done.not_tried).collect(),
                    present: done.present,
                    fingerprint: done.fingerprint,
                })
            }
            Kind::Down(request) => {
                let request = DownRequest {
                    expected,
                    ..request.clone()
                };
                let done = engine.down(target, &request).await?;
                Ok(Migrated {
                    changed: done.reverted.into_iter().map(|done| done.migration).collect(),
                    present: done.present,
                    fingerprint: done.fingerprint,
                })
            }
            Kind::Repair(request) => {
                let request = RepairRequest {
                    expected,
                    ..request.clone()
                };
                let done = engine.repair(target, &request).await?;
                let finished = done.finished.into_iter().map(|done| done.migration);
                let reverted = done.reverted.into_iter().map(|done| done.migration);
                Ok(Migrated {
                    changed: finished
                        .chain(reverted)
                        .chain(done.cleared)
                        .chain(done.accepted)
                        .collect(),
                    present: done.present,
                    fingerprint: done.fingerprint,
                })
            }
        }
    }
}
