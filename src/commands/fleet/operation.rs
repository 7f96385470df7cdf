//! The operations whose runs can be taken up again, with the arguments that the run ledger keeps of them.

use clap::Args;
use serde_json::Value;
use uuid::Uuid;

use crate::app::App;
use crate::db::landlord::{Landlord, runs, tenants};
use crate::error::{Failure, Outcome, Result};
use crate::fleet::{self, TakeUp, Target};

use super::campaign::{Campaign, Manner};
use super::change::{self, Change, UpOptions};
use super::selection::find_run;

/// An operation that can be taken up.
#[derive(Debug)]
pub enum Operation {
    /// `migrate up`.
    MigrateUp(UpOptions),
}

/// What may differ when a run is taken up.
#[derive(Debug, Args)]
pub struct ResumeOptions {
    /// Only the databases that failed
    #[arg(long)]
    pub failed_only: bool,

    /// How many databases at once [default: as before]
    #[arg(long, value_name = "N", value_parser = super::migrating::positive)]
    pub concurrency: Option<usize>,
}

impl Operation {
    /// The operation of a run, with its arguments.
    fn of(run: &runs::Run) -> Result<Self> {
        match run.operation.as_str() {
            change::UP => Ok(Self::MigrateUp(parse(&run.arguments)?)),
            other => Err(Failure::refused(format!(
                "a run of \"{other}\" cannot be taken up: what is to be done has to be looked at anew"
            ))
            .hint(format!("tenantctl migrate status --failed-in {}", run.id))),
        }
    }

    /// Whether a run can be taken up.
    #[must_use]
    pub fn is_resumable(run: &runs::Run) -> bool {
        run.operation == change::UP
    }

    fn set_concurrency(&mut self, concurrency: usize) {
        match self {
            Self::MigrateUp(options) => options.limits.concurrency = concurrency,
        }
    }

    async fn carry_out(&self, app: &App, landlord: &mut Landlord, run: fleet::Run) -> Result<Outcome> {
        match self {
            Self::MigrateUp(options) => {
                let targets: Vec<Target> = run.pending.iter().map(|(_, target)| target.clone()).collect();
                let change = Change::up(options, false)?;
                Campaign::new(app, landlord, change, &targets, Manner::default())
                    .await?
                    .take_up(landlord, run)
                    .await
            }
        }
    }
}

fn parse<T: serde::de::DeserializeOwned>(arguments: &Value) -> Result<T> {
    serde_json::from_value(arguments.clone()).map_err(|error| {
        Failure::refused(format!(
            "the run's arguments are not understood by this version of the tool: {error}"
        ))
    })
}

/// Takes a run up.
///
/// # Errors
/// When there is no such run, it is none that can be taken up, another program works on it, or the landlord's database
/// fails.
pub async fn resume(app: &App, run_id: Uuid, options: &ResumeOptions) -> Result<Outcome> {
    let mut landlord = app.landlord().await?;
    let run = find_run(&mut landlord, run_id).await?;
    let mut operation = Operation::of(&run)?;
    if let Some(concurrency) = options.concurrency {
        operation.set_concurrency(concurrency);
    }
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
    let act = app.act(&landlord);
    let resumed = fleet::resume(landlord.connection(), &act, run_id, take_up, find).await?;
    let Some(resumed) = resumed else {
        return Err(
            Failure::conflict(format!("run {run_id} is being worked on by another program"))
                .hint(format!("tenantctl run show {run_id}")),
        );
    };
    operation.carry_out(app, &mut landlord, resumed).await
}
