//! `user session`: where somebody is logged in.

use clap::{Args, Subcommand};
use uuid::Uuid;

use super::token::OpenTokens;
use crate::app::App;
use crate::commands::page::{PageArgs, cut};
use crate::commands::{TenantArg, lookup};
use crate::db::identity::sessions;
use crate::error::{Failure, Outcome, Result};
use crate::identity::session;
use crate::output::{Column, Records};

/// The verbs of `user session`.
#[derive(Debug, Subcommand)]
pub enum SessionCommand {
    /// List the sessions of a user or of all, newest first
    #[command(after_help = "Example:\n  tenantctl user session list sita@example.org -t nrna")]
    List(ListArgs),
    /// End a session, or all of a user
    #[command(after_help = "\
Examples:
  tenantctl user session revoke 01a1f912-0000-7000-8000-000000000001 -t nrna
  tenantctl user session revoke --user sita@example.org -t nrna --all-devices")]
    Revoke(RevokeArgs),
}

/// The arguments of `user session list`.
#[derive(Debug, Args)]
pub struct ListArgs {
    /// The user: e-mail, id or external id [default: everybody]
    #[arg(value_name = "USER")]
    who: Option<String>,

    #[command(flatten)]
    tenant: TenantArg,

    /// Those too that are over
    #[arg(long)]
    all: bool,

    #[command(flatten)]
    page: PageArgs,
}

/// The arguments of `user session revoke`.
#[derive(Debug, Args)]
pub struct RevokeArgs {
    /// The session's id
    #[arg(
        value_name = "SESSION",
        required_unless_present = "user",
        conflicts_with = "user"
    )]
    id: Option<Uuid>,

    #[command(flatten)]
    tenant: TenantArg,

    /// Every session of this user: e-mail, id or external id
    #[arg(long, value_name = "USER")]
    user: Option<String>,

    /// Refuse every access and refresh token that was given out to the user as well, also where sessions are not asked for
    #[arg(long)]
    all_devices: bool,
}

const COLUMNS: &[Column] = &[
    Column::new("name", "NAME"),
    Column::new("state", "STATE"),
    Column::new("ip_address", "FROM"),
    Column::new("user_agent", "WITH"),
    Column::new("created_at", "SINCE"),
    Column::new("expires_at", "UNTIL"),
    Column::new("id", "SESSION"),
    Column::hidden("email", "E-MAIL"),
    Column::hidden("user_id", "USER"),
    Column::hidden("last_seen_at", "REFRESHED"),
    Column::hidden("ended_at", "ENDED"),
    Column::hidden("ended_reason", "ENDED BECAUSE"),
];

impl SessionCommand {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        match self {
            Self::List(args) => args.run(app).await,
            Self::Revoke(args) => args.run(app).await,
        }
    }
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
        let PageArgs { limit, after } = self.page;
        let after = match after {
            Some(after) => Some(
                after
                    .parse::<Uuid>()
                    .map_err(|_| Failure::usage("--after is the id of a session"))?,
            ),
            None => None,
        };
        let mut rows = sessions::list(&mut transaction, user_id, self.all, after, limit + 1).await?;
        cut(&app.output, &mut rows, limit, |session| session.id.to_string());
        app.output.records(&Records {
            rows: &rows,
            columns: COLUMNS,
            empty: "no sessions",
        })?;
        Ok(Outcome::Done)
    }
}

impl RevokeArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        if self.all_devices && self.user.is_none() {
            return Err(Failure::usage(
                "--all-devices is about a user: name one with --user",
            ));
        }
        let slug = &self.tenant.slug;
        let reason = app.reason.as_deref().unwrap_or("ended by an operator");
        let (landlord, _, mut database) = app.enter_tenant(slug, true).await?;
        let mut transaction = database.write(&app.act(&landlord)).await?;
        let mut tokens = OpenTokens::default();
        let done = match (self.id, &self.user) {
            (Some(id), _) => {
                if sessions::find(&mut transaction, id).await?.is_none() {
                    return Err(
                        Failure::not_found(format!("there is no session {id} in tenant {slug}"))
                            .hint(format!("tenantctl user session list -t {slug}")),
                    );
                }
                if sessions::end(&mut transaction, id, reason).await? {
                    format!("ended session {id}")
                } else {
                    format!("session {id} had ended already")
                }
            }
            (None, Some(who)) => {
                let user = lookup::user(&mut transaction, slug, who).await?;
                let (ended, and) = if self.all_devices {
                    let ended = session::end_everywhere(&mut transaction, user.id, reason).await?;
                    tokens = OpenTokens::of(&mut transaction, user.id).await?;
                    (
                        ended,
                        ", and every access and refresh token given out until now is refused",
                    )
                } else {
                    (sessions::end_all(&mut transaction, user.id, reason).await?, "")
                };
                format!("ended the sessions of user {}: {ended}{and}", user.name)
            }
            (None, None) => return Err(Failure::usage("name a session, or a user with --user")),
        };
        transaction.commit().await?;
        app.output.done(&done)?;
        tokens.tell(app, slug);
        Ok(Outcome::Done)
    }
}
