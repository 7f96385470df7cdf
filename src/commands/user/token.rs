//! `user token`: API tokens, and what any token says.

use chrono::{DateTime, Duration, NaiveDate, Utc};
use clap::{Args, Subcommand};
use secrecy::{ExposeSecret, SecretString};
use serde::Serialize;
use uuid::Uuid;

use super::password::TokenArgs;
use super::shown::OnceArgs;
use crate::app::App;
use crate::commands::{TenantArg, lookup};
use crate::db::identity::{rules, tokens};
use crate::db::tenancy::TenantDatabase;
use crate::error::{Failure, Outcome, Result};
use crate::identity::secret::Prefix;
use crate::identity::session::NotGood;
use crate::identity::{api_token, session, signing};
use crate::output::{Column, Confirmation, Records};

/// The verbs of `user token`.
#[derive(Debug, Subcommand)]
pub enum TokenCommand {
    /// Make an API token, which is shown once
    #[command(after_help = "\
Example:
  tenantctl user token create sita@example.org -t nrna --name 'nightly export' --expires 2027-06-30")]
    Create(CreateArgs),
    /// List API tokens of a user or of all, newest first
    #[command(after_help = "Example:\n  tenantctl user token list sita@example.org -t nrna")]
    List(ListArgs),
    /// Revoke an API token
    #[command(
        after_help = "Example:\n  tenantctl user token revoke 01a1f912-0000-7000-8000-000000000001 -t nrna"
    )]
    Revoke(RevokeArgs),
    /// Say whose an access token or API token is, or why it is refused
    #[command(after_help = "Example:\n  tenantctl user token verify -t nrna --token-stdin < access-token")]
    Verify(VerifyArgs),
    /// Sign access tokens with a new key
    #[command(after_help = "\
Tokens of the former key are good for as long as they last; with --now they are refused, and sessions go on with the
next refresh.

Example:
  tenantctl user token rotate-key -t nrna")]
    RotateKey(RotateKeyArgs),
}

/// The arguments of `user token create`.
#[derive(Debug, Args)]
pub struct CreateArgs {
    /// The user as whom it lets a program in: e-mail, id or external id
    #[arg(value_name = "USER")]
    who: String,

    #[command(flatten)]
    tenant: TenantArg,

    /// What it is for
    #[arg(long, value_name = "NAME")]
    name: String,

    /// The last day on which it is good (UTC) [default: until revoked]
    #[arg(long, value_name = "DATE")]
    expires: Option<NaiveDate>,

    #[command(flatten)]
    once: OnceArgs,
}

/// The arguments of `user token list`.
#[derive(Debug, Args)]
pub struct ListArgs {
    /// The user: e-mail, id or external id [default: everybody]
    #[arg(value_name = "USER")]
    who: Option<String>,

    #[command(flatten)]
    tenant: TenantArg,

    /// Those too that are good no more
    #[arg(long)]
    all: bool,
}

/// The arguments of `user token revoke`.
#[derive(Debug, Args)]
pub struct RevokeArgs {
    /// The token's id
    #[arg(value_name = "ID")]
    id: Uuid,

    #[command(flatten)]
    tenant: TenantArg,
}

/// The arguments of `user token verify`.
#[derive(Debug, Args)]
pub struct VerifyArgs {
    #[command(flatten)]
    tenant: TenantArg,

    #[command(flatten)]
    token: TokenArgs,
}

/// The arguments of `user token rotate-key`.
#[derive(Debug, Args)]
pub struct RotateKeyArgs {
    #[command(flatten)]
    tenant: TenantArg,

    /// Refuse every access token of the former key from now on
    #[arg(long)]
    now: bool,
}

#[derive(Serialize)]
struct Created {
    id: Uuid,
    name: String,
    token: String,
    expires_at: Option<DateTime<Utc>>,
}

const CREATED: &[Column] = &[
    Column::new("id", "Id"),
    Column::new("name", "For"),
    Column::new("token", "Token"),
    Column::new("expires_at", "Good until"),
];

