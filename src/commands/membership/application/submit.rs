//! `membership application submit`

use chrono::{Local, NaiveDate};
use clap::Args;
use sqlx::PgConnection;
use uuid::Uuid;

use super::COLUMNS;
use crate::app::{App, nearest};
use crate::commands::rules::{self, Entered};
use crate::commands::{TenantArg, lookup};
use crate::db::WriteTransaction;
use crate::db::identity::users::{self, UserDetails};
use crate::db::membership::actions::{self, Action, Details, Key};
use crate::db::membership::applications::{self, ApplicationFilter, NewApplication, Standing};
use crate::db::membership::types::{self, MembershipType};
use crate::error::{Failure, Outcome, Result};
use crate::import::normalize_email;
use crate::sheet::digits::normalize_digits;

/// The arguments of `membership application submit`.
#[derive(Debug, Args)]
pub struct SubmitArgs {
    #[command(flatten)]
    tenant: TenantArg,

    /// The unit to belong to
    #[arg(long, value_name = "UNIT")]
    unit: String,

    /// The type of membership
    #[arg(long = "type", value_name = "CODE")]
    membership_type: String,

    /// A second membership, beside the person's main one
    #[arg(long)]
    secondary: bool,

    /// The day of the application [default: today]
    #[arg(long, value_name = "DATE")]
    on: Option<NaiveDate>,

    /// Begin at once; for types that no level approves
    #[arg(long)]
    approve: bool,

    /// Show what would be done, and do nothing
    #[arg(long)]
    dry_run: bool,

    #[command(flatten)]
    person: PersonArgs,
}

/// Who applies: a user that is there, or a person to be found by e-mail or external id, and else made.
#[derive(Debug, Args)]
#[command(next_help_heading = "Person")]
struct PersonArgs {
    /// A user that is there: e-mail, id or external id
    #[arg(long, value_name = "USER", conflicts_with_all = ["email", "external_id", "first_name", "middle_name", "last_name", "full_name", "name_local", "phone", "date_of_birth", "gender"])]
    user: Option<String>,

    /// E-mail
    #[arg(long, value_name = "EMAIL")]
    email: Option<String>,

    /// What another system calls this person
    #[arg(long, value_name = "ID")]
    external_id: Option<String>,

    /// First name
    #[arg(long, value_name = "NAME")]
    first_name: Option<String>,

    /// Middle name
    #[arg(long, value_name = "NAME")]
    middle_name: Option<String>,

    /// Last name
    #[arg(long, value_name = "NAME")]
    last_name: Option<String>,

    /// The name in full, where it is more than its parts or all that is known
    #[arg(long, value_name = "NAME")]
    full_name: Option<String>,

    /// The name in the person's own script
    #[arg(long, value_name = "NAME")]
    name_local: Option<String>,

    /// Telephone
    #[arg(long, value_name = "NUMBER")]
    phone: Option<String>,

    /// Date of birth
    #[arg(long, value_name = "DATE")]
    date_of_birth: Option<NaiveDate>,

    /// Gender, as the person states it
    #[arg(long, value_name = "TEXT")]
    gender: Option<String>,
}

