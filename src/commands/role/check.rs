//! `role check`

use chrono::NaiveDate;
use clap::Args;
use serde_json::json;

use super::{name, reasons};
use crate::app::App;
use crate::commands::{TenantArg, lookup};
use crate::db;
use crate::db::access::check::{self, Question};
use crate::error::{Outcome, Result};

/// The arguments of `role check`.
#[derive(Debug, Args)]
pub struct CheckArgs {
    /// The permission, such as membership.approve
    #[arg(value_name = "PERMISSION")]
    code: String,

    #[command(flatten)]
    tenant: TenantArg,

    /// The person: e-mail, id or external id
    #[arg(long, value_name = "USER")]
    user: String,

    /// The unit at which it would be done [default: the whole tenant]
    #[arg(long, value_name = "UNIT")]
    unit: Option<String>,

    /// The day, past or to come [default: today]
    #[arg(long, value_name = "DATE")]
    at: Option<NaiveDate>,

    /// Say why: every way there, and what is missing on those that lead nowhere
    #[arg(long)]
    explain: bool,
}

impl CheckArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let (_, _, mut database) = app.enter_tenant(slug, false).await?;
        let mut transaction = database.read().await?;
        let permission_id = name::permission_id(&mut transaction, slug, &self.code).await?;
        let user = lookup::user(&mut transaction, slug, &self.user).await?;
        let unit = lookup::unit_if_named(&mut transaction, slug, self.unit.as_deref()).await?;
        let unit_id = unit.as_ref().map(|unit| unit.id);
        let today = db::today();
        let day = self.at.unwrap_or(today);
        let question = Question {
            user_id: user.id,
            permission_id,
            unit_id,
            day,
            clock: today,
            defined_on: day,
        };
        let kept = if day >= today {
            Some(check::is_allowed(&mut transaction, user.id, &self.code, unit_id, day).await?)
        } else {
            None
        };
        let verdict = match kept {
            Some(allowed) if !self.explain => check::Verdict {
                allowed,
                barred: false,
                branches: Vec::new(),
            },
            _ => check::explain(&mut transaction, &question).await?,
        };
        if kept.is_some_and(|allowed| allowed != verdict.allowed) {
            app.output.warn(
                "what the database keeps derived says otherwise: applications that rely on it decide wrongly",
            );
            app.output.hint(&format!("tenantctl role cache verify -t {slug}"));
        }
        let place = self
            .unit
            .as_ref()
            .map_or("tenant-wide".to_owned(), |code| format!("at unit {code}"));
        if app.output.is_machine_readable() {
            let mut document = json!({
                "allowed": verdict.allowed,
                "user": user.email.clone().unwrap_or_else(|| user.id.to_string()),
                "permission": self.code,
                "unit": self.unit,
                "at": day,
            });
            if self.explain {
                document["barred"] = verdict.barred.into();
                document["branches"] =
                    serde_json::to_value(&verdict.branches).map_err(anyhow::Error::from)?;
            }
            app.output.document(&document)?;
        } else {
            let (word, may) = if verdict.allowed {
                ("allow", "may")
            } else {
                ("deny", "may not")
            };
            let mut text = format!("{word}: {} {may} {} {place} on {day}\n", user.name, self.code);
            if self.explain {
                text.push_str(&reasons::tell(&verdict, &self.code, self.unit.as_deref()));
            }
            app.output.data(&text)?;
        }
        Ok(if verdict.allowed {
            Outcome::Done
        } else {
            Outcome::Found
        })
    }
}
