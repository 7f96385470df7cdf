//! `user reset-password`: a token is made, and whoever brings it sets a new password.

use chrono::{DateTime, Duration, SubsecRound, Utc};
use clap::Args;
use secrecy::{ExposeSecret, SecretString};
use serde::Serialize;
use serde_json::json;
use std::net::IpAddr;
use uuid::Uuid;

use super::new_password;
use super::password::{PasswordArgs, TokenArgs};
use super::shown::OnceArgs;
use crate::app::App;
use crate::commands::{TenantArg, lookup};
use crate::db::identity::users::{self, User, UserDetails};
use crate::db::identity::verifications::{self, Verified};
use crate::db::identity::{logins, passwords, rules, states};
use crate::db::{WriteTransaction, audit};
use crate::error::{Failure, Outcome, Result};
use crate::identity::secret::{self, Prefix};
use crate::identity::session;
use crate::output::Column;

/// The arguments of `user reset-password`.
#[derive(Debug, Args)]
#[command(after_help = "\
With a user, it makes a token, which is shown once and sent by nobody but you. With a token, it sets a new password: the
e-mail counts as verified then, a lock for failed logins ends, and so do all sessions.

Examples:
  tenantctl user reset-password sita@example.org -t nrna
  tenantctl user reset-password -t nrna --token-file token --password-file new-password")]
pub struct ResetPasswordArgs {
    /// The user who asks for a new password: e-mail, id or external id
    #[arg(
        value_name = "USER",
        required_unless_present_any = ["token_stdin", "token_file"],
        conflicts_with_all = ["token_stdin", "token_file", "password_stdin", "password_file"]
    )]
    who: Option<String>,

    #[command(flatten)]
    tenant: TenantArg,

    /// The address from which the person asked
    #[arg(long, value_name = "ADDRESS")]
    ip: Option<IpAddr>,

    #[command(flatten)]
    once: OnceArgs,

    #[command(flatten)]
    token: TokenArgs,

    #[command(flatten)]
    password: PasswordArgs,
}

#[derive(Serialize)]
struct Shown {
    user: Uuid,
    email: Option<String>,
    token: String,
    expires_at: DateTime<Utc>,
}

const COLUMNS: &[Column] = &[
    Column::new("user", "User"),
    Column::new("email", "E-mail"),
    Column::new("token", "Token"),
    Column::new("expires_at", "Good until"),
];

impl ResetPasswordArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        match &self.who {
            Some(who) => self.ask(app, who).await,
            None => self.set(app).await,
        }
    }

    async fn ask(&self, app: &App, who: &str) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let (landlord, _, mut database) = app.enter_tenant(slug, true).await?;
        let mut transaction = database.write(&app.act(&landlord)).await?;
        let user = lookup::user(&mut transaction, slug, who).await?;
        // Whoever asks at the same moment is counted.
        logins::lock(&mut transaction, user.id).await?;
        let rules = rules::read(&mut transaction).await?;
        let asked = passwords::resets_within_an_hour(&mut transaction, user.id).await?;
        if asked >= rules.password_reset_rate_per_hour {
            let details = json!({ "reason": "too many" });
            audit::record_about(
                &mut transaction,
                "password.reset_refused",
                details,
                "identity.users",
                user.id,
            )
            .await?;
            transaction.commit().await?;
            return Err(Failure::refused(format!(
                "user {} has asked for {asked} resets within an hour, which the setting password_reset_rate_per_hour limits",
                user.name
            ))
            .hint(format!("tenantctl user set-password {} -t {slug}", user.id)));
        }
        let once = self.once.open(app)?;
        let token = secret::generate(Prefix::Reset)?;
        let expires_at = Utc::now().trunc_subsecs(0) + Duration::hours(rules.password_reset_token_hours);
        let ip = self.ip.map(|address| address.to_canonical().to_string());
        let hash = secret::hash(&token);
        passwords::add_reset(&mut transaction, user.id, &hash, ip.as_deref(), expires_at).await?;
        let shown = Shown {
            user: user.id,
            email: user.email,
            token: token.expose_secret().to_owned(),
            expires_at,
        };
        once.commit(transaction, &shown).await?;
        let done = format!("made a token with which user {} sets a new password", user.name);
        once.show(&shown, COLUMNS, &done)?;
        Ok(Outcome::Done)
    }

    async fn set(&self, app: &App) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        if self.token.takes_stdin() && self.password.takes_stdin() {
            return Err(
                Failure::usage("standard input brings the token or the password, not both")
                    .hint("--token-file FILE or --password-file FILE brings the other"),
            );
        }
        let token = self.token.require(app).await?;
        let password = self.password.require_new(app).await?;
        let (landlord, tenant, mut database) = app.enter_tenant(slug, true).await?;
        let mut transaction = database.write(&app.act(&landlord)).await?;
        let user = match owner(&mut transaction, &token).await? {
            Ok(user) => user,
            Err(reason) => {
                let details = json!({ "reason": reason });
                audit::record(&mut transaction, "password.reset_refused", details).await?;
                transaction.commit().await?;
                return Err(Failure::refused(format!("the token is refused: {reason}"))
                    .hint(format!("tenantctl user reset-password USER -t {slug}")));
            }
        };
        let (id, name) = (user.id, user.name.clone());
        let is_email_unverified = user.email.is_some() && user.email_verified_at.is_none();
        let details = UserDetails::from(user);
        new_password::set(&mut transaction, &tenant, id, &details, &password, "reset").await?;
        passwords::end_resets(&mut transaction, id).await?;
        if is_email_unverified {
            verifications::mark(&mut transaction, id, Verified::Email, "password reset").await?;
        }
        verifications::activate_when_ready(&mut transaction, id).await?;
        // Asked now, when nobody can lock or suspend the user any more before this is over.
        let is_locked = users::find(&mut transaction, id).await?.is_some_and(|user| {
            user.status == "locked" && user.locked_reason.as_deref() == Some("failed logins")
        });
        if is_locked {
            states::activate(&mut transaction, id).await?;
        }
        session::end_everywhere(&mut transaction, id, "the password was reset").await?;
        transaction.commit().await?;
        app.output
            .done(&format!("set the password of user {name} in tenant {slug}"))?;
        Ok(Outcome::Done)
    }
}

/// Whose token it is, or why it is good for nothing.
async fn owner(
    transaction: &mut WriteTransaction<'_>,
    token: &SecretString,
) -> Result<std::result::Result<User, &'static str>> {
    let Some(reset) = passwords::lock_reset(transaction, &secret::hash(token)).await? else {
        return Ok(Err("there is no such token"));
    };
    if reset.is_used {
        return Ok(Err("it was used, or another one was made since"));
    }
    if reset.is_expired {
        return Ok(Err("it has expired"));
    }
    let user = users::find(transaction, reset.user_id).await?;
    Ok(user.ok_or("there is no such token"))
}
