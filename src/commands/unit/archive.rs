//! `unit archive`

use chrono::NaiveDate;
use clap::Args;
use sqlx::PgConnection;

use super::drawing::counted;
use super::{Below, below, last_day};
use crate::app::App;
use crate::commands::{TenantArg, lookup};
use crate::db::access;
use crate::db::membership::at_units;
use crate::db::organization::units::Unit;
use crate::db::organization::{changes, leaders};
use crate::error::{Failure, Outcome, Result};
use crate::output::Confirmation;

/// The arguments of `unit archive`.
#[derive(Debug, Args)]
pub struct ArchiveArgs {
    /// The unit's code
    #[arg(value_name = "UNIT")]
    code: String,

    #[command(flatten)]
    tenant: TenantArg,

    /// With all units below it
    #[arg(long)]
    subtree: bool,

    /// The last day on which it worked [default: today]
    #[arg(long, value_name = "DATE")]
    on: Option<NaiveDate>,

    /// Say what would be archived, and whether it may be, and change nothing
    #[arg(long)]
    dry_run: bool,
}

impl ArchiveArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let day = last_day(self.on)?;
        let (landlord, _, mut database) = app.enter_tenant(slug, true).await?;
        let name = database.database().to_owned();
        let mut reading = database.read().await?;
        let unit = lookup::unit(&mut reading, slug, &self.code).await?;
        if unit.status == "archived" {
            app.output
                .done(&format!("unit {} is archived already", unit.code))?;
            return Ok(Outcome::Done);
        }
        let units = below(&mut reading, unit.id).await?;
        self.check_units(&unit.code, &units)?;
        check_members(&mut reading, slug, &unit).await?;
        drop(reading);
        let what = format!("unit {}{}", unit.code, units.along());
        if !self.dry_run {
            let question =
                format!("Archive {what}, and end the terms and roles there, in the database {name}?");
            app.output.confirm(&question, &Confirmation::Yes)?;
        }
        let reason = app.reason.as_deref();
        let mut transaction = database.write(&app.act(&landlord)).await?;
        changes::lock_tree(&mut transaction).await?;
        at_units::hold(&mut transaction).await?;
        if below(&mut transaction, unit.id).await? != units {
            return Err(Failure::conflict(format!(
                "what stands below unit {} has changed meanwhile; nothing was archived",
                unit.code
            ))
            .hint(format!("tenantctl unit tree {} -t {slug}", unit.code)));
        }
        check_members(&mut transaction, slug, &unit).await?;
        let ended = leaders::end_all(&mut transaction, unit.id, day, reason).await?;
        let roles = access::at_units::end(
            &mut transaction,
            unit.id,
            day,
            reason.unwrap_or("the unit was archived"),
        )
        .await?;
        changes::archive(&mut transaction, unit.id, reason, day).await?;
        let ends = format!("{}, {}", counted(ended, "term"), counted(roles, "role"));
        if self.dry_run {
            transaction.rollback().await?;
            app.output.done(&format!(
                "would archive {what} (ending {ends}); nothing was changed"
            ))?;
        } else {
            transaction.commit().await?;
            app.output.done(&format!("archived {what} (ended {ends})"))?;
        }
        Ok(Outcome::Done)
    }

    fn check_units(&self, code: &str, units: &Below) -> Result<()> {
        if self.subtree || units.open == 0 {
            return Ok(());
        }
        let slug = &self.tenant.slug;
        Err(Failure::refused(format!(
            "{} below unit {code} {} not archived",
            counted(units.open.unsigned_abs(), "unit"),
            if units.open == 1 { "is" } else { "are" },
        ))
        .hint(format!("tenantctl unit archive {code} -t {slug} --subtree"))
        .hint(format!("tenantctl unit tree {code} -t {slug}")))
    }
}

/// Nobody is to belong to a unit that is no more, or to come to it.
async fn check_members(connection: &mut PgConnection, slug: &str, unit: &Unit) -> Result<()> {
    let code = &unit.code;
    let at_units = at_units::count(connection, unit.id, true).await?;
    let joining_roles = access::at_units::joining_roles(connection, unit.id).await?;
    let standing = [
        (at_units.memberships, "membership"),
        (at_units.transfers, "transfer"),
        (at_units.invitations, "invitation"),
        (at_units.domains, "e-mail domain"),
        (joining_roles, "joining role"),
    ];
    let standing: Vec<_> = standing
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, name)| counted(count.unsigned_abs(), name))
        .collect();
    if standing.is_empty() {
        return Ok(());
    }
    let mut failure = Failure::refused(format!(
        "unit {code} cannot be archived: {} would be left there",
        standing.join(", ")
    ));
    if at_units.memberships > 0 {
        failure = failure.hint(format!(
            "tenantctl membership list -t {slug} --unit {code} --subtree"
        ));
    }
    if at_units.domains + joining_roles > 0 {
        failure = failure.hint(format!("tenantctl membership domain list -t {slug}"));
    }
    if at_units.invitations + joining_roles > 0 {
        failure = failure.hint(format!("tenantctl membership invitation list -t {slug}"));
    }
    if at_units.transfers > 0 {
        failure = failure.hint(format!("tenantctl membership transfer list -t {slug}"));
    }
    Err(failure.hint(format!("tenantctl unit merge {code} --into UNIT -t {slug}")))
}
