//! The platform's own users: `user … --platform`. A tenant's people are never here.

mod password;
mod state;

use secrecy::SecretString;
use serde::Serialize;
use uuid::Uuid;

use crate::app::App;
use crate::db::identity::users::UserDetails;
use crate::db::landlord::Landlord;
use crate::db::landlord::platform_logins::{self, PlatformLogin};
use crate::db::landlord::platform_users::{self, NewPlatformUser, normalize_email};
use crate::error::{Failure, Outcome, Result};
use crate::output::{Column, Records};

pub(super) use self::password::{login, set_password};
pub(super) use self::state::{delete, lock, set_state, undelete};

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
        password::set(&mut transaction, id, name, email, given).await?;
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

/// Whether a user is who runs the command.
fn is_oneself(landlord: &Landlord, user: &PlatformLogin) -> bool {
    landlord.identity.user_email.as_deref() == Some(user.email.as_str())
}
