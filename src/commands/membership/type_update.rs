//! `membership type update`

use clap::Args;

use super::type_create::amount;
use crate::app::{App, nearest};
use crate::commands::TenantArg;
use crate::db::membership::types::{self, TypeChanges};
use crate::error::{Failure, Outcome, Result};

/// The arguments of `membership type update`.
#[derive(Debug, Args)]
pub struct UpdateArgs {
    #[command(flatten)]
    tenant: TenantArg,

    /// The code of the type
    code: String,

    /// Name
    #[arg(long)]
    name: Option<String>,

    /// Name in the organization's own script
    #[arg(long, value_name = "NAME")]
    name_local: Option<String>,

    /// What it is
    #[arg(long, value_name = "TEXT")]
    description: Option<String>,

    /// Fee for one duration, or once for a lifetime, such as 100.00
    #[arg(long, value_name = "AMOUNT", value_parser = amount)]
    fee: Option<String>,

    /// Currency of the fee, such as NPR
    #[arg(long, value_name = "CODE")]
    currency: Option<String>,

    /// How many months a term lasts; terms that run are not changed
    #[arg(long, value_name = "N", conflicts_with = "lifetime")]
    months: Option<i32>,

    /// Whether it lasts for life
    #[arg(long, value_name = "BOOL")]
    lifetime: Option<bool>,

    /// Days after expiry in which a renewal continues it
    #[arg(long, value_name = "N")]
    grace_days: Option<i32>,

    /// Days before expiry from which a renewal is taken
    #[arg(long, value_name = "N")]
    renewal_window_days: Option<i32>,

    /// Types of units that must approve, in their order; applications that are under way keep theirs
    #[arg(long, value_delimiter = ',', value_name = "UNIT TYPE,…")]
    approval_levels: Option<Vec<String>>,

    /// Pattern of member numbers, such as M-{sequence:6}
    #[arg(long, value_name = "PATTERN")]
    number_format: Option<String>,

    /// The youngest age at which one may join
    #[arg(long, value_name = "YEARS")]
    minimum_age: Option<i32>,

    /// Whether it entitles to vote
    #[arg(long, value_name = "BOOL")]
    may_vote: Option<bool>,

    /// Whether new memberships of the type are taken
    #[arg(long, value_name = "BOOL")]
    active: Option<bool>,

    /// Take these away: the tenant's setting applies, or there is none
    #[arg(long, value_delimiter = ',', value_name = "FIELD,…", value_parser = ["name_local", "description", "fee", "currency", "months", "grace_days", "renewal_window_days", "approval_levels", "number_format", "minimum_age"])]
    clear: Vec<String>,
}

impl UpdateArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let changes = TypeChanges {
            name: self.name,
            name_local: self.name_local,
            description: self.description,
            fee: self.fee,
            currency_code: self.currency,
            duration_months: self.months,
            lifetime: self.lifetime,
            grace_days: self.grace_days,
            renewal_window_days: self.renewal_window_days,
            approval_levels: self.approval_levels,
            number_format: self.number_format,
            minimum_age: self.minimum_age,
            may_vote: self.may_vote,
            active: self.active,
            clear: self.clear,
        };
        if changes.is_empty() {
            return Err(Failure::usage("say what to change")
                .hint(format!("tenantctl membership type update {} --help", self.code)));
        }
        let (landlord, _, mut database) = app.enter_tenant(slug, true).await?;
        let mut transaction = database.write(&app.act(&landlord)).await?;
        let known = types::list(&mut transaction).await?;
        let codes: Vec<String> = known.into_iter().map(|known| known.code).collect();
        if !codes.contains(&self.code) {
            let failure = Failure::not_found(format!(
                "there is no type of membership \"{}\" in tenant {slug}",
                self.code
            ));
            let failure = match nearest(&self.code, &codes) {
                Some(near) => failure.hint(format!("did you mean {near}?")),
                None => failure,
            };
            return Err(failure.hint(format!("tenantctl membership type list -t {slug}")));
        }
        if let Some(unknown) =
            types::unknown_level(&mut transaction, changes.approval_levels.as_deref()).await?
        {
            return Err(Failure::not_found(format!(
                "there is no type of units \"{unknown}\" in tenant {slug}"
            ))
            .hint(format!("tenantctl unit type list -t {slug}")));
        }
        let is_changed = types::update(&mut transaction, &self.code, &changes).await?;
        transaction.commit().await?;
        let sentence = if is_changed {
            format!("updated the type of membership {} in {slug}", self.code)
        } else {
            format!("the type of membership {} is so already", self.code)
        };
        app.output.done(&sentence)?;
        Ok(Outcome::Done)
    }
}
