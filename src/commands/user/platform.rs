//! The platform's own users: `user … --platform`. A tenant's people are never here.

use std::time::Duration;

use secrecy::SecretString;
use serde::Serialize;
use uuid::Uuid;

use super::state::{State, end_of};
use crate::app::App;
use crate::db::WriteTransaction;
use crate::db::identity::users::UserDetails;
use crate::db::landlord::Landlord;
use crate::db::landlord::platform_logins::{self, PlatformLogin};
use crate::db::landlord::platform_users::{self, NewPlatformUser, normalize_email};
use crate::error::{Failure, Kind, Outcome, Result};
use crate::identity::login::Refusal;
use crate::identity::platform_login;
use crate::identity::policy::{self, Personal};
use crate::output::{Column, Confirmation, Records};
use crate::password;

const COLUMNS: &[Column] = &[
    Column::new("name", "NAME"),
    Column::new("email", "E-MAIL"),
    Column::new("status", "STATUS"),
    Column::new("database_login", "DATABASE LOGIN"),
    Column::new("roles", "ROLES"),
    Column::new("last_login_at", "LAST LOGIN"),
    Column::new("id", "ID"),
    Column::hidden("has_password", "PASSWORD"),
    Column::hidden("locked_until", "LOCKED UNTIL"),
    Column::hidden("locked_reason", "LOCKED BECAUSE"),
    Column::hidden("suspended_reason", "SUSPENDED BECAUSE"),
    Column::hidden("created_at", "CREATED"),
    Column::hidden("deleted_at", "DELETED"),
];

const CARD: &[Column] = &[
    Column::new("name", "Name"),
    Column::new("email", "E-mail"),
    Column::new("status", "Status"),
    Column::new("suspended_reason", "Suspended because"),
    Column::new("locked_until", "Locked until"),
    Column::new("locked_reason", "Locked because"),
    Column::new("database_login", "Database login"),
    Column::new("roles", "Roles"),
    Column::new("has_password", "Password"),
    Column::new("last_login_at", "Last login"),
    Column::new("id", "Id"),
    Column::new("created_at", "Created"),
    Column::new("deleted_at", "Deleted"),
];

#[derive(Serialize)]
struct Created {
    id: Uuid,
    created: bool,
}

/// `user create --platform`
pub(super) async fn create(
    app: &App,
    details: &UserDetails,
    name: &str,
    database_login: Option<&str>,
    given: Option<&SecretString>,
) -> Result<Outcome> {
    let Some(email) = details.email.as_deref() else {
        return Err(Failure::usage("a platform user has an e-mail: give --email"));
    };
    if details.email_normalized.is_none() {
        return Err(Failure::refused(format!("--email \"{email}\" is no e-mail")));
    }
    only_email_and_name(details)?;
    let mut landlord = app.landlord().await?;
    let who = normalize_email(email);
    if let Some(known) = find(&mut landlord, &who, false).await? {
        let id = known.id;
        let is_same = known.name == name
            && database_login.is_none_or(|login| known.database_login.as_deref() == Some(login));
        if !is_same || given.is_some() {
            return Err(Failure::conflict(format!(
                "platform user {email} exists already, with other values"
            ))
            .hint(format!("tenantctl user show {id} --platform")));
        }
        return created(
            app,
            id,
            false,
            &format!("platform user {name} exists already: {id}"),
        );
    }
    if find(&mut landlord, &who, true).await?.is_some() {
        return Err(Failure::conflict(format!("platform user {email} was deleted"))
            .hint(format!("tenantctl user undelete {email} --platform")));
    }
    let id = Uuid::now_v7();
    let act = app.act(&landlord);
    let mut transaction = landlord.write(&act).await?;
    let user = NewPlatformUser {
        id,
        email,
        display_name: name,
        database_login,
    };
    platform_users::add(&mut transaction, &user).await?;
    if let Some(given) = given {
        set(&mut transaction, id, name, email, given).await?;
    }
    transaction.commit().await?;
    created(app, id, true, &format!("created platform user {name}: {id}"))
}

fn created(app: &App, id: Uuid, created: bool, done: &str) -> Result<Outcome> {
    if app.output.is_machine_readable() {
        app.output.document(&Created { id, created })?;
    }
    app.output.done(done)?;
    Ok(Outcome::Done)
}

