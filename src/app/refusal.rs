//! What a rule refused is recorded: in the trail of the tenant inside which it was tried, else in the landlord's.

use std::sync::PoisonError;
use std::time::Duration;

use serde_json::{Value, json};

use super::{App, Subject};
use crate::db::landlord::{Landlord, activity, tenants::Tenant};
use crate::db::{audit, explain_constraint};
use crate::error::{Failure, Kind, Result, Rule};

/// Nobody waits longer for his error because it is recorded. It takes some milliseconds, on a busy server more.
const PATIENCE: Duration = Duration::from_secs(10);

/// The event.
const EVENT: &str = "refused";

impl App {
    /// Takes note of the tenant that the command is about, and whether it works inside its database.
    pub(super) fn note_subject(&self, tenant: &Tenant, is_inside: bool) {
        let mut subject = self.subject.lock().unwrap_or_else(PoisonError::into_inner);
        if is_inside || subject.is_none() {
            *subject = Some(Subject {
                tenant: tenant.clone(),
                is_inside,
            });
        }
    }

    /// How a command fails that a signal ended. What changes a whole tenant may have begun something, which stays until
    /// it is finished or given up.
    pub fn ended_by_signal(&self, kind: Kind) -> Failure {
        let subject = self.subject.lock().unwrap_or_else(PoisonError::into_inner);
        let failure = Failure::new(kind, kind.code());
        match subject
            .as_ref()
            .filter(|subject| self.need.writes && !subject.is_inside)
        {
            Some(subject) => failure.hint(format!("tenantctl tenant status {}", subject.tenant.slug)),
            None => failure,
        }
    }

    /// Records that a rule refused the command, in a transaction of its own. The command has failed already: what
    /// stands in the way of recording it is left unsaid.
    pub async fn record_refusal(&self, failure: &Failure) {
        if !self.is_worth_recording(failure) {
            return;
        }
        match tokio::time::timeout(PATIENCE, self.try_recording(failure)).await {
            Ok(Ok(())) => {}
            Ok(Err(error)) => tracing::info!("the refusal is not in the trail: {}", error.message()),
            Err(_) => tracing::info!("the refusal is not in the trail: the database was busy"),
        }
    }

    /// What only looks is recorded when the operator may not look.
    fn is_worth_recording(&self, failure: &Failure) -> bool {
        self.need.permission.is_some()
            && match &failure.rule {
                Some(Rule::Permission(_)) => true,
                Some(Rule::Constraint(_)) => self.need.writes,
                None => self.need.writes && failure.kind == Kind::Refused,
            }
    }

    async fn try_recording(&self, failure: &Failure) -> Result<()> {
        let subject = self
            .subject
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone();
        let mut landlord = self.open_landlord().await?;
        let details = details(failure);
        let is_permission = matches!(failure.rule, Some(Rule::Permission(_)));
        let inside = subject.as_ref().filter(|subject| subject.is_inside);
        if is_permission || inside.is_none() {
            let slug = subject.as_ref().map(|subject| subject.tenant.slug.as_str());
            self.record_in_landlord(&mut landlord, details.clone(), slug)
                .await?;
        }
        if let Some(subject) = inside {
            let mut database = self.open_tenant(&mut landlord, &subject.tenant).await?;
            let mut transaction = database.write(&self.act(&landlord)).await?;
            audit::record(&mut transaction, EVENT, details).await?;
            transaction.commit().await?;
        }
        Ok(())
    }

    fn is_about_people(&self) -> bool {
        let begins_so = |words: &&str| {
            let rest = self.verb.strip_prefix(*words);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        };
        ABOUT_PEOPLE.iter().any(begins_so)
    }

    async fn record_in_landlord(
        &self,
        landlord: &mut Landlord,
        details: Value,
        slug: Option<&str>,
    ) -> Result<()> {
        let mut act = self.act(landlord);
        // A tenant's people are named in its own trail alone, which forgets who is anonymized.
        if let Some(slug) = slug.filter(|_| self.is_about_people()) {
            act.command = format!("tenantctl {} -t {slug}", self.verb);
            act.reason = None;
        }
        let mut transaction = landlord.write(&act).await?;
        activity::record(&mut transaction, EVENT, details, slug).await?;
        Ok(transaction.commit().await?)
    }
}

/// The commands whose lines name a tenant's people, by their first words.
const ABOUT_PEOPLE: [&str; 7] = [
    "audit",
    "membership",
    "role",
    "tenant exec",
    "tenant psql",
    "unit",
    "user",
];

/// Which rule refused, and what it says; never what a row holds.
fn details(failure: &Failure) -> Value {
    match &failure.rule {
        Some(Rule::Permission(permission)) => json!({ "permission": permission }),
        Some(Rule::Constraint(name)) => json!({ "rule": name, "meaning": explain_constraint(name) }),
        None => json!({ "message": without_values(&failure.message()) }),
    }
}

/// A sentence without what may be a row's: what stands in quotation marks, e-mails, and every word that a sentence of the
/// program does not have, such as names, codes and numbers. The program's own are small letters, counts and dates.
fn without_values(message: &str) -> String {
    let unquoted: String = message
        .split('"')
        .enumerate()
        .map(|(position, part)| if position % 2 == 0 { part } else { "…" })
        .collect();
    let mut words: Vec<&str> = unquoted
        .split(' ')
        .map(|word| if is_of_the_program(word) { word } else { "…" })
        .collect();
    words.dedup_by(|word, before| *word == "…" && *before == "…");
    words.join(" ")
}

fn is_of_the_program(word: &str) -> bool {
    let is_plain = word
        .chars()
        .all(|letter| letter == '…' || letter.is_ascii() && !letter.is_ascii_uppercase() && letter != '@');
    let digits = word.chars().filter(char::is_ascii_digit).count();
    let bare = word.trim_end_matches([',', '.', ':', ';']);
    is_plain && (digits < 4 || bare.parse::<chrono::NaiveDate>().is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_recorded_sentence_has_no_values() {
        assert_eq!(
            without_values("the unit \"Ward 9\" has members, such as sita@example.org, on this day"),
            "the unit … has members, such as … on this day"
        );
        assert_eq!(
            without_values("tenant nrna is suspended"),
            "tenant nrna is suspended"
        );
        assert_eq!(
            without_values("Sita Rai does not hold chair there on 2026-01-01, and so cannot delegate it"),
            "… does not hold chair there on 2026-01-01, and so cannot delegate it"
        );
        assert_eq!(
            without_values("सीता राई has 3 memberships, such as M-000021 and 98412345"),
            "… has 3 memberships, such as … and …"
        );
    }
}
