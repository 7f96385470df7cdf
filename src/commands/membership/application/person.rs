//! Who applies for a membership.

use chrono::NaiveDate;
use clap::Args;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::commands::lookup;
use crate::commands::membership::join;
use crate::commands::rules::{self, Entered};
use crate::db::WriteTransaction;
use crate::db::identity::users::{self, UserDetails};
use crate::error::{Failure, Result};
use crate::import::normalize_email;
use crate::sheet::digits::normalize_digits;

/// Who applies: a user that is there, or a person to be found by e-mail or external id, and else made.
#[derive(Debug, Args)]
#[command(next_help_heading = "Person")]
pub(super) struct PersonArgs {
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
    #[arg(long, value_name = "DATE", value_parser = rules::date_of_birth)]
    date_of_birth: Option<NaiveDate>,

    /// Gender, as the person states it
    #[arg(long, value_name = "TEXT")]
    gender: Option<String>,
}

impl PersonArgs {
    /// The person, and whether it was made.
    pub(super) async fn find_or_make(
        &self,
        transaction: &mut WriteTransaction<'_>,
        slug: &str,
    ) -> Result<(Uuid, bool)> {
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
        let found = if found.is_some() {
            found
        } else {
            let email = person.email_normalized.as_deref();
            users::find_merged(transaction, email, person.external_id.as_deref()).await?
        };
        if let Some(user) = found {
            join::refuse_other_birth(&user, person.date_of_birth, slug)?;
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
