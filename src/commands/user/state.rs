//! `user lock`, `unlock`, `suspend` and `activate`.

use std::time::Duration;

use chrono::{DateTime, Utc};
use clap::Args;

use super::platform;
use super::site::SiteArgs;
use crate::app::App;
use crate::commands::fleet::pace::duration;
use crate::commands::lookup;
use crate::db::WriteTransaction;
use crate::db::identity::users::User;
use crate::db::identity::{logins, states};
use crate::error::{Failure, Outcome, Result};
use crate::identity::{secret, session};

/// A user of a tenant or of the platform.
#[derive(Debug, Args)]
pub struct UserArgs {
    /// The user: e-mail, id or external id
    #[arg(value_name = "USER")]
    pub(super) who: String,

    #[command(flatten)]
    pub(super) site: SiteArgs,
}

/// The arguments of `user lock`.
#[derive(Debug, Args)]
#[command(after_help = "\
A locked user cannot log in, and sessions are of no use while the lock lasts; with an end it is over by itself.

Example:
  tenantctl user lock sita@example.org -t nrna --for 2h --reason 'lost telephone'")]
pub struct LockArgs {
    #[command(flatten)]
    user: UserArgs,

    /// For how long, such as 2h [default: until unlocked]
    #[arg(long = "for", value_name = "TIME", value_parser = duration)]
    time: Option<Duration>,
}

/// What is to become of a user.
#[derive(Clone, Copy, Debug)]
pub(super) enum State {
    /// Locked no more.
    Unlocked,
    /// Suspended.
    Suspended,
    /// Active.
    Active,
}

impl LockArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let UserArgs { who, site } = &self.user;
        if site.platform {
            return platform::lock(app, who, self.time).await;
        }
        let slug = site.slug()?;
        let until = match self.time {
            Some(time) => Some(end_of(time)?),
            None => None,
        };
        let (landlord, _, mut database) = app.enter_tenant(slug, true).await?;
        let mut transaction = database.write(&app.act(&landlord)).await?;
        let user = find(&mut transaction, slug, who).await?;
        if !matches!(user.status.as_str(), "active" | "locked") {
            return Err(cannot("locked", &user, slug));
        }
        states::lock(&mut transaction, user.id, until, app.reason.as_deref()).await?;
        transaction.commit().await?;
        let end = match until {
            Some(until) => format!("until {}", until.format("%Y-%m-%d %H:%M UTC")),
            None => "until unlocked".to_owned(),
        };
        app.output
            .done(&format!("locked user {} in tenant {}, {end}", user.name, slug))?;
        Ok(Outcome::Done)
    }
}

pub(super) fn end_of(time: Duration) -> Result<DateTime<Utc>> {
    chrono::Duration::from_std(time)
        .ok()
        .filter(|time| !time.is_zero())
        .and_then(|time| Utc::now().checked_add_signed(time))
        .ok_or_else(|| Failure::usage("--for is a time such as 2h"))
}

impl UserArgs {
    /// Brings the user into a state; where the user is in it already, nothing changes.
    pub(super) async fn run(self, app: &App, state: State) -> Result<Outcome> {
        if self.site.platform {
            return platform::set_state(app, &self.who, state).await;
        }
        let slug = self.site.slug()?;
        let (landlord, _, mut database) = app.enter_tenant(slug, true).await?;
        let mut transaction = database.write(&app.act(&landlord)).await?;
        let user = find(&mut transaction, slug, &self.who).await?;
        let (name, status) = (&user.name, user.status.as_str());
        let done = match (state, status) {
            (State::Unlocked, "locked") => {
                unlock(&mut transaction, &user).await?;
                format!("unlocked user {name} in tenant {slug}")
            }
            (State::Unlocked, _) => {
                // Failures that did not lock yet are forgotten all the same.
                states::forget_failures(&mut transaction, user.id).await?;
                forget(&mut transaction, &user).await?;
                format!("user {name} is not locked, but {status}")
            }
            (State::Suspended, "suspended") => format!("user {name} is suspended already"),
            (State::Suspended, _) => {
                states::suspend(&mut transaction, user.id, app.reason.as_deref()).await?;
                let ended =
                    session::end_everywhere(&mut transaction, user.id, "the user was suspended").await?;
                format!("suspended user {name} in tenant {slug}; sessions ended: {ended}")
            }
            (State::Active, "active") => format!("user {name} is active already"),
            (State::Active, "locked") => return Err(cannot("activated", &user, slug)),
            (State::Active, _) => {
                states::activate(&mut transaction, user.id).await?;
                format!("activated user {name} in tenant {slug}")
            }
        };
        transaction.commit().await?;
        app.output.done(&done)?;
        if matches!(state, State::Active) && !user.has_password {
            app.output.note(&format!("user {name} has no password yet"));
            app.output
                .hint(&format!("tenantctl user reset-password {} -t {slug}", user.id));
        }
        Ok(Outcome::Done)
    }
}

/// The user as whoever changes the user at the same moment leaves it.
async fn find(transaction: &mut WriteTransaction<'_>, slug: &str, who: &str) -> Result<User> {
    let user = lookup::user(transaction, slug, who).await?;
    logins::lock(transaction, user.id).await?;
    lookup::user(transaction, slug, &user.id.to_string()).await
}

async fn unlock(transaction: &mut WriteTransaction<'_>, user: &User) -> Result<()> {
    states::activate(transaction, user.id).await?;
    forget(transaction, user).await
}

/// The next login is not delayed for failures before.
async fn forget(transaction: &mut WriteTransaction<'_>, user: &User) -> Result<()> {
    if let Some(email) = &user.email_normalized {
        logins::forget(transaction, &[secret::hash_text(email)]).await?;
    }
    Ok(())
}

fn cannot(be: &str, user: &User, slug: &str) -> Failure {
    let (id, status) = (user.id, &user.status);
    let failure = Failure::refused(format!(
        "user {} is {status}, and cannot be {be} as such",
        user.name
    ));
    failure.hint(match status.as_str() {
        "locked" => format!("tenantctl user unlock {id} -t {slug}"),
        _ => format!("tenantctl user activate {id} -t {slug}"),
    })
}