/// The landlord keeps of its users what it needs to know who acted, and nothing else.
fn only_email_and_name(details: &UserDetails) -> Result<()> {
    let kept = UserDetails {
        email: details.email.clone(),
        email_normalized: details.email_normalized.clone(),
        first_name: details.first_name.clone(),
        middle_name: details.middle_name.clone(),
        last_name: details.last_name.clone(),
        full_name: details.full_name.clone(),
        ..UserDetails::default()
    };
    if *details == kept {
        Ok(())
    } else {
        Err(Failure::usage(
            "of a platform user only e-mail, name and database login are kept",
        ))
    }
}

/// `user list --platform`
pub(super) async fn list(app: &App, deleted: bool) -> Result<Outcome> {
    let mut landlord = app.landlord().await?;
    app.output.records(&Records {
        rows: &platform_logins::list(landlord.connection(), None, deleted).await?,
        columns: COLUMNS,
        empty: "no platform users",
    })?;
    Ok(Outcome::Done)
}

/// `user show --platform`
pub(super) async fn show(app: &App, who: &str) -> Result<Outcome> {
    let mut landlord = app.landlord().await?;
    let user = require(&mut landlord, who).await?;
    app.output.record(&user, CARD)?;
    Ok(Outcome::Done)
}

/// `user update --platform`
pub(super) async fn update(
    app: &App,
    who: &str,
    details: &UserDetails,
    database_login: Option<&str>,
) -> Result<Outcome> {
    only_email_and_name(details)?;
    if details.email.is_some() && details.email_normalized.is_none() {
        return Err(Failure::refused("--email is no e-mail"));
    }
    let parts = [&details.first_name, &details.middle_name, &details.last_name];
    let parts: Vec<_> = parts.into_iter().flatten().map(String::as_str).collect();
    let name = details
        .full_name
        .clone()
        .or_else(|| (!parts.is_empty()).then(|| parts.join(" ")));
    if name.is_none() && details.email.is_none() && database_login.is_none() {
        return Err(Failure::usage(
            "nothing to change: give --email, --full-name or --database-login",
        ));
    }
    let mut landlord = app.landlord().await?;
    let user = require(&mut landlord, who).await?;
    let act = app.act(&landlord);
    let mut transaction = landlord.write(&act).await?;
    platform_logins::update(
        &mut transaction,
        user.id,
        details.email.as_deref(),
        name.as_deref(),
        database_login,
    )
    .await?;
    transaction.commit().await?;
    app.output
        .done(&format!("updated platform user {}", name.unwrap_or(user.name)))?;
    Ok(Outcome::Done)
}

/// `user set-password --platform`
pub(super) async fn set_password(app: &App, who: &str, given: &SecretString) -> Result<Outcome> {
    let mut landlord = app.landlord().await?;
    let user = require(&mut landlord, who).await?;
    let act = app.act(&landlord);
    let mut transaction = landlord.write(&act).await?;
    set(&mut transaction, user.id, &user.name, &user.email, given).await?;
    transaction.commit().await?;
    app.output
        .done(&format!("set the password of platform user {}", user.name))?;
    Ok(Outcome::Done)
}

