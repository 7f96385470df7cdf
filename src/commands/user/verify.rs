//! `user verify-email`, `user verify-phone` and `user verify-identity`.

use chrono::{DateTime, Duration, SubsecRound, Utc};
use clap::Args;
use secrecy::ExposeSecret;
use serde::Serialize;
use serde_json::json;
use uuid::Uuid;

use super::password::TokenArgs;
use super::shown::OnceArgs;
use crate::app::App;
use crate::commands::{TenantArg, lookup};
use crate::db::audit;
use crate::db::identity::rules;
use crate::db::identity::tokens::{self, NewToken, Verification};
use crate::db::identity::users::User;
use crate::db::identity::verifications::{self, Verified};
use crate::error::{Failure, Outcome, Result};
use crate::identity::secret::{self, Prefix};
use crate::output::Column;

/// The arguments of `user verify-email` and `user verify-phone`.
#[derive(Debug, Args)]
pub struct AddressArgs {
    /// The user: e-mail, id or external id
    #[arg(
        value_name = "USER",
        required_unless_present_any = ["token_stdin", "token_file"],
        conflicts_with_all = ["token_stdin", "token_file"]
    )]
    who: Option<String>,

    #[command(flatten)]
    tenant: TenantArg,

    /// Mark it as verified without a token, and how that was found out
    #[arg(long, value_name = "TEXT", requires = "who")]
    how: Option<String>,

    /// Take the verification away
    #[arg(long, requires = "who", conflicts_with = "how")]
    undo: bool,

    #[command(flatten)]
    token: TokenArgs,

    #[command(flatten)]
    once: OnceArgs,
}

/// The arguments of `user verify-identity`.
#[derive(Debug, Args)]
#[command(after_help = "\
How it was found out is kept, never what a document says.

Example:
  tenantctl user verify-identity sita@example.org -t nrna --how 'passport seen at the office'")]
pub struct IdentityArgs {
    /// The user: e-mail, id or external id
    #[arg(value_name = "USER")]
    who: String,

    #[command(flatten)]
    tenant: TenantArg,

    /// Which document or procedure showed it
    #[arg(long, value_name = "TEXT", required_unless_present = "undo")]
    how: Option<String>,

    /// Take the verification away
    #[arg(long, conflicts_with = "how")]
    undo: bool,
}

#[derive(Serialize)]
struct Shown {
    user: Uuid,
    address: String,
    token: String,
    expires_at: DateTime<Utc>,
}

const COLUMNS: &[Column] = &[
    Column::new("user", "User"),
    Column::new("address", "Address"),
    Column::new("token", "Token"),
    Column::new("expires_at", "Good until"),
];

impl AddressArgs {
    pub(super) async fn run(self, app: &App, what: Verified) -> Result<Outcome> {
        match (&self.who, &self.how, self.undo) {
            (Some(who), Some(how), _) => mark(app, &self.tenant.slug, who, what, Some(how)).await,
            (Some(who), None, true) => mark(app, &self.tenant.slug, who, what, None).await,
            (Some(who), None, false) => self.ask(app, who, what).await,
            (None, ..) => self.confirm(app, what).await,
        }
    }

