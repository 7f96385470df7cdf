//! `migrate monitor`

use std::time::Duration;

use chrono::Utc;
use clap::Args;

use super::alert::{self, Alert};
use super::survey::SurveyArgs;
use crate::app::{App, is_behind};
use crate::commands::fleet::describe::describe;
use crate::commands::fleet::migrating::{FileOptions, LimitOptions, selector};
use crate::commands::fleet::pace::duration;
use crate::commands::fleet::selection::SelectionArgs;
use crate::commands::operation::Operation;
use crate::db::landlord::runs::{self, Run};
use crate::db::landlord::tenants::Tenant;
use crate::db::landlord::troubles::{self, Trouble};
use crate::error::{Outcome, Result};
use crate::fleet::{Target, is_migrated};
use crate::lifecycle::drift::{Drift, Expectations};
use crate::migrate::{self, Library, Scope, Standing, Status};
use crate::output::{Column, Records};

/// The arguments of `migrate monitor`.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  tenantctl migrate monitor --alert-command 'mail -s \"fleet\" ops@example.org'\n  tenantctl migrate monitor --verify --max-backup-age 26h --format json"
)]
pub struct MonitorArgs {
    /// A shell command that gets the report as JSON on its standard input when something is wrong
    #[arg(long, value_name = "COMMAND")]
    alert_command: Option<String>,

    /// Ask every database, although the landlord remembers how it stands
    #[arg(long)]
    verify: bool,

    /// Ask every database, and hold its catalogue against the one that its migrations make
    #[arg(long)]
    catalogue: bool,

    /// A run, or a change of a tenant's status, is stuck after this time
    #[arg(long, default_value = "1h", value_name = "TIME", value_parser = duration)]
    stuck_after: Duration,

    /// Every tenant has to have a backup that is no older than this, such as 26h [default: by the class of its backups]
    #[arg(long, value_name = "TIME", value_parser = duration)]
    max_backup_age: Option<Duration>,

    #[command(flatten)]
    files: FileOptions,

    #[command(flatten)]
    limits: LimitOptions,
}

/// How many of the latest runs are looked at.
const RUNS: i64 = 1000;

const COLUMNS: &[Column] = &[
    Column::new("target", "TARGET"),
    Column::new("kind", "KIND"),
    Column::new("since", "SINCE"),
    Column::new("message", "MESSAGE"),
    Column::new("command", "GO ON WITH"),
];

impl MonitorArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let mut landlord = app.landlord_at_any_version().await?;
        let name = landlord.identity.name.clone();
        let mut found = behind_landlord(landlord.identity.schema_version);
        if found.is_empty() {
            // The landlord's own tables may be missing while it is behind.
            let tenants = app.tenants(&mut landlord).await?;
            let held = landlord.authority.clone();
            found.extend(
                self.stuck_runs(runs::list(landlord.connection(), None, held.tenants(), RUNS).await?),
            );
            let mut troubles =
                troubles::list(landlord.connection(), self.stuck_after, self.max_backup_age).await?;
            troubles.retain(|trouble| {
                held.covers_platform() || tenants.iter().any(|tenant| tenant.slug == trouble.target)
            });
            let library = self.files.library()?;
            // What failed once and was seen with every migration since is well: there is nothing to take up.
            let is_whole = |slug: &str| {
                let tenant = tenants.iter().find(|tenant| tenant.slug == slug);
                tenant.is_some_and(|tenant| has_every(&library, tenant) == Some(true))
            };
            troubles.retain(|trouble| !trouble.is_overtaken || !is_whole(&trouble.target));
            found.extend(troubles);
            if self.verify || self.catalogue {
                drop(landlord);
                found.extend(self.ask(app, &tenants).await?);
            } else {
                found.extend(
                    tenants
                        .iter()
                        .filter_map(|tenant| behind(&library, tenant, &self.files)),
                );
            }
        }
        found.sort_by(|left, right| (&left.target, &left.kind).cmp(&(&right.target, &right.kind)));
        app.output.records(&Records {
            rows: &found,
            columns: COLUMNS,
            empty: "nothing is wrong",
        })?;
        if found.is_empty() {
            return Ok(Outcome::Done);
        }
        if let Some(command) = &self.alert_command {
            alert::run(app, command, &Alert::new(&name, &found)).await?;
        }
        Ok(Outcome::Found)
    }

    /// Runs whose program died, and those that run for too long.
    fn stuck_runs(&self, runs: Vec<Run>) -> Vec<Trouble> {
        let is_old = |run: &Run| {
            let age = Utc::now().signed_duration_since(run.started_at);
            age.to_std().is_ok_and(|age| age > self.stuck_after)
        };
        runs.into_iter()
            .filter_map(|run| {
                let (words, verb) = match run.state.as_str() {
                    "abandoned" if Operation::is_resumable(&run) => ("was left by its program", "resume"),
                    "abandoned" => ("was left by its program, and \"run resume\" only ends it", "show"),
                    "running" if is_old(&run) => ("has not ended", "show"),
                    _ => return None,
                };
                let message = format!("{} {words}: {} of {} done", run.operation, run.done, run.targets);
                let command = format!("tenantctl run {verb} {}", run.id);
                Some(Trouble {
                    since: Some(run.started_at),
                    ..trouble("stuck", &format!("run {}", run.id), message, command)
                })
            })
            .collect()
    }

    /// How every database stands by its own ledger.
    async fn ask(&self, app: &App, tenants: &[Tenant]) -> Result<Vec<Trouble>> {
        let slugs: Vec<String> = tenants
            .iter()
            .filter(|tenant| is_migrated(&tenant.status))
            .map(|tenant| tenant.slug.clone())
            .collect();
        if slugs.is_empty() {
            return Ok(Vec::new());
        }
        let survey = SurveyArgs {
            selection: SelectionArgs::of_fleet(),
            files: self.files.clone(),
            limits: self.limits.clone(),
        };
        let expectations = Expectations::default();
        let answers = survey
            .ask_with_site(app, async |engine, place| {
                let status = engine.status(&place.target).await?;
                let drift = if self.catalogue {
                    expectations.drift(&place.site, engine, &place.target).await?
                } else {
                    Drift::default()
                };
                Ok((status, drift))
            })
            .await?;
        Ok(answers
            .into_iter()
            .flat_map(|answer| match answer.outcome {
                Ok((status, drift)) => {
                    let mut found = standing(&answer.target, &status);
                    found.extend(drifted(&answer.target, &drift));
                    found
                }
                Err(failure) => vec![Trouble {
                    kind: "unknown".to_owned(),
                    target: answer.target.name().to_owned(),
                    since: None,
                    message: describe(&failure).message,
                    command: failure.hints.first().cloned(),
                    is_overtaken: false,
                }],
            })
            .collect())
    }
}

