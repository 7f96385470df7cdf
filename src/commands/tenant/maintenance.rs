//! `tenant maintenance on|off`

use clap::{Args, Subcommand};

use super::{TenantName, enforce_access};
use crate::app::App;
use crate::db::landlord::tenants;
use crate::error::{Outcome, Result};
use crate::output::Confirmation;

/// The verbs of `tenant maintenance`.
#[derive(Debug, Subcommand)]
pub enum MaintenanceCommand {
    /// Keep the application out, ending its sessions
    On(OnArgs),
    /// Let the application in again
    Off(TenantName),
}

/// The arguments of `tenant maintenance on`.
#[derive(Debug, Args)]
pub struct OnArgs {
    #[command(flatten)]
    tenant: TenantName,

    /// What the application's users are told meanwhile
    #[arg(long, value_name = "TEXT")]
    message: Option<String>,
}

impl MaintenanceCommand {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        match self {
            Self::On(args) => {
                let slug = args.tenant.resolve_explicit()?;
                let question =
                    format!("Put tenant {slug} in maintenance, ending the sessions of its application?");
                app.output.confirm(&question, &Confirmation::Yes)?;
                set(app, &slug, true, args.message.as_deref()).await
            }
            Self::Off(name) => set(app, &name.resolve_explicit()?, false, None).await,
        }
    }
}

async fn set(app: &App, slug: &str, on: bool, message: Option<&str>) -> Result<Outcome> {
    let mut landlord = app.landlord().await?;
    let tenant = app.find_tenant(&mut landlord, slug).await?;
    let act = app.act(&landlord);
    let mut transaction = landlord.write(&act).await?;
    tenants::set_maintenance(&mut transaction, tenant.id, on, message).await?;
    transaction.commit().await?;
    enforce_access(app, &mut landlord, slug).await?;
    app.output.done(&format!(
        "tenant {slug} is {} maintenance",
        if on { "in" } else { "out of" }
    ))?;
    if !on && tenant.status != "active" {
        app.output
            .note(&format!("it is {}, so its application stays out", tenant.status));
    }
    Ok(Outcome::Done)
}