impl SubmitArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let today = Local::now().date_naive();
        let on = self.on.unwrap_or(today);
        if on > today {
            return Err(Failure::usage(format!(
                "{on} lies ahead: an application is recorded when it has come"
            )));
        }
        let (landlord, _, mut database) = app.enter_tenant(slug, !self.dry_run).await?;
        if self.approve {
            let mut staged = database.stage().await?;
            actions::prepare(&mut staged).await?;
            staged.commit().await?;
        }
        let mut transaction = database.write(&app.act(&landlord)).await?;
        let unit = lookup::unit(&mut transaction, slug, &self.unit).await?;
        if unit.status == "archived" {
            return Err(
                Failure::refused(format!("unit {} is archived and takes no members", unit.code))
                    .hint(format!("tenantctl unit list -t {slug}")),
            );
        }
        let membership_type = self.find_type(&mut transaction).await?;
        let missing = applications::missing_levels(&mut transaction, unit.id, membership_type.id).await?;
        if let Some(level) = missing.first() {
            return Err(Failure::refused(format!(
                "unit {} has no {level} above it, and a {level} approves memberships of type {}",
                unit.code, membership_type.code
            ))
            .hint(format!("tenantctl unit show {} -t {slug}", unit.code))
            .hint(format!(
                "tenantctl membership type update {} -t {slug} --approval-levels …",
                membership_type.code
            )));
        }
        if self.approve && !membership_type.approval_levels.is_empty() {
            return Err(Failure::refused(format!(
                "memberships of type {} are approved by {}",
                membership_type.code,
                membership_type.approval_levels.join(", ")
            ))
            .hint("leave --approve out; tenantctl membership application approve records each decision"));
        }
        let (user_id, is_new) = self.person.find_or_make(&mut transaction, slug).await?;
        self.check_age(app, &mut transaction, user_id, &membership_type, on)
            .await?;
        let standing = applications::standing(&mut transaction, user_id).await?;
        let known = self.check_standing(&standing, slug, &unit.code, &membership_type.code)?;
        let id = match known {
            Some(id) => id,
            None => {
                let new = NewApplication {
                    id: Uuid::now_v7(),
                    user_id,
                    unit_id: unit.id,
                    membership_type_id: membership_type.id,
                    is_primary: !self.secondary,
                    applied_on: on,
                };
                applications::add(&mut transaction, &new).await?;
                new.id
            }
        };
        if self.approve && known.is_none() {
            begin(&mut transaction, id, on).await?;
        }
        let filter = ApplicationFilter {
            ids: Some(vec![id]),
            ..ApplicationFilter::default()
        };
        let application = applications::list(&mut transaction, &filter, 1).await?.remove(0);
        if self.dry_run {
            transaction.rollback().await?;
        } else {
            transaction.commit().await?;
        }
        if app.output.is_machine_readable() {
            app.output.record(&application, COLUMNS)?;
            return Ok(Outcome::Done);
        }
        let who = &application.name;
        let kind = format!(
            "{} membership at {}",
            application.membership_type, application.unit_code
        );
        let sentence = if known.is_some() {
            format!("{who} has applied for the {kind} already")
        } else if self.approve {
            let number = application.member_no.as_deref().unwrap_or_default();
            format!("{who} is a member as of {on}, number {number}: {kind}")
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
        if self.dry_run {
            app.output
                .done(&format!("would: {sentence}; nothing was changed"))?;
        } else {
            app.output.done(&sentence)?;
            if !self.approve && known.is_none() {
                app.output.hint(&format!(
                    "tenantctl membership application approve {id} -t {slug}"
                ));
            }
        }
        Ok(Outcome::Done)
    }

    async fn find_type(&self, connection: &mut PgConnection) -> Result<MembershipType> {
        let slug = &self.tenant.slug;
        let all = types::list(connection).await?;
        let codes: Vec<String> = all.iter().map(|known| known.code.clone()).collect();
        let code = &self.membership_type;
        let Some(found) = all.into_iter().find(|known| &known.code == code) else {
            let failure = Failure::not_found(format!(
                "there is no type of membership \"{code}\" in tenant {slug}"
            ));
            let failure = match nearest(code, &codes) {
                Some(near) => failure.hint(format!("did you mean {near}?")),
                None => failure,
            };
            return Err(failure.hint(format!("tenantctl membership type list -t {slug}")));
        };
        if !found.active {
            return Err(
                Failure::refused(format!("no new memberships of type {code} are taken"))
                    .hint(format!("tenantctl membership type list -t {slug}")),
            );
        }
        Ok(found)
    }

    async fn check_age(
        &self,
        app: &App,
        connection: &mut PgConnection,
        user_id: Uuid,
        membership_type: &MembershipType,
        on: NaiveDate,
    ) -> Result<()> {
        let Some(least) = membership_type.minimum_age else {
            return Ok(());
        };
        match applications::age(connection, user_id, on).await? {
            Some(age) if age < least => Err(Failure::refused(format!(
                "memberships of type {} are from the age of {least}, and the person is {age}",
                membership_type.code
            ))
            .hint(format!("tenantctl membership type list -t {}", self.tenant.slug))),
            Some(_) => Ok(()),
            None => {
                app.output.note(&format!(
                    "memberships of type {} are from the age of {least}; the date of birth is not known",
                    membership_type.code
                ));
                Ok(())
            }
        }
    }

    /// The same application where it is open already; a refusal where the person is in the way of another.
    fn check_standing(
        &self,
        standing: &[Standing],
        slug: &str,
        unit: &str,
        membership_type: &str,
    ) -> Result<Option<Uuid>> {
        let is_primary = !self.secondary;
        for other in standing {
            let number = other.member_no.clone().unwrap_or_else(|| other.id.to_string());
            let is_open = matches!(other.status.as_str(), "applied" | "in_review" | "approved");
            let is_same_unit = other.unit_code == unit;
            if is_open
                && is_same_unit
                && other.membership_type == membership_type
                && other.is_primary == is_primary
            {
                return Ok(Some(other.id));
            }
            if is_open && (is_same_unit || (is_primary && other.is_primary)) {
                return Err(Failure::conflict(format!(
                    "the person has applied already, at unit {} as {}",
                    other.unit_code, other.membership_type
                ))
                .hint(format!(
                    "tenantctl membership application show {} -t {slug}",
                    other.id
                )));
            }
            if !is_open && is_same_unit {
                return Err(Failure::conflict(format!(
                    "the person is a member of unit {unit} already: {number}, {}",
                    other.status
                ))
                .hint(format!("tenantctl membership show {number} -t {slug}")));
            }
            if !is_open && is_primary && other.is_primary {
                return Err(Failure::conflict(format!(
                    "the person has a main membership already: {number} at unit {}, {}",
                    other.unit_code, other.status
                ))
                .hint("--secondary applies for a second one beside it")
                .hint(format!("tenantctl membership show {number} -t {slug}")));
            }
        }
        Ok(None)
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
    let faults = crate::db::tenancy::staging::first_faults(transaction, 1).await?;
    if let Some(fault) = faults.into_iter().next() {
        return Err(Failure::refused(fault.message.unwrap_or(fault.code)));
    }
    Ok(actions::apply(transaction).await?)
}

