//! `role permission revoke`

use clap::Args;

use crate::app::App;
use crate::commands::role::place::EndArgs;
use crate::commands::role::{name, place};
use crate::commands::{TenantArg, lookup};
use crate::db::access::permissions::{self, DirectFilter};
use crate::error::{Failure, Outcome, Result};

/// The arguments of `role permission revoke`.
#[derive(Debug, Args)]
pub struct RevokeArgs {
    /// The permission
    #[arg(value_name = "PERMISSION")]
    code: String,

    #[command(flatten)]
    tenant: TenantArg,

    /// The person
    #[arg(long, value_name = "USER")]
    user: String,

    /// Only what was given or denied at this unit
    #[arg(long, value_name = "UNIT")]
    unit: Option<String>,

    #[command(flatten)]
    end: EndArgs,

    /// The tenant's own user in whose name it is done
    #[arg(long = "as", value_name = "USER")]
    in_name_of: Option<String>,
}

impl RevokeArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let (landlord, _, mut database) = app.enter_tenant(slug, true).await?;
        let act = name::act(app, &landlord, &mut database, slug, self.in_name_of.as_deref()).await?;
        let mut transaction = database.write(&act).await?;
        let permission_id = name::permission_id(&mut transaction, slug, &self.code).await?;
        let user = lookup::user(&mut transaction, slug, &self.user).await?;
        let unit = lookup::unit_if_named(&mut transaction, slug, self.unit.as_deref()).await?;
        let day = self.end.last_day();
        let filter = DirectFilter {
            user_id: Some(user.id),
            permission_id: Some(permission_id),
            unit_id: unit.map(|unit| unit.id),
            as_of: Some(day.succ_opt().unwrap_or(day)),
            ..DirectFilter::default()
        };
        let present = permissions::direct(&mut transaction, &filter).await?;
        if present.is_empty() {
            return Err(Failure::not_found(format!(
                "{} has no direct permission or denial of {} that goes on after {day}",
                user.name, self.code
            ))
            .hint(format!(
                "tenantctl role permission list -t {slug} --user {} --history",
                self.user
            )));
        }
        let ids: Vec<_> = present.iter().map(|one| one.id).collect();
        permissions::end_direct(&mut transaction, &ids, day).await?;
        transaction.commit().await?;
        for one in &present {
            let what = if one.effect == "deny" {
                "denial"
            } else {
                "permission"
            };
            let words = place::in_words(one.unit.as_deref(), &one.scope);
            let end = if one.from > day {
                "is taken back".to_owned()
            } else {
                format!("ends on {day}")
            };
            app.output.done(&format!(
                "the direct {what} of {} for {} {words} {end}",
                one.permission, user.name
            ))?;
        }
        Ok(Outcome::Done)
    }
}