async fn set(
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
    if let Some((first, others)) = objections.split_first() {
        // The landlord has no settings that could be named.
        let sentence = |objection: &policy::Objection| {
            let text = objection.to_string();
            text.split(", which the setting")
                .next()
                .unwrap_or(&text)
                .to_owned()
        };
        let mut failure = Failure::refused(sentence(first));
        failure.details = others.iter().map(sentence).collect();
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

/// `user login --platform`
pub(super) async fn login(app: &App, email: &str, given: &SecretString) -> Result<Outcome> {
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

/// `user lock --platform`
pub(super) async fn lock(app: &App, who: &str, time: Option<Duration>) -> Result<Outcome> {
    let until = time.map(end_of).transpose()?;
    let mut landlord = app.landlord().await?;
    let user = require(&mut landlord, who).await?;
    refuse_oneself(&landlord, &user)?;
    let act = app.act(&landlord);
    let mut transaction = landlord.write(&act).await?;
    platform_logins::set_locked(&mut transaction, user.id, true, until, app.reason.as_deref()).await?;
    transaction.commit().await?;
    app.output.done(&format!("locked platform user {}", user.name))?;
    Ok(Outcome::Done)
}

/// `user unlock`, `suspend` and `activate` with `--platform`
pub(super) async fn set_state(app: &App, who: &str, state: State) -> Result<Outcome> {
    let mut landlord = app.landlord().await?;
    let user = require(&mut landlord, who).await?;
    let name = &user.name;
    let act = app.act(&landlord);
    let done = match (state, user.status.as_str()) {
        (State::Unlocked, "locked") => {
            let mut transaction = landlord.write(&act).await?;
            platform_logins::set_locked(&mut transaction, user.id, false, None, None).await?;
            transaction.commit().await?;
            format!("unlocked platform user {name}")
        }
        (State::Unlocked, status) => format!("platform user {name} is not locked, but {status}"),
        (State::Suspended, "suspended") => format!("platform user {name} is suspended already"),
        (State::Active, "active" | "locked") => format!("platform user {name} is {} already", user.status),
        (State::Suspended | State::Active, _) => {
            let active = matches!(state, State::Active);
            if !active {
                refuse_oneself(&landlord, &user)?;
            }
            let mut transaction = landlord.write(&act).await?;
            platform_logins::set_active(&mut transaction, user.id, active, app.reason.as_deref()).await?;
            transaction.commit().await?;
            let done = if active { "activated" } else { "suspended" };
            format!("{done} platform user {name}")
        }
    };
    app.output.done(&done)?;
    Ok(Outcome::Done)
}

/// `user delete --platform`
pub(super) async fn delete(app: &App, who: &str, dry_run: bool) -> Result<Outcome> {
    let mut landlord = app.landlord().await?;
    let user = match require(&mut landlord, who).await {
        Ok(user) => user,
        Err(failure) => {
            let Some(user) = find(&mut landlord, &normalize_email(who), true).await? else {
                return Err(failure);
            };
            app.output
                .done(&format!("platform user {} is deleted already", user.name))?;
            return Ok(Outcome::Done);
        }
    };
    refuse_oneself(&landlord, &user)?;
    let name = &user.name;
    if dry_run {
        app.output
            .done(&format!("would delete platform user {name}; nothing was changed"))?;
        return Ok(Outcome::Done);
    }
    app.output
        .confirm(&format!("Delete platform user {name}?"), &Confirmation::Yes)?;
    let act = app.act(&landlord);
    let mut transaction = landlord.write(&act).await?;
    platform_logins::set_deleted(&mut transaction, user.id, true).await?;
    transaction.commit().await?;
    app.output.done(&format!("deleted platform user {name}"))?;
    app.output
        .hint(&format!("tenantctl user undelete {} --platform", user.email));
    Ok(Outcome::Done)
}

/// `user undelete --platform`
pub(super) async fn undelete(app: &App, who: &str) -> Result<Outcome> {
    let mut landlord = app.landlord().await?;
    let Some(user) = find(&mut landlord, &normalize_email(who), true).await? else {
        let user = require(&mut landlord, who).await?;
        app.output
            .done(&format!("platform user {} is not deleted", user.name))?;
        return Ok(Outcome::Done);
    };
    let act = app.act(&landlord);
    let mut transaction = landlord.write(&act).await?;
    platform_logins::set_deleted(&mut transaction, user.id, false).await?;
    transaction.commit().await?;
    app.output
        .done(&format!("brought platform user {} back", user.name))?;
    Ok(Outcome::Done)
}

async fn find(landlord: &mut Landlord, who: &str, deleted: bool) -> Result<Option<PlatformLogin>> {
    Ok(platform_logins::list(landlord.connection(), Some(who), deleted)
        .await?
        .pop())
}

async fn require(landlord: &mut Landlord, who: &str) -> Result<PlatformLogin> {
    find(landlord, &normalize_email(who), false)
        .await?
        .ok_or_else(|| {
            Failure::not_found(format!("there is no platform user \"{who}\""))
                .hint("tenantctl user list --platform")
        })
}

/// Nobody shuts the door behind which they stand.
fn refuse_oneself(landlord: &Landlord, user: &PlatformLogin) -> Result<()> {
    if landlord.identity.user_email.as_deref() == Some(user.email.as_str()) {
        return Err(Failure::refused(format!(
            "platform user {} is who runs this command; another one does it",
            user.name
        )));
    }
    Ok(())
}
