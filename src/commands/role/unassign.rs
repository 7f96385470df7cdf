//! `role unassign`

use chrono::NaiveDate;
use clap::Args;

use super::place::EndArgs;
use super::{name, place};
use crate::app::App;
use crate::commands::{TenantArg, lookup};
use crate::db;
use crate::db::access::assignments::{self, Assignment, AssignmentFilter};
use crate::error::{Failure, Outcome, Result};

/// The arguments of `role unassign`.
#[derive(Debug, Args)]
pub struct UnassignArgs {
    /// The role
    #[arg(value_name = "ROLE")]
    code: String,

    #[command(flatten)]
    tenant: TenantArg,

    /// From whom it is taken
    #[arg(long, value_name = "USER")]
    user: String,

    /// The unit at which it is held [default: the only place where it is]
    #[arg(long, value_name = "UNIT")]
    unit: Option<String>,

    #[command(flatten)]
    end: EndArgs,

    /// The tenant's own user in whose name it is done
    #[arg(long = "as", value_name = "USER")]
    in_name_of: Option<String>,
}

/// As many assignments of one role to one person are looked at.
const MOST: i64 = 1000;

impl UnassignArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let (landlord, _, mut database) = app.enter_tenant(slug, true).await?;
        let act = name::act(app, &landlord, &mut database, slug, self.in_name_of.as_deref()).await?;
        let mut transaction = database.write(&act).await?;
        let role = name::role(&mut transaction, slug, &self.code).await?;
        let user = lookup::user(&mut transaction, slug, &self.user).await?;
        let unit = lookup::unit_if_named(&mut transaction, slug, self.unit.as_deref()).await?;
        let day = self.end.last_day();
        let filter = AssignmentFilter {
            role_id: Some(role.id),
            user_id: Some(user.id),
            unit_id: unit.map(|unit| unit.id),
            ..AssignmentFilter::default()
        };
        let mut held = assignments::list(&mut transaction, &filter, None, MOST).await?;
        let ended: Vec<_> = held
            .extract_if(.., |one| one.until == Some(day) && one.status != "revoked")
            .collect();
        held.retain(|one| {
            matches!(one.status.as_str(), "active" | "scheduled" | "suspended")
                && one.until.is_none_or(|until| until > day)
        });
        let shown = format!(
            "tenantctl role assignments {} -t {slug} --user {} --history",
            role.code, self.user
        );
        if held.is_empty() && !ended.is_empty() {
            for one in &ended {
                let words = place::in_words(one.unit.as_deref(), &one.scope);
                app.output.done(&format!(
                    "the term of {} as {} {words} ends on {day} already",
                    user.name, role.code
                ))?;
            }
            return Ok(Outcome::Done);
        }
        if held.is_empty() {
            return Err(Failure::not_found(format!(
                "{} has no term as {}{} that goes on after {day}",
                user.name,
                role.code,
                self.unit
                    .as_ref()
                    .map_or(String::new(), |code| format!(" at unit {code}")),
            ))
            .hint(shown));
        }
        if places(&held) > 1 {
            return Err(Failure::usage(format!(
                "{} holds {} at several places: name the unit",
                user.name, role.code
            ))
            .hint(shown));
        }
        refuse_before_beginning(&held, day)?;
        let ids: Vec<_> = held.iter().map(|one| one.id).collect();
        let delegated = assignments::delegated(&mut transaction, &ids).await?;
        assignments::end(&mut transaction, &ids, day, app.reason.as_deref()).await?;
        transaction.commit().await?;
        for one in &held {
            let words = place::in_words(one.unit.as_deref(), &one.scope);
            app.output.done(&if one.from > day {
                format!(
                    "{} will not be {} {words} as of {}",
                    user.name, role.code, one.from
                )
            } else {
                format!("the term of {} as {} {words} ends on {day}", user.name, role.code)
            })?;
        }
        if delegated > 0 {
            app.output.note(&format!(
                "what was delegated to {} ends no later",
                match delegated {
                    1 => "one other person".to_owned(),
                    others => format!("{others} others"),
                }
            ));
        }
        Ok(Outcome::Done)
    }
}

/// Refuses a day before a term that runs began: ending it there would take back what was done in it. One that began
/// today, or has yet to begin, may be revoked.
fn refuse_before_beginning(held: &[Assignment], day: NaiveDate) -> Result<()> {
    let today = db::today();
    let runs = |one: &&Assignment| day < one.from && one.from < today;
    match held.iter().find(runs) {
        Some(one) => Err(Failure::usage(format!(
            "the term began on {}, after {day}, and cannot end before",
            one.from
        ))
        .hint(format!(
            "--now ends it yesterday, --on DATE on that day, from {} on",
            one.from
        ))),
        None => Ok(()),
    }
}

/// At how many places a role is held.
fn places(held: &[Assignment]) -> usize {
    let mut units: Vec<_> = held.iter().map(|one| &one.unit).collect();
    units.sort();
    units.dedup();
    units.len()
}
