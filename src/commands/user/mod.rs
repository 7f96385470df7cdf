//! `user`: the people of an organization. What they are members of and may do is elsewhere.

mod create;
mod details;
mod list;
mod show;
mod update;

use clap::Subcommand;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::app::App;
use crate::db::identity::users::{self, User};
use crate::error::{Failure, Outcome, Result};
use crate::import::normalize_email;

/// The verbs of `user`.
#[derive(Debug, Subcommand)]
pub enum UserCommand {
    /// Create a user, pending and without a password
    Create(Box<create::CreateArgs>),
    /// List users, by name
    List(list::ListArgs),
    /// Show one user
    Show(show::ShowArgs),
    /// Change what is known of a user
    Update(Box<update::UpdateArgs>),
}

impl UserCommand {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        match self {
            Self::Create(args) => args.run(app).await,
            Self::List(args) => args.run(app).await,
            Self::Show(args) => args.run(app).await,
            Self::Update(args) => args.run(app).await,
        }
    }
}

/// Finds a user by e-mail, id, or what another system calls this person.
async fn find(connection: &mut PgConnection, slug: &str, who: &str) -> Result<User> {
    let found = match (who.parse::<Uuid>(), normalize_email(who)) {
        (Ok(id), _) => users::find(connection, id).await?,
        (Err(_), Some(email)) => users::find_by_email(connection, &email).await?,
        (Err(_), None) => None,
    };
    let found = match found {
        Some(user) => Some(user),
        None => users::find_by_external_id(connection, who).await?,
    };
    found.ok_or_else(|| {
        Failure::not_found(format!("there is no user \"{who}\" in tenant {slug}"))
            .hint(format!("tenantctl user list -t {slug} --search {who}"))
    })
}