impl PersonArgs {
    /// The person, and whether it was made.
    async fn find_or_make(&self, transaction: &mut WriteTransaction<'_>, slug: &str) -> Result<(Uuid, bool)> {
        if let Some(who) = &self.user {
            return Ok((lookup::user(transaction, slug, who).await?.id, false));
        }
        let person = self.details();
        check(transaction, &person).await?;
        let by_email = match &person.email_normalized {
            Some(email) => users::find_by_email(transaction, email).await?,
            None => None,
        };
        let found = match (by_email, &person.external_id) {
            (Some(user), _) => Some(user),
            (None, Some(id)) => users::find_by_external_id(transaction, id).await?,
            (None, None) => None,
        };
        if let Some(user) = found {
            return Ok((user.id, false));
        }
        if person.first_name.is_none() && person.last_name.is_none() && person.full_name.is_none() {
            return Err(Failure::usage(
                "a new person has a name: give --first-name, --last-name or --full-name",
            )
            .hint(format!("tenantctl user list -t {slug}")));
        }
        let id = Uuid::now_v7();
        users::add(transaction, id, &person).await?;
        Ok((id, true))
    }

    fn details(&self) -> UserDetails {
        let email = self.email.as_deref().map(|email| email.trim().to_owned());
        UserDetails {
            email_normalized: email.as_deref().and_then(normalize_email),
            email,
            external_id: self.external_id.clone(),
            first_name: self.first_name.clone(),
            middle_name: self.middle_name.clone(),
            last_name: self.last_name.clone(),
            full_name: self.full_name.clone(),
            name_local: self.name_local.clone(),
            role_title: None,
            phone: self
                .phone
                .as_deref()
                .map(|phone| normalize_digits(phone).into_owned()),
            date_of_birth: self.date_of_birth,
            gender: self.gender.clone(),
            locale: None,
            timezone: None,
        }
    }
}

/// Holds what was said of a person against the tenant's rules.
async fn check(connection: &mut PgConnection, person: &UserDetails) -> Result<()> {
    let entered = [
        ("--email", "email", &person.email),
        ("--phone", "phone", &person.phone),
    ];
    let entered = entered.map(|(flag, rule_type, value)| Entered {
        flag,
        rule_type,
        value: value.as_deref(),
    });
    rules::check(connection, None, &entered).await?;
    match (&person.email, &person.email_normalized) {
        (Some(email), None) => Err(Failure::refused(format!("--email \"{email}\" is no e-mail"))),
        _ => Ok(()),
    }
}
