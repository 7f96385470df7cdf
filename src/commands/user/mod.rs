//! `user`: the people of an organization, and how they prove who they are. What they are members of and may do is
//! elsewhere.

mod anonymize;
mod batch;
mod create;
mod delete;
mod details;
mod export;
mod import;
mod list;
mod login;
mod logout;
mod merge;
mod new_password;
mod password;
mod platform;
mod refresh;
mod reset_password;
mod session;
mod set_password;
mod show;
mod shown;
mod site;
mod state;
mod token;
mod update;
mod verify;

use clap::Subcommand;

use self::state::State;
use crate::app::App;
use crate::commands::batches::BatchCommand;
use crate::commands::importing::ImportArgs;
use crate::db::Act;
use crate::db::identity::verifications::Verified;
use crate::db::landlord::Landlord;
use crate::error::{Outcome, Result};

/// The verbs of `user`.
#[derive(Debug, Subcommand)]
pub enum UserCommand {
    /// Create a user, pending until an address is verified and a password is set
    Create(Box<create::CreateArgs>),
    /// List users, by name
    List(list::ListArgs),
    /// Show one user
    Show(show::ShowArgs),
    /// Change what is known of a user
    Update(Box<update::UpdateArgs>),
    /// Set a user's password
    SetPassword(set_password::SetPasswordArgs),
    /// Make a token with which a user sets a new password, or set it with the token
    ResetPassword(reset_password::ResetPasswordArgs),
    /// Make a token that verifies a user's e-mail, verify it with the token, or mark it as verified
    #[command(after_help = "\
Examples:
  tenantctl user verify-email sita@example.org -t nrna
  tenantctl user verify-email -t nrna --token-stdin < token
  tenantctl user verify-email sita@example.org -t nrna --how 'answered our letter'")]
    VerifyEmail(verify::AddressArgs),
    /// Make a token that verifies a user's telephone, verify it with the token, or mark it as verified
    #[command(after_help = "\
Examples:
  tenantctl user verify-phone sita@example.org -t nrna
  tenantctl user verify-phone -t nrna --token-stdin < token
  tenantctl user verify-phone sita@example.org -t nrna --how 'called back'")]
    VerifyPhone(verify::AddressArgs),
    /// Mark a user's identity as verified
    VerifyIdentity(verify::IdentityArgs),
    /// Log a user in: an access token and a refresh token, which are shown once
    Login(login::LoginArgs),
    /// Exchange a refresh token for the next tokens of its session
    Refresh(refresh::RefreshArgs),
    /// End the session of a token
    Logout(logout::LogoutArgs),
    /// Lock a user, for a time or until unlocked
    Lock(state::LockArgs),
    /// Let a locked user log in again, and forget failed logins
    #[command(after_help = "Example:\n  tenantctl user unlock sita@example.org -t nrna")]
    Unlock(state::UserArgs),
    /// Bar a user until activated again, and end all sessions
    #[command(
        after_help = "Example:\n  tenantctl user suspend sita@example.org -t nrna --reason 'under investigation'"
    )]
    Suspend(state::UserArgs),
    /// Make a pending or suspended user active
    #[command(after_help = "Example:\n  tenantctl user activate sita@example.org -t nrna")]
    Activate(state::UserArgs),
    /// Delete a user, who can be brought back
    Delete(delete::DeleteArgs),
    /// Bring a deleted user back
    Undelete(delete::UndeleteArgs),
    /// Take away for good who a user is; what refers to the user and the trail stay whole
    Anonymize(anonymize::AnonymizeArgs),
    /// Join a duplicate to the user who is kept
    Merge(merge::MergeArgs),
    /// Import a file of people
    #[command(after_help = "Example:\n  tenantctl user import users.csv -t nrna --on-error reject")]
    Import(Box<ImportArgs>),
    /// Export people, as CSV or another format
    Export(export::ExportArgs),
    /// The imports of people, and taking one back
    #[command(
        subcommand,
        mut_subcommand("list", |verb| verb.after_help("Example:\n  tenantctl user batch list -t nrna")),
        mut_subcommand("show", |verb| verb.after_help("Example:\n  tenantctl user batch show 01a1f912-0000-7000-8000-000000000001 -t nrna")),
        mut_subcommand("undo", |verb| verb.after_help("Example:\n  tenantctl user batch undo 01a1f912-0000-7000-8000-000000000001 -t nrna --dry-run"))
    )]
    Batch(BatchCommand),
    /// Where users are logged in
    #[command(subcommand)]
    Session(session::SessionCommand),
    /// API tokens, and whose any token is
    #[command(subcommand)]
    Token(token::TokenCommand),
}

/// Who acts, with a command that tells nothing of whom it is about.
fn unnamed_act(app: &App, landlord: &Landlord, verb: &str, slug: &str) -> Act {
    Act {
        command: format!("tenantctl user {verb} -t {slug}"),
        ..app.act(landlord)
    }
}

impl UserCommand {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        match self {
            Self::Create(args) => args.run(app).await,
            Self::List(args) => args.run(app).await,
            Self::Show(args) => args.run(app).await,
            Self::Update(args) => args.run(app).await,
            Self::SetPassword(args) => args.run(app).await,
            Self::ResetPassword(args) => args.run(app).await,
            Self::VerifyEmail(args) => args.run(app, Verified::Email).await,
            Self::VerifyPhone(args) => args.run(app, Verified::Phone).await,
            Self::VerifyIdentity(args) => args.run(app).await,
            Self::Login(args) => args.run(app).await,
            Self::Refresh(args) => args.run(app).await,
            Self::Logout(args) => args.run(app).await,
            Self::Lock(args) => args.run(app).await,
            Self::Unlock(args) => args.run(app, State::Unlocked).await,
            Self::Suspend(args) => args.run(app, State::Suspended).await,
            Self::Activate(args) => args.run(app, State::Active).await,
            Self::Delete(args) => args.run(app).await,
            Self::Undelete(args) => args.run(app).await,
            Self::Anonymize(args) => args.run(app).await,
            Self::Merge(args) => args.run(app).await,
            Self::Import(args) => import::run(app, *args).await,
            Self::Export(args) => args.run(app).await,
            Self::Batch(command) => command.run(app, batch::Users).await,
            Self::Session(command) => command.run(app).await,
            Self::Token(command) => command.run(app).await,
        }
    }
}
