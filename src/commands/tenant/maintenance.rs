//! `tenant maintenance on|off`

use std::collections::BTreeMap;

use clap::{Args, Subcommand};
use uuid::Uuid;

use crate::app::App;
use crate::commands::fleet::ending::Ran;
use crate::commands::fleet::pace::PaceOptions;
use crate::commands::fleet::reach::Reach;
use crate::commands::fleet::runner::Runner;
use crate::commands::fleet::selection::{NamedSelectionArgs, SelectionArgs};
use crate::commands::fleet::words::named;
use crate::commands::repeat::{quoted, repeat};
use crate::db;
use crate::db::landlord::Landlord;
use crate::db::landlord::steps::{self, Step};
use crate::db::landlord::tenants::{self, Tenant};
use crate::error::{Failure, Outcome, Result};
use crate::fleet::Target;
use crate::lifecycle::{access, operation, relocate};
use crate::output::Confirmation;

/// The verbs of `tenant maintenance`.
#[derive(Debug, Subcommand)]
pub enum MaintenanceCommand {
    /// Keep the application out, ending its sessions
    On(OnArgs),
    /// Let the application in again
    Off(OffArgs),
}

/// The arguments of `tenant maintenance on`.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  tenantctl tenant maintenance on nrna --message 'back at noon'\n  tenantctl tenant maintenance on --where server=eu1 --yes"
)]
pub struct OnArgs {
    #[command(flatten)]
    tenants: NamedSelectionArgs,

    /// What the application's users are told meanwhile
    #[arg(long, value_name = "TEXT")]
    message: Option<String>,

    #[command(flatten)]
    pace: PaceOptions,
}

/// The arguments of `tenant maintenance off`.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  tenantctl tenant maintenance off nrna\n  tenantctl tenant maintenance off --all"
)]
pub struct OffArgs {
    #[command(flatten)]
    tenants: NamedSelectionArgs,

    #[command(flatten)]
    pace: PaceOptions,
}

impl MaintenanceCommand {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let (tenants, pace, change) = match self {
            Self::On(args) => (args.tenants, args.pace, Change::On(args.message)),
            Self::Off(args) => (args.tenants, args.pace, Change::Off),
        };
        let selection = SelectionArgs::from(tenants);
        if selection.names_landlord() {
            return Err(Failure::usage("maintenance is tenants', not the landlord's"));
        }
        selection.require()?;
        let mut landlord = app.landlord().await?;
        let mut targets = selection.resolve(app, &mut landlord).await?;
        match &change {
            Change::On(_) => confirm(app, &targets)?,
            Change::Off => targets = movable(app, &mut landlord, targets, selection.names_each()).await?,
        }
        change
            .carry_out(app, &mut landlord, (&selection, &pace), targets)
            .await
    }
}

/// What is begun or ended.
enum Change {
    On(Option<String>),
    Off,
}

