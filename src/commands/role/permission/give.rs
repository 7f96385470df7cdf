//! `role permission grant` and `role permission deny`

use chrono::NaiveDate;
use clap::Args;

use crate::app::App;
use crate::commands::role::name;
use crate::commands::role::place::PlaceArgs;
use crate::commands::{TenantArg, lookup};
use crate::db;
use crate::db::access::definitions::Effect;
use crate::db::access::permissions::{self, DirectFilter, NewDirect};
use crate::error::{Failure, Outcome, Result};

/// The arguments of `role permission grant` and `role permission deny`.
#[derive(Debug, Args)]
pub struct GiveArgs {
    /// The permission, such as membership.export
    #[arg(value_name = "PERMISSION")]
    code: String,

    #[command(flatten)]
    tenant: TenantArg,

    /// The person: e-mail, id or external id
    #[arg(long, value_name = "USER")]
    user: String,

    #[command(flatten)]
    place: PlaceArgs,

    /// The first day [default: today]
    #[arg(long, value_name = "DATE")]
    from: Option<NaiveDate>,

    /// The last day [default: open]
    #[arg(long, value_name = "DATE")]
    until: Option<NaiveDate>,

    /// The tenant's own user in whose name it is done, and who has to hold what is given
    #[arg(long = "as", value_name = "USER")]
    in_name_of: Option<String>,
}

impl GiveArgs {
    pub(super) async fn run(self, app: &App, effect: Effect) -> Result<Outcome> {
        let from = self.from.unwrap_or_else(db::today);
        if self.until.is_some_and(|until| until < from) {
            return Err(Failure::usage("a permission does not end before it begins"));
        }
        let slug = &self.tenant.slug;
        let (landlord, _, mut database) = app.enter_tenant(slug, true).await?;
        let act = name::act(app, &landlord, &mut database, slug, self.in_name_of.as_deref()).await?;
        let mut transaction = database.write(&act).await?;
        let permission_id = name::permission_id(&mut transaction, slug, &self.code).await?;
        let user = lookup::user(&mut transaction, slug, &self.user).await?;
        let place = self.place.find(&mut transaction, slug).await?;
        let scope = place.scope.as_str();
        let verb = match effect {
            Effect::Allow => "may",
            Effect::Deny => "may not",
        };
        let end = self
            .until
            .map_or(String::new(), |until| format!(" until {until}"));
        let what = format!("{verb} {} {} from {from}{end}", self.code, place.words);
        let filter = DirectFilter {
            user_id: Some(user.id),
            permission_id: Some(permission_id),
            effect: Some(effect),
            unit_id: place.unit_id,
            on: Some(from),
            ..DirectFilter::default()
        };
        let present = permissions::direct(&mut transaction, &filter).await?;
        let is_same = present
            .iter()
            .any(|one| one.scope == scope && one.from == from && one.until == self.until);
        if is_same {
            app.output
                .done(&format!("{} {what} already, directly", user.name))?;
            return Ok(Outcome::Done);
        }
        let new = NewDirect {
            user_id: user.id,
            permission_id,
            effect,
            unit_id: place.unit_id,
            scope,
            from,
            until: self.until,
            reason: app.reason.as_deref(),
        };
        permissions::add_direct(&mut transaction, &new)
            .await
            .map_err(|error| match error.constraint() {
                Some("user_permissions_once_excl") => Failure::from(error).hint(format!(
                    "tenantctl role permission list -t {slug} --user {} --history",
                    self.user
                )),
                _ => error.into(),
            })?;
        transaction.commit().await?;
        app.output.done(&format!("{} {what}, directly", user.name))?;
        Ok(Outcome::Done)
    }
}
