//! `user lock`, `unlock`, `suspend`, `activate`, `delete` and `undelete` with `--platform`.

use std::time::Duration;

use super::super::state::{State, end_of};
use super::{find, is_oneself, require};
use crate::app::App;
use crate::db::landlord::Landlord;
use crate::db::landlord::platform_logins::{self, PlatformLogin};
use crate::db::landlord::platform_users::normalize_email;
use crate::error::{Failure, Outcome, Result};
use crate::output::Confirmation;

/// `user lock --platform`
pub(in crate::commands::user) async fn lock(app: &App, who: &str, time: Option<Duration>) -> Result<Outcome> {
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
pub(in crate::commands::user) async fn set_state(app: &App, who: &str, state: State) -> Result<Outcome> {
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
pub(in crate::commands::user) async fn delete(app: &App, who: &str, dry_run: bool) -> Result<Outcome> {
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
pub(in crate::commands::user) async fn undelete(app: &App, who: &str) -> Result<Outcome> {
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

/// Nobody shuts the door behind which they stand.
fn refuse_oneself(landlord: &Landlord, user: &PlatformLogin) -> Result<()> {
    if is_oneself(landlord, user) {
        return Err(Failure::refused(format!(
            "platform user {} is who runs this command; another one does it",
            user.name
        )));
    }
    Ok(())
}