impl Change {
    /// The landlord's rows and its trail are the record of it: no run is begun, which another one at work on a tenant
    /// would be in the way of.
    async fn carry_out(
        &self,
        app: &App,
        landlord: &mut Landlord,
        (selection, pace): (&SelectionArgs, &PaceOptions),
        targets: Vec<Target>,
    ) -> Result<Outcome> {
        let (on, message) = match self {
            Self::On(message) => (true, message.as_deref()),
            Self::Off => (false, None),
        };
        let reach = Reach::find(app, landlord, &targets).await?;
        let runner = Runner::new(app, landlord, &reach, pace).await?;
        let ids: Vec<Uuid> = targets.iter().filter_map(Target::tenant_id).collect();
        let act = app.act(landlord);
        let mut transaction = landlord.write(&act).await?;
        tenants::set_maintenance(&mut transaction, &ids, on, message).await?;
        transaction.commit().await?;
        let mut missed: Vec<String> = targets.iter().map(|target| target.name().to_owned()).collect();
        let numbered = (1..).zip(targets).collect();
        let options = landlord.options().clone();
        let (reach, options) = (&reach, &options);
        let enforce = |target: Target| async move {
            let mut landlord = Landlord::open(options, None).await?;
            let mut server = db::connect(&reach.site(&target)?.options).await?;
            Ok(access::settle(&mut landlord, Some(&mut server), target.name()).await?)
        };
        let doing = if on { "keeping out" } else { "letting in" };
        let visits = runner.visit(doing, numbered, enforce).await;
        let (done, mut ending) = Ran::unrecorded(visits)
            .part(selection.names_one())
            .map_err(|failure| {
                failure
                    .context(self.recorded())
                    .hint(self.command(&missed.concat()))
            })?;
        missed.retain(|name| done.iter().all(|(target, _)| target.name() != name));
        if !missed.is_empty() {
            app.output.note(self.recorded());
            let command = self.command(&format!("-t {}", missed.join(",")));
            ending.go_on = Some(command.clone());
            ending.repeat = Some(command);
        }
        for (_, tenant) in &done {
            tell(app, tenant, on)?;
        }
        ending.conclude(app)
    }

    /// What is in force and what is not, where a server could not be told.
    const fn recorded(&self) -> &'static str {
        match self {
            Self::On(_) => {
                "maintenance is recorded, but where that was not done the application is not kept out yet"
            }
            Self::Off => {
                "the end of maintenance is recorded, but where that was not done the application is not let in yet"
            }
        }
    }

    /// The command that does it for these tenants.
    fn command(&self, names: &str) -> String {
        match self {
            Self::On(None) => format!("tenantctl tenant maintenance on {names} --yes"),
            Self::On(Some(message)) => {
                let message = quoted(message);
                format!("tenantctl tenant maintenance on {names} --message {message} --yes")
            }
            Self::Off => format!("tenantctl tenant maintenance off {names}"),
        }
    }
}

fn confirm(app: &App, targets: &[Target]) -> Result<()> {
    let names: Vec<&str> = targets.iter().map(Target::name).collect();
    if names.is_empty() {
        return Ok(());
    }
    let question = format!(
        "Put {} in maintenance, ending the sessions of the application?",
        named(&names)
    );
    app.output.confirm(&question, &Confirmation::Yes)?;
    Ok(())
}

/// Leaves out tenants that are being moved: their application stays out until the move is finished or given up. One that
/// is named is refused.
async fn movable(
    app: &App,
    landlord: &mut Landlord,
    targets: Vec<Target>,
    names_each: bool,
) -> Result<Vec<Target>> {
    let known = steps::unfinished(landlord.connection()).await?;
    let mut movable = Vec::new();
    for target in targets {
        let step = target.tenant().and_then(|tenant| moving(&known, tenant));
        match (target.tenant(), step) {
            (Some(tenant), Some(step)) if names_each => {
                let message = format!("tenant {} is being moved to server {}", tenant.slug, step.subject);
                return Err(Failure::conflict(message).hint(repeat(tenant, step)));
            }
            (Some(tenant), Some(step)) => app.output.note(&format!(
                "tenant {} is being moved to server {} and left out",
                tenant.slug, step.subject
            )),
            _ => movable.push(target),
        }
    }
    Ok(movable)
}

fn moving<'s>(known: &'s BTreeMap<Uuid, Vec<Step>>, tenant: &Tenant) -> Option<&'s Step> {
    let open = operation::unfinished(known.get(&tenant.id)?);
    open.into_iter()
        .find(|step| step.operation == relocate::OPERATION)
}

fn tell(app: &App, tenant: &Tenant, on: bool) -> Result<()> {
    let slug = &tenant.slug;
    let stands = if on { "in" } else { "out of" };
    app.output
        .done(&format!("tenant {slug} is {stands} maintenance"))?;
    if !on && tenant.status != "active" {
        app.output
            .note(&format!("it is {}, so its application stays out", tenant.status));
    }
    Ok(())
}
