//! `init --recover`: an administrator again, when nobody can give the role any more.

use serde_json::json;
use uuid::Uuid;

use crate::app::{App, HOME_SERVER};
use crate::db::landlord::authority::{self, ADMINISTRATION, ADMINISTRATOR, Holder};
use crate::db::landlord::platform_users::{self, NewPlatformUser, normalize_email};
use crate::db::landlord::{Landlord, activity};
use crate::error::{Failure, Outcome, Result};
use crate::output::Confirmation;

/// Makes the platform user of this login an administrator. The landlord was opened asking for [`ADMINISTRATION`].
pub(super) async fn run(
    app: &App,
    mut landlord: Landlord,
    email: Option<&str>,
    name: Option<&str>,
) -> Result<Outcome> {
    let login = landlord.identity.session_login.clone();
    if landlord.authority.covers_platform() {
        let email = landlord.identity.user_email.unwrap_or_default();
        app.output.done(&format!(
            "{email} administers the platform already; nothing was changed"
        ))?;
        return Ok(Outcome::Done);
    }
    if !authority::is_founder(landlord.connection(), &login, HOME_SERVER).await? {
        return Err(Failure::refused(format!(
            "only the login with which the landlord was set up makes itself an administrator again, and {login} is \
             another one"
        ))
        .hint("tenantctl role assign platform_admin --platform --user EMAIL, given by an administrator"));
    }
    let found = find(&mut landlord, &login, email).await?;
    let (shown, email) = match (&found, email) {
        (Some(user), _) => (describe(user, &login), user.email.clone()),
        (None, Some(email)) => (format!("{email}, who is added,"), email.trim().to_owned()),
        (None, None) => {
            return Err(Failure::usage(format!(
                "the login {login} is no platform user's yet: give an e-mail"
            ))
            .hint("tenantctl init --recover --admin-email EMAIL"));
        }
    };
    let question = format!("Make {shown} an administrator of the whole platform, who logs in as {login}?");
    app.output.confirm(&question, &Confirmation::Yes)?;
    let act = app.act(&landlord);
    let mut transaction = landlord.write(&act).await?;
    let user_id = found.as_ref().map_or_else(Uuid::now_v7, |user| user.id);
    if found.is_none() {
        let user = NewPlatformUser {
            id: user_id,
            email: &email,
            display_name: name.unwrap_or(&email),
            database_login: Some(&login),
        };
        platform_users::add(&mut transaction, &user).await?;
    }
    authority::assign(&mut transaction, Uuid::now_v7(), user_id, ADMINISTRATOR, None).await?;
    authority::let_act(&mut transaction, user_id, &login).await?;
    let details = json!({ "permission": ADMINISTRATION, "login": login });
    activity::record(&mut transaction, "recover", details, Some(&email)).await?;
    transaction.commit().await?;
    app.output.done(&format!(
        "{email} administers the platform, and logs in as {login}"
    ))?;
    Ok(Outcome::Done)
}

/// The platform user who is meant: the login's, else the one with the e-mail.
async fn find(landlord: &mut Landlord, login: &str, email: Option<&str>) -> Result<Option<Holder>> {
    let wanted = email.map(normalize_email);
    if let Some(user) = authority::holder_of_login(landlord.connection(), login).await? {
        return match wanted {
            Some(wanted) if wanted != normalize_email(&user.email) => Err(Failure::conflict(format!(
                "the login {login} is {}'s",
                user.email
            ))
            .hint(format!("tenantctl init --recover --admin-email {}", user.email))),
            _ => Ok(Some(user)),
        };
    }
    match wanted {
        Some(wanted) => Ok(authority::holder(landlord.connection(), &wanted).await?),
        None => Ok(None),
    }
}

fn describe(user: &Holder, login: &str) -> String {
    let Holder {
        email,
        active,
        database_login,
        ..
    } = user;
    match database_login {
        Some(other) if other != login => format!("{email} (until now the login {other})"),
        _ if !active => format!("{email} (not active until now)"),
        _ => email.clone(),
    }
}
