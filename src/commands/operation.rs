//! The operations whose runs can be taken up again, with the arguments that the run ledger keeps of them.

use clap::Args;
use serde_json::Value;
use uuid::Uuid;

use crate::app::App;
use crate::db::landlord::{Landlord, runs, tenants};
use crate::error::{Failure, Outcome, Result};
use crate::fleet::{self, TakeUp, Target};

use super::fleet::change::UpOptions;
use super::fleet::pace::positive;
use super::fleet::selection::find_run;
use super::fleet::task::Resumable;
use super::needs;
use super::seed::ApplyOptions;
use super::tenant::BackupOptions;

/// An operation that can be taken up.
#[derive(Debug)]
pub enum Operation {
    /// `migrate up`.
    MigrateUp(UpOptions),
    /// `seed apply`.
    SeedApply(ApplyOptions),
    /// `tenant backup`.
    TenantBackup(BackupOptions),
}

/// What may differ when a run is taken up.
#[derive(Debug, Args)]
pub struct ResumeOptions {
    /// Only the databases that failed
    #[arg(long)]
    pub failed_only: bool,

    /// How many databases at once [default: as before]
    #[arg(long, value_name = "N", value_parser = positive)]
    pub concurrency: Option<usize>,

    /// Begin nothing more once more than N databases failed [default: as before]
    #[arg(long, value_name = "N")]
    pub max_failures: Option<usize>,
}

impl Operation {
    /// The operation of a run, with its arguments.
    fn of(run: &runs::Run) -> Result<Self> {
        let arguments = &run.arguments;
        match run.operation.as_str() {
            _ if arguments.is_null() => Err(not_resumable(run)),
            UpOptions::NAME => Ok(Self::MigrateUp(parse(arguments)?)),
            ApplyOptions::NAME => Ok(Self::SeedApply(parse(arguments)?)),
            BackupOptions::NAME => Ok(Self::TenantBackup(parse(arguments)?)),
            _ => Err(not_resumable(run)),
        }
    }

    /// Whether a run can be taken up.
    #[must_use]
    pub fn is_resumable(run: &runs::Run) -> bool {
        Self::of(run).is_ok()
    }

    /// Whether it is an operation that can be taken up, whatever its arguments mean to this version.
    fn is_known(run: &runs::Run) -> bool {
        let known = [UpOptions::NAME, ApplyOptions::NAME, BackupOptions::NAME];
        !run.arguments.is_null() && known.contains(&run.operation.as_str())
    }

    /// Refuses what the operation does not have.
    fn check(&self, options: &ResumeOptions) -> Result<()> {
        if options.max_failures.is_some() && !matches!(self, Self::MigrateUp(_)) {
            let message = format!("--max-failures is for runs of \"{}\"", UpOptions::NAME);
            return Err(Failure::usage(message));
        }
        Ok(())
    }

    async fn take_up(self, app: &App, landlord: &mut Landlord, run: fleet::Run) -> Result<Outcome> {
        match self {
            Self::MigrateUp(options) => options.take_up(app, landlord, run).await,
            Self::SeedApply(options) => options.take_up(app, landlord, run).await,
            Self::TenantBackup(options) => options.take_up(app, landlord, run).await,
        }
    }
}

fn not_resumable(run: &runs::Run) -> Failure {
    let operation = &run.operation;
    let message =
        format!("a run of \"{operation}\" cannot be taken up: what is to be done has to be looked at anew");
    let noun = operation.split(' ').next().unwrap_or_default();
    let look = match noun {
        "migrate" => format!("tenantctl migrate status --failed-in {}", run.id),
        "seed" => format!("tenantctl seed plan --failed-in {}", run.id),
        _ => format!("tenantctl run show {}", run.id),
    };
    Failure::refused(message).hint(look)
}

fn parse<T: Resumable>(arguments: &Value) -> Result<T> {
    serde_json::from_value(arguments.clone()).map_err(|error| {
        Failure::refused(format!(
            "the run's arguments are not understood by this version of the tool: {error}"
        ))
    })
}

/// Whoever takes a run up must be allowed to begin it, on each of its databases.
async fn permit(app: &App, landlord: &mut Landlord, run: &runs::Run) -> Result<()> {
    let verb: Vec<&str> = run.operation.split(' ').collect();
    let needed = needs::need(&verb, needs::Flags::default()).and_then(|need| need.permission);
    let targets = runs::targets(landlord.connection(), run.id).await?;
    let all = tenants::list(landlord.connection(), None).await?;
    let is_on_landlord = targets.iter().any(|target| target.tenant_id.is_none());
    let concerned: Vec<Option<&tenants::Tenant>> = all
        .iter()
        .filter(|tenant| targets.iter().any(|target| target.tenant_id == Some(tenant.id)))
        .map(Some)
        .chain(is_on_landlord.then_some(None))
        .collect();
    for permission in app.need.permission.into_iter().chain(needed) {
        app.permit_also(landlord, permission, &concerned).await?;
    }
    Ok(())
}

/// Takes a run up. One that was left by its program and cannot be taken up is ended in the ledger.
///
/// # Errors
/// When there is no such run, it is none that can be taken up, another program works on it, or the landlord's database
/// fails.
pub async fn resume(app: &App, run_id: Uuid, options: &ResumeOptions) -> Result<Outcome> {
    let mut landlord = app.landlord().await?;
    let mut run = find_run(&mut landlord, run_id).await?;
    if let Some(arguments) = run.arguments.as_object_mut() {
        let changed = [
            ("concurrency", options.concurrency),
            ("max_failures", options.max_failures),
        ];
        for (name, value) in changed {
            arguments.extend(value.map(|value| (name.to_owned(), value.into())));
        }
    }
    let operation = match Operation::of(&run) {
        Ok(operation) => operation,
        Err(failure) if run.state == "abandoned" && !Operation::is_known(&run) => {
            let act = app.act(&landlord);
            fleet::close(landlord.connection(), &act, run_id).await?;
            app.output
                .note(&format!("run {run_id} was left by its program, and is ended now"));
            return Err(Failure {
                hints: vec![format!("tenantctl run show {run_id}")],
                ..failure
            });
        }
        Err(failure) => return Err(failure),
    };
    operation.check(options)?;
    permit(app, &mut landlord, &run).await?;
    let known = tenants::list(landlord.connection(), None).await?;
    let find = |target: &runs::Target| match target.tenant_id {
        None => Some(Target::Landlord),
        Some(id) => known
            .iter()
            .find(|tenant| tenant.id == id)
            .map(|tenant| Target::Tenant(Box::new(tenant.clone()))),
    };
    let take_up = if options.failed_only {
        TakeUp::Failed
    } else {
        TakeUp::Unfinished
    };
    let resumed = fleet::resume(landlord.connection(), run_id, take_up, find).await?;
    operation.take_up(app, &mut landlord, resumed).await
}
