//! Takes backups of databases and records them, by themselves or before something is done with the database.

use std::path::PathBuf;

use sqlx::PgConnection;
use sqlx::postgres::PgConnectOptions;
use uuid::Uuid;

use crate::app::App;
use crate::db::landlord::Landlord;
use crate::db::landlord::backups::Backup;
use crate::db::{self, Act};
use crate::error::Result;
use crate::fleet::Target;
use crate::lifecycle::backup::{self, Manner, Source, Taken};

/// The class of a backup that is taken before an operation.
pub const BEFORE_OPERATION: &str = "operation";

/// Takes backups into one folder, by one plan.
#[derive(Debug)]
pub struct Keeper {
    /// The folder.
    pub folder: PathBuf,
    /// The folder of PostgreSQL's programs, where the settings name one.
    pub programs: Option<PathBuf>,
    class: &'static str,
    landlord: PgConnectOptions,
    landlord_id: Uuid,
    role_prefix: String,
    act: Act,
}

impl Keeper {
    /// Into a folder, by the plan of a class.
    #[must_use]
    pub fn new(app: &App, landlord: &Landlord, folder: PathBuf, class: &'static str) -> Self {
        Self {
            folder,
            programs: app.settings.pg_bin.clone(),
            class,
            landlord: landlord.options().clone(),
            landlord_id: landlord.id(),
            role_prefix: landlord.role_prefix(),
            act: app.act(landlord),
        }
    }

    /// Who takes them.
    #[must_use]
    pub fn act(&self) -> &Act {
        &self.act
    }

    /// A database of which a backup is taken.
    #[must_use]
    pub fn source<'s>(&'s self, target: &'s Target, options: &'s PgConnectOptions) -> Source<'s> {
        Source {
            tenant: target.tenant(),
            options,
            landlord_id: self.landlord_id,
            role_prefix: &self.role_prefix,
        }
    }

    /// Takes a backup and records it. Returns the connection to the landlord with which it was recorded, for what else is
    /// to be said of it.
    ///
    /// # Errors
    /// When the database cannot be dumped, the folder cannot be written, or the landlord's database fails.
    pub async fn take(&self, source: &Source<'_>) -> Result<(Taken, Backup, PgConnection)> {
        let manner = Manner {
            folder: &self.folder,
            class: self.class,
            taken_by: &self.act.actor.label(),
            programs: self.programs.as_deref(),
        };
        let taken = backup::take(source, &manner).await?;
        let mut landlord = db::connect(&self.landlord).await?;
        let backup = backup::record(&mut landlord, &self.act, &taken).await?;
        backup::record_lost(&mut landlord, &self.act, &self.folder, source).await?;
        Ok((taken, backup, landlord))
    }
}
