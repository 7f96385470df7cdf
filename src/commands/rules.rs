//! Holds what an operator enters against the tenant's validation rules.

use chrono::{Local, NaiveDate};
use sqlx::PgConnection;

use crate::db::config::validation;
use crate::error::{Failure, Result};

/// The earliest day on which somebody who is known can have been born.
const EARLIEST_BIRTH: NaiveDate = NaiveDate::from_ymd_opt(1850, 1, 1).expect("a day");

/// Reads a date of birth, with the bounds that imports have.
///
/// # Errors
/// Why it is none.
pub fn date_of_birth(text: &str) -> Result<NaiveDate, String> {
    let day: NaiveDate = text.parse().map_err(|error| format!("{error}"))?;
    if (EARLIEST_BIRTH..=Local::now().date_naive()).contains(&day) {
        Ok(day)
    } else {
        Err("nobody who lives was born then".to_owned())
    }
}

/// A value that an operator entered.
#[derive(Clone, Copy, Debug)]
pub struct Entered<'a> {
    /// The flag that brought it.
    pub flag: &'a str,
    /// The type of rules that apply, of `reference.rule_types`.
    pub rule_type: &'a str,
    /// The value; nothing is checked where there is none.
    pub value: Option<&'a str>,
}

/// Refuses the values that the tenant's rules for a country do not accept, all of them at once.
///
/// # Errors
/// A refusal that tells for each value what the rules ask for.
pub async fn check(
    connection: &mut PgConnection,
    country: Option<&str>,
    entered: &[Entered<'_>],
) -> Result<()> {
    let mut refusals = Vec::new();
    for Entered {
        flag,
        rule_type,
        value,
    } in entered
    {
        let Some(value) = value else { continue };
        if let Some(objection) = validation::objection(connection, rule_type, country, value).await? {
            refusals.push(format!("{flag} \"{value}\": {}", objection.messages.join(" ")));
        }
    }
    match refusals.split_first() {
        None => Ok(()),
        Some((only, [])) => Err(Failure::refused(only)),
        Some(_) => {
            let mut failure = Failure::refused(format!("{} values are not accepted", refusals.len()));
            failure.details = refusals;
            Err(failure)
        }
    }
}
