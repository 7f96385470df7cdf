//! `user token`: API tokens, and what any token says.

mod verify;

use chrono::{DateTime, Duration, NaiveDate, Utc};
use clap::{Args, Subcommand};
use secrecy::ExposeSecret;
use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

use super::shown::OnceArgs;
use crate::app::App;
use crate::commands::{TenantArg, lookup};
use crate::db::identity::{rules, tokens};
use crate::error::{Failure, Outcome, Result};
use crate::identity::{api_token, signing};
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
    Verify(verify::VerifyArgs),
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

/// The API tokens of a user, which go on when the sessions end.
#[derive(Debug, Default)]
pub(super) struct OpenTokens {
    user_id: Uuid,
    count: usize,
}

impl OpenTokens {
    pub(super) async fn of(connection: &mut PgConnection, user_id: Uuid) -> Result<Self> {
        let count = tokens::list(connection, Some(user_id), false).await?.len();
        Ok(Self { user_id, count })
    }

    /// Says that they go on, where there are any.
    pub(super) fn tell(&self, app: &App, slug: &str) {
        if self.count > 0 {
            app.output
                .note(&format!("API tokens of the user that stay good: {}", self.count));
            app.output
                .hint(&format!("tenantctl user token list {} -t {slug}", self.user_id));
        }
    }
}

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
        let created = Created {
            id,
            name: name.to_owned(),
            token: token.expose_secret().to_owned(),
            expires_at,
        };
        once.commit(transaction, &created).await?;
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
