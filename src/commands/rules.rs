//! Holds what an operator enters against the tenant's validation rules.

use sqlx::PgConnection;

use crate::db::config::validation;
use crate::error::{Failure, Result};

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