const COLUMNS: &[Column] = &[
    Column::new("name", "FOR"),
    Column::new("user", "USER"),
    Column::new("state", "STATE"),
    Column::new("created_at", "MADE"),
    Column::new("last_used_at", "LAST USED"),
    Column::new("expires_at", "GOOD UNTIL"),
    Column::new("id", "ID"),
    Column::hidden("user_id", "USER'S ID"),
    Column::hidden("revoked_at", "REVOKED"),
];

/// Whose a token is.
#[derive(Serialize)]
struct Verdict {
    kind: &'static str,
    name: String,
    email: Option<String>,
    user: Uuid,
    session: Option<Uuid>,
    token: Option<Uuid>,
    label: Option<String>,
    issued_at: Option<DateTime<Utc>>,
    expires_at: Option<DateTime<Utc>>,
}

const VERDICT: &[Column] = &[
    Column::new("kind", "Token"),
    Column::new("name", "User"),
    Column::new("email", "E-mail"),
    Column::new("user", "User's id"),
    Column::new("session", "Session"),
    Column::new("token", "Token's id"),
    Column::new("label", "For"),
    Column::new("issued_at", "Given out"),
    Column::new("expires_at", "Good until"),
];

impl TokenCommand {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        match self {
            Self::Create(args) => args.run(app).await,
            Self::List(args) => args.run(app).await,
            Self::Revoke(args) => args.run(app).await,
            Self::Verify(args) => args.run(app).await,
            Self::RotateKey(args) => args.run(app).await,
        }
    }
}

impl CreateArgs {
    async fn run(self, app: &App) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let name = self.name.trim();
        if name.is_empty() {
            return Err(Failure::usage("--name says what the token is for"));
        }
        let expires_at = self.expires.map(end_of_day).transpose()?;
        let (landlord, _, mut database) = app.enter_tenant(slug, true).await?;
        let mut transaction = database.write(&app.act(&landlord)).await?;
        let user = lookup::user(&mut transaction, slug, &self.who).await?;
        if user.status != "active" {
            return Err(Failure::refused(format!(
                "user {} is {}, and a token would let nobody in",
                user.name, user.status
            ))
            .hint(format!("tenantctl user activate {} -t {slug}", user.id)));
        }
        let known = tokens::list(&mut transaction, Some(user.id), false).await?;
        if known.iter().any(|known| known.name.as_deref() == Some(name)) {
            return Err(Failure::conflict(format!(
                "user {} has a token \"{name}\" already, which cannot be shown again",
                user.name
            ))
            .hint(format!("tenantctl user token list {} -t {slug}", user.id)));
        }
        let once = self.once.open(app)?;
        let (id, token) = api_token::create(&mut transaction, user.id, name, expires_at).await?;
        transaction.commit().await?;
        let created = Created {
            id,
            name: name.to_owned(),
            token: token.expose_secret().to_owned(),
            expires_at,
        };
        once.show(&created, CREATED, &format!("made a token for user {}", user.name))?;
        Ok(Outcome::Done)
    }
}

fn end_of_day(day: NaiveDate) -> Result<DateTime<Utc>> {
    let end = day.succ_opt().and_then(|next| next.and_hms_opt(0, 0, 0));
    let end = end
        .ok_or_else(|| Failure::usage("--expires is a date"))?
        .and_utc();
    if end <= Utc::now() {
        return Err(Failure::usage(format!("--expires {day} is over")));
    }
    Ok(end)
}

impl ListArgs {
    async fn run(self, app: &App) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let (_, _, mut database) = app.enter_tenant(slug, false).await?;
        let mut transaction = database.read().await?;
        let user_id = match &self.who {
            Some(who) => Some(lookup::user(&mut transaction, slug, who).await?.id),
            None => None,
        };
        app.output.records(&Records {
            rows: &tokens::list(&mut transaction, user_id, self.all).await?,
            columns: COLUMNS,
            empty: "no API tokens",
        })?;
        Ok(Outcome::Done)
    }
}

