//! Setting a password by the tenant's policy, whichever verb brings it.

use secrecy::SecretString;
use serde_json::json;
use uuid::Uuid;

use crate::db::identity::passwords;
use crate::db::identity::rules::{self, Rules};
use crate::db::identity::users::UserDetails;
use crate::db::landlord::tenants::Tenant;
use crate::db::{WriteTransaction, audit};
use crate::error::{Failure, Kind, Result};
use crate::identity::policy::{self, Objection, Personal};
use crate::password;

/// Holds a password against the policy, sets it, and tells the trail how it came.
pub(super) async fn set(
    transaction: &mut WriteTransaction<'_>,
    tenant: &Tenant,
    id: Uuid,
    user: &UserDetails,
    given: &SecretString,
    how: &str,
) -> Result<()> {
    let rules = rules::read(transaction).await?;
    let mut objections = policy::objections(given, &rules, &personal(user, tenant));
    if objections.is_empty() && is_former(transaction, id, &rules, given).await? {
        objections.push(Objection::Former {
            remembered: usize::try_from(rules.password_history_count).unwrap_or(usize::MAX),
        });
    }
    refuse(&objections, &tenant.slug)?;
    let hash = password::hash(given).map_err(|error| Failure::from_error(Kind::Fault, error))?;
    passwords::set(transaction, id, &hash, rules.password_history_count).await?;
    let details = json!({ "how": how });
    audit::record_about(transaction, "password.changed", details, "identity.users", id).await?;
    Ok(())
}

async fn is_former(
    transaction: &mut WriteTransaction<'_>,
    id: Uuid,
    rules: &Rules,
    given: &SecretString,
) -> Result<bool> {
    let former = passwords::former(transaction, id, rules.password_history_count).await?;
    Ok(policy::is_former(given, &former))
}

fn personal(user: &UserDetails, tenant: &Tenant) -> Personal {
    let names = [
        &user.first_name,
        &user.middle_name,
        &user.last_name,
        &user.full_name,
        &user.name_local,
    ];
    Personal {
        names: names.into_iter().flatten().cloned().collect(),
        email: user.email.clone(),
        organization: vec![tenant.name.clone(), tenant.slug.clone()],
    }
}

fn refuse(objections: &[Objection], slug: &str) -> Result<()> {
    let sentence = |objection: &Objection| match objection.setting() {
        Some(setting) => format!("{objection}, {setting}"),
        None => objection.to_string(),
    };
    match refused(objections, sentence) {
        None => Ok(()),
        Some(failure) => Err(failure.hint(format!(
            "tenantctl tenant setting list -t {slug} --category authentication"
        ))),
    }
}

/// The refusal of a password, where anything stands against it, in sentences for people.
pub(super) fn refused(objections: &[Objection], sentence: impl Fn(&Objection) -> String) -> Option<Failure> {
    let failure = match objections {
        [] => return None,
        [only] => Failure::refused(sentence(only)),
        several => {
            let mut failure = Failure::refused(format!(
                "the password is not accepted, for {} reasons",
                several.len()
            ));
            failure.details = several.iter().map(sentence).collect();
            failure
        }
    };
    let is_guessable = objections
        .iter()
        .any(|objection| matches!(objection, Objection::Guessable(_)));
    Some(if is_guessable {
        failure.hint(
            "a few words that have nothing to do with each other, or with the person, are hard to guess",
        )
    } else {
        failure
    })
}
