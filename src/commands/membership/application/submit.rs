//! `membership application submit`

use chrono::NaiveDate;
use clap::Args;
use uuid::Uuid;

use super::person::PersonArgs;
use super::{COLUMNS, obstacles};
use crate::app::App;
use crate::commands::importing::{FileArgs, Wording};
use crate::commands::{TenantArg, lookup};
use crate::db;
use crate::db::WriteTransaction;
use crate::db::membership::actions::{self, Action, Details, Key};
use crate::db::membership::applications::{self, Application, ApplicationFilter, NewApplication};
use crate::db::tenancy::staging;
use crate::error::{Failure, Outcome, Result};
use crate::import::Mode;
use crate::import::applications::Applications;

/// The arguments of `membership application submit`.
#[derive(Debug, Args)]
pub struct SubmitArgs {
    #[command(flatten)]
    tenant: TenantArg,

    /// The unit to belong to
    #[arg(long, value_name = "UNIT", required_unless_present_any = ["file", "template"])]
    unit: Option<String>,

    /// The type of membership
    #[arg(long = "type", value_name = "CODE", required_unless_present_any = ["file", "template"])]
    membership_type: Option<String>,

    /// A second membership, beside the person's main one
    #[arg(long, conflicts_with_all = ["file", "template"])]
    secondary: bool,

    /// The day of the application [default: today]
    #[arg(long, value_name = "DATE")]
    on: Option<NaiveDate>,

    /// Begin at once; for types that no level approves
    #[arg(long, conflicts_with_all = ["file", "template"])]
    approve: bool,

    #[command(flatten)]
    person: PersonArgs,

    #[command(flatten)]
    file: FileArgs,
}

impl SubmitArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let today = db::today();
        if let Some(day) = self.on.filter(|day| *day > today) {
            return Err(Failure::usage(format!(
                "{day} lies ahead: an application is recorded when it has come"
            )));
        }
        match (&self.unit, &self.membership_type) {
            (Some(unit), Some(code)) if !self.file.is_given() => {
                self.run_one(app, unit, code, self.on.unwrap_or(today)).await
            }
            _ => self.run_file(app).await,
        }
    }

    async fn run_file(&self, app: &App) -> Result<Outcome> {
        let kind = Applications {
            unit: self.unit.clone(),
            membership_type: self.membership_type.clone(),
            applied_on: self.on,
        };
        let wording = Wording::import("applications");
        self.file
            .run(app, &self.tenant.slug, Mode::Insert, kind, wording)
            .await
    }

    async fn run_one(&self, app: &App, unit: &str, code: &str, on: NaiveDate) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let dry_run = self.file.dry_run();
        let (landlord, _, mut database) = app.enter_tenant(slug, !dry_run).await?;
        if self.approve {
            let mut staged = database.stage().await?;
            actions::prepare(&mut staged).await?;
            staged.commit().await?;
        }
        let mut transaction = database.write(&app.act(&landlord)).await?;
        let unit = lookup::unit(&mut transaction, slug, unit).await?;
        if unit.status == "archived" {
            return Err(
                Failure::refused(format!("unit {} is archived and takes no members", unit.code))
                    .hint(format!("tenantctl unit list -t {slug}")),
            );
        }
        let membership_type = obstacles::find_type(&mut transaction, slug, code).await?;
        obstacles::check_levels(&mut transaction, slug, &unit, &membership_type).await?;
        if self.approve && !membership_type.approval_levels.is_empty() {
            return Err(Failure::refused(format!(
                "memberships of type {code} are approved by {}",
                membership_type.approval_levels.join(", ")
            ))
            .hint("leave --approve out; tenantctl membership application approve records each decision"));
        }
        let (user_id, is_new) = self.person.find_or_make(&mut transaction, slug).await?;
        obstacles::check_age(app, &mut transaction, user_id, slug, &membership_type, on).await?;
        let standing = applications::standing(&mut transaction, user_id).await?;
        let known = obstacles::check_standing(&standing, slug, &unit.code, code, !self.secondary)?;
        let id = if let Some(id) = known {
            id
        } else {
            let new = NewApplication {
                id: Uuid::now_v7(),
                user_id,
                unit_id: unit.id,
                membership_type_id: membership_type.id,
                is_primary: !self.secondary,
                applied_on: on,
            };
            applications::add(&mut transaction, &new).await?;
            if self.approve {
                begin(&mut transaction, new.id, on).await?;
            }
            new.id
        };
        let filter = ApplicationFilter {
            ids: Some(vec![id]),
            ..ApplicationFilter::default()
        };
        let application = applications::list(&mut transaction, &filter, 1).await?.remove(0);
        if dry_run {
            transaction.rollback().await?;
        } else {
            transaction.commit().await?;
        }
        self.show(app, &application, known.is_some(), is_new)
    }

    fn show(&self, app: &App, application: &Application, is_known: bool, is_new: bool) -> Result<Outcome> {
        if app.output.is_machine_readable() {
            app.output.record(application, COLUMNS)?;
            return Ok(Outcome::Done);
        }
        let who = &application.name;
        let kind = format!(
            "{} membership at {}",
            application.membership_type, application.unit_code
        );
        let sentence = if is_known {
            format!("{who} has applied for the {kind} already")
        } else if self.approve {
            let number = application.member_no.as_deref().unwrap_or_default();
            format!("{who} is a member now, number {number}: {kind}")
        } else {
            let next = application
                .next_level
                .as_ref()
                .zip(application.next_unit.as_ref());
            let next = next.map_or_else(
                || "; no level has to approve it".to_owned(),
                |(level, unit)| format!("; {level} {unit} decides first"),
            );
            let person = if is_new { ", a new person," } else { "" };
            format!("{who}{person} applied for the {kind}{next}")
        };
        if self.file.dry_run() {
            app.output
                .done(&format!("would: {sentence}; nothing was changed"))?;
            return Ok(Outcome::Done);
        }
        app.output.done(&sentence)?;
        if !self.approve && !is_known {
            let level = application.next_level.as_deref();
            app.output.hint(&format!(
                "tenantctl membership application approve {} -t {}{}",
                application.id,
                self.tenant.slug,
                level.map_or_else(String::new, |level| format!(" --level {level}"))
            ));
        }
        Ok(Outcome::Done)
    }
}

/// What no level approves begins at once.
async fn begin(transaction: &mut WriteTransaction<'_>, id: Uuid, on: NaiveDate) -> Result<()> {
    let id = id.to_string();
    actions::stage_one(transaction, Key::Id(&id)).await?;
    let details = Details {
        effective_on: Some(on),
        ..Details::default()
    };
    actions::check(transaction, Action::Approve { begins: true }, &details).await?;
    let faults = staging::first_faults(transaction, 1).await?;
    if let Some(fault) = faults.into_iter().next() {
        return Err(Failure::refused(fault.message.unwrap_or(fault.code)));
    }
    Ok(actions::apply(transaction).await?)
}
