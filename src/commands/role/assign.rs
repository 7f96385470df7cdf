//! `role assign`

use chrono::NaiveDate;
use clap::Args;

use super::name;
use super::place::PlaceArgs;
use crate::app::App;
use crate::commands::{TenantArg, lookup};
use crate::db;
use crate::db::WriteTransaction;
use crate::db::access::assignments::{self, NewAssignment};
use crate::error::{Failure, Outcome, Result};

/// The arguments of `role assign`.
#[derive(Debug, Args)]
pub struct AssignArgs {
    /// The role
    #[arg(value_name = "ROLE")]
    code: String,

    #[command(flatten)]
    tenant: TenantArg,

    /// Who gets it: e-mail, id or external id
    #[arg(long, value_name = "USER")]
    user: String,

    #[command(flatten)]
    place: PlaceArgs,

    /// How the holder came to it
    #[arg(long, value_name = "KIND", default_value = "appointed", value_parser = ["elected", "appointed", "acting", "delegated"])]
    kind: String,

    /// The first day [default: today]
    #[arg(long, value_name = "DATE")]
    from: Option<NaiveDate>,

    /// The last day [default: open]; an elected holder has one
    #[arg(long, value_name = "DATE")]
    until: Option<NaiveDate>,

    /// The holder on whose behalf a delegated one is held; it ends with the holder's own term
    #[arg(long, value_name = "USER")]
    on_behalf_of: Option<String>,

    /// The tenant's own user in whose name it is done, and who has to hold what the role allows
    #[arg(long = "as", value_name = "USER")]
    in_name_of: Option<String>,

    /// Say whether it may be given, and change nothing
    #[arg(long)]
    dry_run: bool,
}

impl AssignArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let from = self.from.unwrap_or_else(db::today);
        if self.until.is_some_and(|until| until < from) {
            return Err(Failure::usage("a term does not end before it begins"));
        }
        if self.on_behalf_of.is_some() && self.kind != "delegated" {
            return Err(Failure::usage(
                "only a delegated role is held on somebody's behalf: add --kind delegated",
            ));
        }
        if self.on_behalf_of.is_none() && self.kind == "delegated" {
            return Err(Failure::usage(
                "a delegated role is held on somebody's behalf: add --on-behalf-of USER",
            ));
        }
        let slug = &self.tenant.slug;
        let (landlord, _, mut database) = app.enter_tenant(slug, true).await?;
        let act = name::act(app, &landlord, &mut database, slug, self.in_name_of.as_deref()).await?;
        let mut transaction = database.write(&act).await?;
        let role = name::role(&mut transaction, slug, &self.code).await?;
        let user = lookup::user(&mut transaction, slug, &self.user).await?;
        let place = self.place.find(&mut transaction, slug).await?;
        let mut new = NewAssignment {
            role_id: role.id,
            user_id: user.id,
            unit_id: place.unit_id,
            scope: place.scope.as_str(),
            kind: &self.kind,
            from,
            until: self.until,
            delegated_by: None,
            reason: app.reason.as_deref(),
        };
        self.delegate(&mut transaction, &mut new).await?;
        let end = new.until.map_or(String::new(), |until| format!(" until {until}"));
        let what = format!("{} ({}) {} from {from}{end}", role.code, self.kind, place.words);
        if assignments::find_same(&mut transaction, &new).await?.is_some() {
            app.output.done(&format!("{} is {what} already", user.name))?;
            return Ok(Outcome::Done);
        }
        assignments::add(&mut transaction, &new)
            .await
            .map_err(|error| self.helped(error))?;
        if self.dry_run {
            transaction.rollback().await?;
            app.output
                .done(&format!("{} would be {what}; nothing was changed", user.name))?;
        } else {
            transaction.commit().await?;
            app.output.done(&format!("{} is {what}", user.name))?;
        }
        Ok(Outcome::Done)
    }

    /// Finds on behalf of which assignment a delegated one is held; it lasts as long as that where no end is given.
    async fn delegate(
        &self,
        transaction: &mut WriteTransaction<'_>,
        new: &mut NewAssignment<'_>,
    ) -> Result<()> {
        let Some(who) = &self.on_behalf_of else {
            return Ok(());
        };
        let slug = &self.tenant.slug;
        let holder = lookup::user(transaction, slug, who).await?;
        let Some(held) = assignments::find_delegable(transaction, holder.id, new).await? else {
            return Err(Failure::refused(format!(
                "{} does not hold {} there on {}, and so cannot delegate it",
                holder.name, self.code, new.from
            ))
            .hint(format!(
                "tenantctl role assignments {} -t {slug} --user {who} --history",
                self.code
            )));
        };
        new.delegated_by = Some(held.id);
        new.until = new.until.or(held.until);
        Ok(())
    }

    /// What a refusal has to do with other assignments is shown by these.
    fn helped(&self, error: crate::db::Error) -> Failure {
        let slug = &self.tenant.slug;
        let constraint = error.constraint().map(str::to_owned);
        let failure = Failure::from(error);
        let unit = self
            .place
            .unit
            .as_ref()
            .map_or(String::new(), |code| format!(" --unit {code}"));
        match constraint.as_deref() {
            Some("role_assignments_holders_check") => failure
                .hint(format!(
                    "tenantctl role assignments {} -t {slug}{unit} --history",
                    self.code
                ))
                .hint("hold it beside the holder with --kind acting"),
            Some("role_assignments_once_excl" | "role_assignments_conflict_check") => failure.hint(format!(
                "tenantctl role assignments -t {slug} --user {} --history",
                self.user
            )),
            Some("role_assignments_term_maximum_check") => failure.hint(format!(
                "tenantctl tenant setting get role_term_maximum_months -t {slug}"
            )),
            Some("role_assignments_elected_term_check") => failure.hint("--until DATE"),
            Some("role_assignments_delegation_check") => {
                failure.hint("leave --until out: it then lasts as long as the term of who delegates")
            }
            Some("role_assignments_grantor_check") => {
                failure.hint(format!("tenantctl role show {} -t {slug}", self.code))
            }
            _ => failure,
        }
    }
}
