//! `unit move`

use clap::Args;

use super::{below, roles_within};
use crate::app::App;
use crate::commands::{TenantArg, lookup};
use crate::db::organization::changes;
use crate::error::{Failure, Outcome, Result};
use crate::output::Confirmation;

/// The arguments of `unit move`.
#[derive(Debug, Args)]
#[command(group = clap::ArgGroup::new("place").required(true))]
pub struct MoveArgs {
    /// The unit, which takes all below it along
    #[arg(value_name = "UNIT")]
    code: String,

    #[command(flatten)]
    tenant: TenantArg,

    /// The unit below which it is to stand
    #[arg(long, value_name = "UNIT", group = "place")]
    to: Option<String>,

    /// It is to stand at the top
    #[arg(long, group = "place")]
    root: bool,

    /// Say what would move, and whether it may, and change nothing
    #[arg(long)]
    dry_run: bool,
}

impl MoveArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let (landlord, _, mut database) = app.enter_tenant(slug, true).await?;
        let name = database.database().to_owned();
        let mut reading = database.read().await?;
        let unit = lookup::unit(&mut reading, slug, &self.code).await?;
        let parent = lookup::unit_if_named(&mut reading, slug, self.to.as_deref()).await?;
        let below = below(&mut reading, unit.id).await?;
        drop(reading);
        let to = parent
            .as_ref()
            .map_or("the top", |parent| &parent.code)
            .to_owned();
        if parent.as_ref().map(|parent| &parent.code) == unit.parent_code.as_ref() {
            app.output
                .done(&format!("unit {} stands below {to} already", unit.code))?;
            return Ok(Outcome::Done);
        }
        let from = unit.parent_code.as_deref().unwrap_or("the top");
        let what = format!("unit {}{} from {from} to {to}", unit.code, below.along());
        if !self.dry_run {
            let question = format!("Move {what} in the database {name}?");
            app.output.confirm(&question, &Confirmation::Yes)?;
        }
        let mut transaction = database.write(&app.act(&landlord)).await?;
        changes::set_parent(&mut transaction, unit.id, parent.map(|parent| parent.id))
            .await
            .map_err(|error| match error.constraint() {
                Some("units_parent_type_check") => {
                    Failure::from(error).hint(format!("tenantctl unit type list -t {slug}"))
                }
                Some("units_duties_check") => Failure::from(error).hint(roles_within(slug, &unit.code)),
                _ => error.into(),
            })?;
        if self.dry_run {
            transaction.rollback().await?;
            app.output
                .done(&format!("would move {what}; nothing was changed"))?;
        } else {
            transaction.commit().await?;
            app.output.done(&format!("moved {what}"))?;
        }
        Ok(Outcome::Done)
    }
}