/// A database whose catalogue is not what its migrations make.
fn drifted(target: &Target, drift: &Drift) -> Option<Trouble> {
    let first = drift.differences.first()?;
    let others = drift.differences.len() - 1;
    let message = match others {
        0 => first.to_string(),
        others => format!("{first} (and {others} more)"),
    };
    let name = target.name();
    let command = format!("tenantctl migrate validate --catalogue {}", selector(target));
    Some(trouble("drifted", name, message, command))
}

fn trouble(kind: &str, target: &str, message: String, command: String) -> Trouble {
    Trouble {
        kind: kind.to_owned(),
        target: target.to_owned(),
        since: None,
        message,
        command: Some(command),
        is_overtaken: false,
    }
}

fn behind_landlord(version: i32) -> Vec<Trouble> {
    let newest = migrate::embedded_version(Scope::Landlord, None);
    let message = format!("it is at {version} of {newest}");
    (version < newest)
        .then(|| {
            trouble(
                "behind",
                "landlord",
                message,
                "tenantctl migrate up --landlord".to_owned(),
            )
        })
        .into_iter()
        .collect()
}

/// Whether a tenant has every migration, as far as the landlord knows; `None` where it has a context of an operator's whose
/// folder was not named.
fn has_every(library: &Library, tenant: &Tenant) -> Option<bool> {
    let contexts = tenant.contexts.iter().map(String::as_str);
    let fingerprint = library.fingerprint(contexts).ok()?;
    Some(tenant.fingerprint.as_ref() == Some(&fingerprint))
}

/// Whether a tenant lacks migrations, as far as the landlord knows.
fn behind(library: &Library, tenant: &Tenant, files: &FileOptions) -> Option<Trouble> {
    if !is_migrated(&tenant.status) {
        return None;
    }
    // The program's own migrations are known all the same.
    let lacks = has_every(library, tenant).map_or_else(|| is_behind(tenant), |has_every| !has_every);
    let message = match tenant.schema_version {
        Some(version) => format!("it has not every migration; when it was last touched it was at {version}"),
        None => "it is not known to have any migration".to_owned(),
    };
    lacks.then(|| {
        trouble(
            "behind",
            &tenant.slug,
            message,
            format!("{} -t {}", files.command("migrate up"), tenant.slug),
        )
    })
}

/// What is wrong with a database by its own ledger.
fn standing(target: &Target, status: &Status) -> Vec<Trouble> {
    let name = target.name();
    let has = |standing: Standing| -> Vec<String> {
        status
            .migrations
            .iter()
            .filter(|found| found.standing == standing)
            .map(|found| found.migration.to_string())
            .collect()
    };
    let kinds = [
        (Standing::Pending, "behind", "pending", "up"),
        (Standing::Failed, "failed", "failed", "up"),
        (
            Standing::Drifted,
            "drifted",
            "changed after being applied",
            "validate",
        ),
        (Standing::Unknown, "drifted", "not known to this tool", "validate"),
        (
            Standing::Running,
            "stuck",
            "begun and not ended, and nobody is at it",
            "status",
        ),
    ];
    kinds
        .into_iter()
        .filter(|(standing, ..)| *standing != Standing::Running || status.holder.is_none())
        .filter_map(|(standing, kind, words, verb)| {
            let migrations = has(standing);
            (!migrations.is_empty()).then(|| {
                trouble(
                    kind,
                    name,
                    format!("{words}: {}", migrations.join(", ")),
                    format!("tenantctl migrate {verb} {}", selector(target)),
                )
            })
        })
        .collect()
}