impl RevokeArgs {
    async fn run(self, app: &App) -> Result<Outcome> {
        let (slug, id) = (&self.tenant.slug, self.id);
        let (landlord, _, mut database) = app.enter_tenant(slug, true).await?;
        let mut transaction = database.write(&app.act(&landlord)).await?;
        let Some(was_good) = tokens::revoke(&mut transaction, id).await? else {
            return Err(
                Failure::not_found(format!("there is no API token {id} in tenant {slug}"))
                    .hint(format!("tenantctl user token list -t {slug}")),
            );
        };
        transaction.commit().await?;
        app.output.done(&if was_good {
            format!("revoked token {id}")
        } else {
            format!("token {id} was revoked already")
        })?;
        Ok(Outcome::Done)
    }
}

impl VerifyArgs {
    async fn run(self, app: &App) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let token = self.token.require(app)?;
        let (landlord, tenant, mut database) = app.enter_tenant(slug, false).await?;
        if tenant.status != "active" {
            return Err(Failure::refused(format!(
                "the token is refused: tenant {slug} is {}",
                tenant.status
            )));
        }
        let verdict = if token.expose_secret().starts_with(Prefix::Api.as_str()) {
            let verdict = of_api_token(&mut database, &token).await?;
            if let Ok(verdict) = &verdict {
                let mut transaction = database.write(&app.act(&landlord)).await?;
                tokens::touch(&mut transaction, verdict.token.unwrap_or_default()).await?;
                transaction.commit().await?;
            }
            verdict
        } else {
            of_access_token(&mut database, tenant.id, &token).await?
        };
        match verdict {
            Ok(verdict) => {
                app.output.record(&verdict, VERDICT)?;
                Ok(Outcome::Done)
            }
            Err(reason) => Err(Failure::refused(format!("the token is refused: {reason}"))),
        }
    }
}

async fn of_api_token(
    database: &mut TenantDatabase,
    token: &SecretString,
) -> Result<std::result::Result<Verdict, NotGood>> {
    let verified = api_token::verify(&mut *database.read().await?, token).await?;
    Ok(verified.map(|found| Verdict {
        kind: "api",
        name: found.user,
        email: found.email,
        user: found.user_id,
        session: None,
        token: Some(found.id),
        label: found.name,
        issued_at: None,
        expires_at: found.expires_at,
    }))
}

async fn of_access_token(
    database: &mut TenantDatabase,
    tenant: Uuid,
    token: &SecretString,
) -> Result<std::result::Result<Verdict, NotGood>> {
    let verified = session::verify(&mut *database.read().await?, tenant, token).await?;
    Ok(verified.map(|found| Verdict {
        kind: "access",
        name: found.name,
        email: found.email,
        user: found.claims.user,
        session: Some(found.claims.session),
        token: None,
        label: None,
        issued_at: DateTime::from_timestamp(found.claims.issued_at, 0),
        expires_at: DateTime::from_timestamp(found.claims.expires_at, 0),
    }))
}

impl RotateKeyArgs {
    async fn run(self, app: &App) -> Result<Outcome> {
        let slug = &self.tenant.slug;
        let (landlord, _, mut database) = app.enter_tenant(slug, true).await?;
        if self.now {
            let question = format!(
                "Refuse every access token of tenant {slug} from now on, in the database {}?",
                database.database()
            );
            app.output.confirm(&question, &Confirmation::Yes)?;
        }
        let mut transaction = database.write(&app.act(&landlord)).await?;
        let rules = rules::read(&mut transaction).await?;
        let accepted_until = if self.now {
            Utc::now()
        } else {
            Utc::now() + Duration::minutes(rules.access_token_minutes)
        };
        let id = signing::rotate(&mut transaction, accepted_until).await?;
        transaction.commit().await?;
        let former = if self.now {
            "those of the former one are refused"
        } else {
            "those of the former one are good until they expire"
        };
        app.output.done(&format!(
            "access tokens of tenant {slug} are signed with key {id}; {former}"
        ))?;
        Ok(Outcome::Done)
    }
}
