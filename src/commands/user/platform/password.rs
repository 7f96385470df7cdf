//! `user login --platform` and `user set-password --platform`: who comes with a password of one's own needs no permission.

use secrecy::SecretString;
use uuid::Uuid;

use super::super::new_password::refused;
use super::{CARD, find, is_oneself, require};
use crate::app::App;
use crate::db::WriteTransaction;
use crate::db::landlord::authority::ADMINISTRATION;
use crate::db::landlord::platform_logins;
use crate::db::landlord::platform_users::normalize_email;
use crate::error::{Failure, Kind, Outcome, Result};
use crate::identity::login::Refusal;
use crate::identity::platform_login;
use crate::identity::policy::{self, Personal};
use crate::password;

/// `user login --platform`
pub(in crate::commands::user) async fn login(
    app: &App,
    email: &str,
    given: &SecretString,
) -> Result<Outcome> {
    let mut landlord = app.landlord().await?;
    let mut act = app.act(&landlord);
    // What was typed as an e-mail may be a password.
    "tenantctl user login --platform".clone_into(&mut act.command);
    let verdict = platform_login::attempt(&mut landlord, &act, &normalize_email(email), given).await?;
    match verdict {
        Ok(id) => {
            let user = require(&mut landlord, &id.to_string()).await?;
            app.output.record(&user, CARD)?;
            Ok(Outcome::Done)
        }
        Err(Refusal::Rejected { delay }) => {
            tokio::time::sleep(delay).await;
            Err(Failure::refused(
                "the login is refused: the e-mail or the password is wrong, or the account is locked",
            )
            .hint("tenantctl audit log --landlord --action login.failed"))
        }
        Err(_) => Err(Failure::refused("the login is refused: the account is suspended")),
    }
}

/// `user set-password --platform`
pub(in crate::commands::user) async fn set_password(
    app: &App,
    who: &str,
    given: &SecretString,
) -> Result<Outcome> {
    let mut landlord = app.landlord().await?;
    let found = find(&mut landlord, &normalize_email(who), false).await?;
    let user = match found {
        Some(user) if is_oneself(&landlord, &user) => user,
        // Whether there is such a user is told to those who may know.
        _ => {
            app.permit_also(&mut landlord, ADMINISTRATION, &[None]).await?;
            require(&mut landlord, who).await?
        }
    };
    let act = app.act(&landlord);
    let mut transaction = landlord.write(&act).await?;
    set(&mut transaction, user.id, &user.name, &user.email, given).await?;
    transaction.commit().await?;
    app.output
        .done(&format!("set the password of platform user {}", user.name))?;
    Ok(Outcome::Done)
}

/// Holds a password against what is asked of platform users, and sets it.
pub(super) async fn set(
    transaction: &mut WriteTransaction<'_>,
    id: Uuid,
    name: &str,
    email: &str,
    given: &SecretString,
) -> Result<()> {
    let personal = Personal {
        names: name.split_whitespace().map(ToOwned::to_owned).collect(),
        email: Some(email.to_owned()),
        organization: Vec::new(),
    };
    let objections = policy::objections(given, &platform_login::rules(), &personal);
    // The landlord has no settings that could be named.
    if let Some(failure) = refused(&objections, ToString::to_string) {
        return Err(failure);
    }
    let hash = password::hash(given).map_err(|error| Failure::from_error(Kind::Fault, error))?;
    platform_logins::set_password(transaction, id, &hash).await?;
    platform_logins::record(
        transaction,
        "password.changed",
        serde_json::json!({ "how": "operator" }),
        Some(id),
    )
    .await?;
    Ok(())
}