    async fn ask(&self, app: &App, who: &str, what: Verified) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let (landlord, _, mut database) = app.enter_tenant(slug, true).await?;
        let mut transaction = database.write(&app.act(&landlord)).await?;
        let user = lookup::user(&mut transaction, slug, who).await?;
        let address = address_of(&user, what, slug)?;
        let rules = rules::read(&mut transaction).await?;
        let once = self.once.open(app)?;
        let (prefix, purpose) = sort(what);
        let token = secret::generate(prefix)?;
        let expires_at = Utc::now().trunc_subsecs(0) + Duration::hours(rules.verification_token_hours);
        let kept = NewToken {
            id: Uuid::now_v7(),
            user_id: user.id,
            purpose,
            name: None,
            token_hash: &secret::hash(&token),
            address: Some(&address),
            expires_at: Some(expires_at),
        };
        tokens::add(&mut transaction, &kept).await?;
        let shown = Shown {
            user: user.id,
            address,
            token: token.expose_secret().to_owned(),
            expires_at,
        };
        once.commit(transaction, &shown).await?;
        let done = format!(
            "made a token that verifies the {} of user {}",
            words(what),
            user.name
        );
        once.show(&shown, COLUMNS, &done)?;
        Ok(Outcome::Done)
    }

    async fn confirm(&self, app: &App, what: Verified) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let token = self.token.require(app).await?;
        let (landlord, _, mut database) = app.enter_tenant(slug, true).await?;
        let mut transaction = database.write(&app.act(&landlord)).await?;
        let (_, purpose) = sort(what);
        let found = tokens::lock_verification(&mut transaction, purpose, &secret::hash(&token)).await?;
        let verification = match judged(found, what) {
            Ok(verification) => verification,
            Err(reason) => {
                let details = json!({ "reason": reason, "purpose": purpose });
                audit::record(&mut transaction, "verification.refused", details).await?;
                transaction.commit().await?;
                return Err(Failure::refused(format!("the token is refused: {reason}"))
                    .hint(format!("tenantctl user verify-{} USER -t {slug}", what.as_str())));
            }
        };
        tokens::mark_used(&mut transaction, verification.id).await?;
        verifications::mark(&mut transaction, verification.user_id, what, "token").await?;
        let is_activated = verifications::activate_when_ready(&mut transaction, verification.user_id).await?;
        transaction.commit().await?;
        say(app, &verification.name, what, is_activated)
    }
}

impl IdentityArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let how = self.how.as_deref();
        mark(app, &self.tenant.slug, &self.who, Verified::Identity, how).await
    }
}

/// Marks something as verified, or with no `how` takes that away.
async fn mark(app: &App, slug: &str, who: &str, what: Verified, how: Option<&str>) -> Result<Outcome> {
    let how = match how.map(str::trim) {
        Some("") => return Err(Failure::usage("--how says how it was found out")),
        how => how,
    };
    let (landlord, _, mut database) = app.enter_tenant(slug, true).await?;
    let mut transaction = database.write(&app.act(&landlord)).await?;
    let user = lookup::user(&mut transaction, slug, who).await?;
    let Some(how) = how else {
        verifications::unmark(&mut transaction, user.id, what).await?;
        transaction.commit().await?;
        app.output.done(&format!(
            "the {} of user {} is not verified",
            words(what),
            user.name
        ))?;
        return Ok(Outcome::Done);
    };
    if what != Verified::Identity {
        address_of(&user, what, slug)?;
    }
    verifications::mark(&mut transaction, user.id, what, how).await?;
    let is_activated = verifications::activate_when_ready(&mut transaction, user.id).await?;
    transaction.commit().await?;
    say(app, &user.name, what, is_activated)
}

fn say(app: &App, name: &str, what: Verified, is_activated: bool) -> Result<Outcome> {
    let active = if is_activated { ", who is active now" } else { "" };
    app.output
        .done(&format!("verified the {} of user {name}{active}", words(what)))?;
    Ok(Outcome::Done)
}

fn judged(found: Option<Verification>, what: Verified) -> std::result::Result<Verification, String> {
    let found = found.ok_or("there is no such token")?;
    if found.is_used {
        Err("it was used already".to_owned())
    } else if found.is_expired {
        Err("it has expired".to_owned())
    } else if found.is_other_address {
        Err(format!("the user has another {} since", words(what)))
    } else {
        Ok(found)
    }
}

fn address_of(user: &User, what: Verified, slug: &str) -> Result<String> {
    let address = match what {
        Verified::Email => user.email_normalized.clone(),
        Verified::Phone | Verified::Identity => user.phone.clone(),
    };
    address.ok_or_else(|| {
        Failure::refused(format!("user {} has no {}", user.name, words(what))).hint(format!(
            "tenantctl user update {} -t {slug} --{} …",
            user.id,
            what.as_str()
        ))
    })
}

fn sort(what: Verified) -> (Prefix, &'static str) {
    match what {
        Verified::Email => (Prefix::Email, "email_verification"),
        Verified::Phone | Verified::Identity => (Prefix::Phone, "phone_verification"),
    }
}

fn words(what: Verified) -> &'static str {
    match what {
        Verified::Email => "e-mail",
        Verified::Phone => "telephone",
        Verified::Identity => "identity",
    }
}
