//! What can go wrong in the life of a tenant's database.

use std::path::{Path, PathBuf};

use uuid::Uuid;

use crate::programs::{self, Package};

/// The result of a step in the life of a tenant's database.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What can go wrong in the life of a tenant's database.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The data-access library failed.
    #[error(transparent)]
    Database(#[from] crate::db::Error),
    /// A migration failed.
    #[error(transparent)]
    Migration(#[from] crate::migrate::Error),
    /// The migrations themselves are wrong.
    #[error(transparent)]
    Library(#[from] crate::migrate::LibraryError),
    /// A template names a context that does not exist.
    #[error(transparent)]
    Context(#[from] crate::migrate::UnknownContext),
    /// The audit trail could not be exported.
    #[error(transparent)]
    Trail(#[from] crate::audit::ExportError),
    /// Seeding failed.
    #[error(transparent)]
    Seed(#[from] crate::seed::Error),
    /// The operating system gives no random bytes.
    #[error("the operating system gives no random bytes")]
    Random(#[source] getrandom::Error),
    /// A database of the tenant's name exists and is not the tenant's.
    #[error("the database {database} exists already and is not this tenant's")]
    ForeignDatabase {
        /// The database's name.
        database: String,
    },
    /// The second login of a kind is still in use by an application that has not changed over.
    #[error("the password of {login} is still good until {}", until.to_rfc3339_opts(chrono::SecondsFormat::Secs, true))]
    InGrace {
        /// The login.
        login: String,
        /// Until when.
        until: chrono::DateTime<chrono::Utc>,
    },
    /// The client programs of the server's major version were not found.
    #[error("pg_dump and pg_restore of PostgreSQL {major} are needed, and were not found{}", in_folder(.folder.as_deref()))]
    ToolsMissing {
        /// The server's major version.
        major: u32,
        /// The folder that the settings name.
        folder: Option<PathBuf>,
    },
    /// One of PostgreSQL's programs failed.
    #[error("{program} failed: {message}")]
    Tool {
        /// The program.
        program: &'static str,
        /// What it said first, without the values of rows.
        message: String,
    },
    /// A file or folder cannot be used.
    #[error("{} cannot be {doing}", path.display())]
    File {
        /// The file or folder.
        path: PathBuf,
        /// What was being done, such as `written`.
        doing: &'static str,
        /// What the operating system said.
        #[source]
        source: std::io::Error,
    },
    /// Another program writes into the same folder.
    #[error("another program is writing into {}", folder.display())]
    FolderInUse {
        /// The folder.
        folder: PathBuf,
    },
    /// A backup cannot be used.
    #[error("the backup {} {fault}", path.display())]
    Backup {
        /// Its folder.
        path: PathBuf,
        /// Why.
        fault: BackupFault,
    },
    /// A copy is not what it was copied from.
    #[error("{database} is not what it was copied from: {}", differences.join(", "))]
    Differs {
        /// The copy.
        database: String,
        /// The tables in which it differs.
        differences: Vec<String>,
    },
    /// Several tenants share the database.
    #[error("tenant {slug} shares its database with others, and is not handled by itself")]
    Pooled {
        /// The tenant.
        slug: String,
    },
    /// A server is not registered.
    #[error("there is no server \"{name}\"")]
    UnknownServer {
        /// The name.
        name: String,
    },
    /// A tenant is not yet to be purged.
    #[error("tenant {slug} cannot be purged: {reason}")]
    NotPurgeable {
        /// The tenant.
        slug: String,
        /// What is missing.
        reason: String,
        /// The command that helps.
        hint: String,
    },
    /// Another operation on the tenant was begun and not finished.
    #[error("tenant {slug} is in the middle of \"{operation}\", which has to be finished first")]
    Unfinished {
        /// The tenant.
        slug: String,
        /// The operation that was begun.
        operation: String,
        /// What it works with.
        subject: String,
    },
    /// Something failed, and the application that was kept out for it could not be let in again.
    #[error("the application of tenant {slug} is kept out: it could not be let in again ({obstacle})")]
    KeptOut {
        /// The tenant.
        slug: String,
        /// Why it could not be let in.
        obstacle: String,
        /// What failed first.
        source: Box<Error>,
    },
    /// An operation has done what cannot be taken back.
    #[error(
        "the {operation} of tenant {slug} cannot be given up any more, only finished: it is past \"{step}\""
    )]
    Irreversible {
        /// The tenant.
        slug: String,
        /// The operation.
        operation: String,
        /// The step that cannot be taken back.
        step: String,
    },
    /// Another program works on the tenant, or did so meanwhile.
    #[error("{}", interference.told(.slug))]
    Occupied {
        /// The tenant.
        slug: String,
        /// What it does or did.
        interference: Interference,
    },
}

/// How another program is in the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Interference {
    /// It works on the tenant now.
    Works,
    /// It changed the tenant's place or status after these were read.
    Changed,
    /// It works in the landlord now.
    Landlord,
    /// A run is at work on the tenant.
    Run {
        /// The run.
        run_id: Uuid,
    },
}

impl Interference {
    fn told(self, slug: &str) -> String {
        match self {
            Self::Works => format!("another program is working on tenant {slug}"),
            Self::Changed => format!("tenant {slug} changed meanwhile; look and repeat"),
            Self::Landlord => "another program is at work in the landlord".to_owned(),
            Self::Run { run_id } => format!("run {run_id} is at work on tenant {slug}"),
        }
    }
}

/// Why a backup cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BackupFault {
    /// There is nothing there.
    #[error("is not there")]
    Missing,
    /// There is no manifest, or it makes no sense.
    #[error("has no manifest that can be read: {reason}")]
    NoManifest {
        /// What is wrong.
        reason: String,
    },
    /// The dump has another size.
    #[error("is truncated: its dump has {found} bytes in place of {expected}")]
    Truncated {
        /// The size that the manifest says.
        expected: u64,
        /// The size that it has.
        found: u64,
    },
    /// The dump has other bytes.
    #[error("was altered: its dump has another SHA-256 than its manifest says")]
    Altered,
    /// It is another tenant's.
    #[error("is of {found}, not of {expected}")]
    OtherTarget {
        /// Whose it should be.
        expected: String,
        /// Whose it is.
        found: String,
    },
    /// It is another landlord's.
    #[error("is of another landlord")]
    OtherLandlord,
    /// Its schema is newer than this program.
    #[error("is at migration {found}, and this tool knows only {known}: it is older than the backup")]
    NewerSchema {
        /// The backup's highest migration.
        found: i32,
        /// The program's.
        known: i32,
    },
    /// The server is older than the one from which it came.
    #[error("comes from PostgreSQL {found}, and the server is PostgreSQL {server}")]
    NewerServer {
        /// The major version of the server that was dumped.
        found: u32,
        /// The major version of the server to restore to.
        server: u32,
    },
    /// The dump lacks rows that the database has.
    #[error("lacks rows: its dump has {found} rows of {table} in place of {expected}")]
    Incomplete {
        /// A table that has rows in every tenant's database.
        table: &'static str,
        /// How many it has.
        expected: i64,
        /// How many are in the dump.
        found: i64,
    },
}

impl Error {
    /// The same, when what was done before it could not be taken back.
    pub(super) fn while_kept_out(self, slug: &str, obstacle: &Self) -> Self {
        Self::KeptOut {
            slug: slug.to_owned(),
            obstacle: obstacle.to_string(),
            source: Box::new(self),
        }
    }

    /// A command that helps.
    #[must_use]
    pub fn hint(&self) -> Option<String> {
        match self {
            Self::ToolsMissing { major, .. } => {
                Some(programs::install_command(Package::Client, Some(*major)))
            }
            Self::Backup { fault, .. } => match fault {
                BackupFault::NewerSchema { .. } => Some("use the tool's newer version".to_owned()),
                BackupFault::OtherLandlord | BackupFault::NewerServer { .. } => None,
                _ => Some("tenantctl tenant backups".to_owned()),
            },
            Self::KeptOut { slug, .. } => Some(format!("tenantctl tenant maintenance off {slug}")),
            Self::NotPurgeable { hint, .. } => Some(hint.clone()),
            Self::InGrace { .. } => {
                Some("without --grace every password but the new one ends at once".to_owned())
            }
            Self::Unfinished { slug, .. }
            | Self::Occupied {
                slug,
                interference: Interference::Changed,
            }
            | Self::Irreversible { slug, .. } => Some(format!("tenantctl tenant status {slug}")),
            Self::Occupied {
                interference: Interference::Run { run_id },
                ..
            } => Some(format!("tenantctl run show {run_id}")),
            _ => None,
        }
    }
}

fn in_folder(folder: Option<&Path>) -> String {
    folder.map_or_else(String::new, |folder| format!(" in {}", folder.display()))
}
