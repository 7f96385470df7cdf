//! What an operator says of a user.

use chrono::NaiveDate;
use clap::Args;
use sqlx::PgConnection;

use crate::commands::rules::{self, Entered};
use crate::db::identity::users::UserDetails;
use crate::error::{Failure, Result};
use crate::import::normalize_email;
use crate::sheet::digits::normalize_digits;

/// What is said of a user.
#[derive(Debug, Args)]
#[command(next_help_heading = "Person")]
pub(super) struct DetailsArgs {
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

    /// What the person does, as they put it
    #[arg(long, value_name = "TEXT")]
    role_title: Option<String>,

    /// Telephone
    #[arg(long, value_name = "NUMBER")]
    phone: Option<String>,

    /// Date of birth
    #[arg(long, value_name = "DATE", value_parser = rules::date_of_birth)]
    date_of_birth: Option<NaiveDate>,

    /// Gender, as the person states it
    #[arg(long, value_name = "TEXT")]
    gender: Option<String>,

    /// Language tag, such as ne or en-GB
    #[arg(long, value_name = "TAG")]
    locale: Option<String>,

    /// Time zone, such as Asia/Kathmandu
    #[arg(long, value_name = "NAME")]
    timezone: Option<String>,
}

impl DetailsArgs {
    /// What was said, as it is kept.
    pub(super) fn into_details(self) -> UserDetails {
        let email = self.email.map(|email| email.trim().to_owned());
        UserDetails {
            email_normalized: email.as_deref().and_then(normalize_email),
            email,
            external_id: self.external_id,
            first_name: self.first_name,
            middle_name: self.middle_name,
            last_name: self.last_name,
            full_name: self.full_name,
            name_local: self.name_local,
            role_title: self.role_title,
            phone: self.phone.map(|phone| normalize_digits(&phone).into_owned()),
            date_of_birth: self.date_of_birth,
            gender: self.gender,
            locale: self.locale,
            timezone: self.timezone,
        }
    }
}

/// Holds what was said against the tenant's rules.
pub(super) async fn check(connection: &mut PgConnection, user: &UserDetails) -> Result<()> {
    let entered = [
        ("--email", "email", &user.email),
        ("--phone", "phone", &user.phone),
    ];
    let entered = entered.map(|(flag, rule_type, value)| Entered {
        flag,
        rule_type,
        value: value.as_deref(),
    });
    rules::check(connection, None, &entered).await?;
    match (&user.email, &user.email_normalized) {
        (Some(email), None) => Err(Failure::refused(format!("--email \"{email}\" is no e-mail"))),
        _ => Ok(()),
    }
}
