//! Tokens as they are shown once.

use std::path::PathBuf;

use clap::Args;
use secrecy::ExposeSecret;
use serde::Serialize;

use crate::app::App;
use crate::commands::keeper::Keeper;
use crate::db::WriteTransaction;
use crate::error::{Failure, Result};
use crate::identity::session::Opened;
use crate::output::Column;

/// Where what is shown once goes instead.
#[derive(Debug, Args)]
pub(super) struct OnceArgs {
    /// Write it to this new file, readable for you alone, as NDJSON, instead of showing it
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// Where what is shown once goes; a file is made before anything is done.
pub(super) struct Once<'a> {
    app: &'a App,
    keeper: Keeper,
}

impl OnceArgs {
    pub(super) fn open<'a>(&'a self, app: &'a App) -> Result<Once<'a>> {
        Ok(Once {
            app,
            keeper: Keeper::open(self.output.as_deref())?,
        })
    }
}

impl Once<'_> {
    /// Writes a record with a secret to the file, where there is one: before it is in force.
    pub(super) fn keep<T: Serialize>(&self, record: &T) -> Result<()> {
        self.keeper.keep(std::slice::from_ref(record))
    }

    /// Keeps a record with a secret, and puts it in force.
    pub(super) async fn commit<T: Serialize>(
        &self,
        transaction: WriteTransaction<'_>,
        record: &T,
    ) -> Result<()> {
        self.keep(record)?;
        transaction
            .commit()
            .await
            .map_err(|error| self.doubt(error.into()))
    }

    /// What is to be said besides of a failure that came when the secret was kept already.
    pub(super) fn doubt(&self, failure: Failure) -> Failure {
        self.keeper.doubt(failure)
    }

    /// Shows a record with a secret, or says that it is in the file; `done` says what was done.
    pub(super) fn show<T: Serialize>(&self, record: &T, columns: &[Column], done: &str) -> Result<()> {
        let output = &self.app.output;
        let Some(path) = self.keeper.path() else {
            if !output.is_machine_readable() {
                output.note(done);
            }
            return output.record(record, columns);
        };
        output.done(&format!("{done}; it is in {}", path.display()))
    }
}

/// A session's tokens.
#[derive(Serialize)]
pub(super) struct ShownSession {
    name: String,
    user: String,
    session: String,
    access_token: String,
    access_expires_at: chrono::DateTime<chrono::Utc>,
    refresh_token: String,
    refresh_expires_at: chrono::DateTime<chrono::Utc>,
}

/// How a session's tokens are shown.
pub(super) const SESSION: &[Column] = &[
    Column::new("name", "User"),
    Column::new("user", "User's id"),
    Column::new("session", "Session"),
    Column::new("access_token", "Access token"),
    Column::new("access_expires_at", "Access good until"),
    Column::new("refresh_token", "Refresh token"),
    Column::new("refresh_expires_at", "Refresh good until"),
];

impl From<&Opened> for ShownSession {
    fn from(opened: &Opened) -> Self {
        Self {
            name: opened.name.clone(),
            user: opened.user.to_string(),
            session: opened.session.to_string(),
            access_token: opened.access_token.expose_secret().to_owned(),
            access_expires_at: opened.access_expires_at,
            refresh_token: opened.refresh_token.expose_secret().to_owned(),
            refresh_expires_at: opened.refresh_expires_at,
        }
    }
}
