//! `membership invitation`: people are invited by e-mail, and answer with the token of the invitation.

mod accept;
mod cancel;
mod create;
mod decline;
mod expire;
mod list;
mod resend;
mod sheet;
mod show;

use clap::{Args, Subcommand};
use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

use super::token::NewToken;
use crate::app::App;
use crate::commands::TenantArg;
use crate::db::membership::invitations::{self, Invitation, InvitationFilter};
use crate::error::{Failure, Outcome, Result};
use crate::import::normalize_email;
use crate::output::Column;

/// The verbs of `membership invitation`.
#[derive(Debug, Subcommand)]
pub enum InvitationCommand {
    /// Invite somebody; the token that answers it is shown once
    Create(Box<create::CreateArgs>),
    /// List invitations, newest first
    List(list::ListArgs),
    /// Show an invitation
    Show(show::ShowArgs),
    /// Make a new token for an invitation that is to be sent again; the former one is good no more
    Resend(resend::ResendArgs),
    /// Accept an invitation with its token: the person becomes a user, and a member where a unit is named
    Accept(accept::AcceptArgs),
    /// Decline an invitation with its token
    Decline(decline::DeclineArgs),
    /// Withdraw an invitation that nobody has answered
    Cancel(cancel::CancelArgs),
    /// Mark invitations whose time to answer is over; for a timer
    Expire(expire::ExpireArgs),
}

impl InvitationCommand {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        match self {
            Self::Create(args) => args.run(app).await,
            Self::List(args) => args.run(app).await,
            Self::Show(args) => args.run(app).await,
            Self::Resend(args) => args.run(app).await,
            Self::Accept(args) => args.run(app).await,
            Self::Decline(args) => args.run(app).await,
            Self::Cancel(args) => args.run(app).await,
            Self::Expire(args) => args.run(app).await,
        }
    }
}

/// Which invitation a verb is about.
#[derive(Debug, Args)]
pub struct InvitationArg {
    /// The invitation: its id; or the e-mail, for the latest invitation to it
    #[arg(value_name = "INVITATION")]
    key: String,

    #[command(flatten)]
    tenant: TenantArg,
}

impl InvitationArg {
    async fn find(&self, connection: &mut PgConnection) -> Result<Invitation> {
        let found = match (self.key.parse::<Uuid>(), normalize_email(&self.key)) {
            (Ok(id), _) => invitations::find(connection, id).await?,
            (Err(_), Some(email)) => {
                let filter = InvitationFilter {
                    email_normalized: Some(email),
                    ..InvitationFilter::default()
                };
                invitations::list(connection, &filter, None, 1).await?.pop()
            }
            (Err(_), None) => None,
        };
        let slug = &self.tenant.slug;
        found.ok_or_else(|| {
            Failure::not_found(format!(
                "there is no invitation \"{}\" in tenant {slug}",
                self.key
            ))
            .hint(format!("tenantctl membership invitation list -t {slug}"))
        })
    }

    fn command(&self, verb: &str, invitation: &Invitation) -> String {
        format!(
            "tenantctl membership invitation {verb} {} -t {}",
            invitation.id, self.tenant.slug
        )
    }
}

const COLUMNS: &[Column] = &[
    Column::new("email", "E-MAIL"),
    Column::new("unit", "UNIT"),
    Column::new("membership_type", "TYPE"),
    Column::new("roles", "ROLES"),
    Column::new("status", "STATUS"),
    Column::new("expires_at", "GOOD UNTIL"),
    Column::new("resend_count", "SENT AGAIN"),
    Column::new("invited_by", "INVITED BY"),
    Column::new("id", "ID"),
    Column::hidden("first_name", "FIRST NAME"),
    Column::hidden("last_name", "LAST NAME"),
    Column::hidden("invited_at", "INVITED"),
    Column::hidden("resend_limit", "AT MOST"),
    Column::hidden("last_resent_at", "LAST SENT AGAIN"),
    Column::hidden("message", "MESSAGE"),
    Column::hidden("accepted_at", "ACCEPTED"),
    Column::hidden("accepted_by", "USER"),
    Column::hidden("declined_at", "DECLINED"),
    Column::hidden("decline_reason", "WHY DECLINED"),
    Column::hidden("cancelled_at", "CANCELLED"),
    Column::hidden("cancelled_by", "CANCELLED BY"),
    Column::hidden("cancellation_reason", "WHY CANCELLED"),
];

/// An invitation with the token that answers it, which is shown this once.
#[derive(Serialize)]
struct WithToken<'a> {
    #[serde(flatten)]
    invitation: &'a Invitation,
    #[serde(skip_serializing_if = "Option::is_none")]
    token: Option<String>,
}

/// Shows an invitation that was sent, with its token.
fn show_sent(app: &App, invitation: &Invitation, token: &NewToken, sentence: &str) -> Result<()> {
    if app.output.is_machine_readable() {
        app.output.document(&WithToken {
            invitation,
            token: token.shown(),
        })
    } else {
        // Quiet or not, a token that is shown nowhere would be lost.
        app.output.data(&format!("{sentence}; {}\n", token.whereabouts()))
    }
}

/// Says what became of an invitation: a sentence for people, the invitation for programs.
fn report(app: &App, invitation: &Invitation, sentence: &str) -> Result<()> {
    if app.output.is_machine_readable() {
        app.output.record(invitation, COLUMNS)
    } else {
        app.output.done(sentence)
    }
}

/// The end of an invitation in words.
fn until(invitation: &Invitation) -> String {
    invitation.expires_at.format("%Y-%m-%d %H:%M UTC").to_string()
}
