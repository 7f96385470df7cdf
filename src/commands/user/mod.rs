//! `user`: the people of an organization. What they are members of and may do is elsewhere.

mod create;
mod details;
mod list;
mod password;
mod show;
mod update;

use clap::Subcommand;

use crate::app::App;
use crate::error::{Outcome, Result};

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
