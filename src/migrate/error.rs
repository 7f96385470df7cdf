//! What can go wrong with migrations in one database, with everything an operator needs to go on.

use std::time::Duration;

use uuid::Uuid;

use super::cause::{Cause, SessionInfo};
use super::failure::Failure;
use super::fault::Fault;
use super::library::UnknownContext;
use super::name::{MigrationId, Scope, TargetName};

/// An operation on one database that could not be done.
#[derive(Debug, thiserror::Error)]
#[error("{target}: {kind}")]
pub struct Error {
    /// The database.
    pub target: Box<TargetName>,
    /// What went wrong.
    pub kind: Box<ErrorKind>,
}

/// What went wrong.
#[derive(Debug, thiserror::Error)]
pub enum ErrorKind {
    /// No session could be had.
    #[error("cannot connect: {0}")]
    Unreachable(Cause),
    /// A pooler stands in between, which does not keep the lock that parts one migration from another.
    #[error("the database is reached through a connection pooler, which keeps no locks for a session")]
    Pooled,
    /// One of the engine's own statements failed.
    #[error("{action}: {cause}")]
    Database {
        /// What the engine was about to do.
        action: &'static str,
        /// Why it failed.
        cause: Cause,
    },
    /// The migrations of one kind of database were about to run on the other.
    #[error("this is not a {wanted} database: it has the ledger of a {found} database")]
    WrongScope {
        /// Whose migrations were to run.
        wanted: Scope,
        /// What the database is.
        found: Scope,
    },
    /// The database holds another tenant than the one that was named.
    #[error("the database does not hold the tenant {wanted}")]
    WrongTenant {
        /// The tenant that was to be found.
        wanted: Uuid,
        /// The tenants that were found.
        found: Vec<Uuid>,
    },
    /// The database holds several tenants, and none was named.
    #[error("the database holds {count} tenants, and none of them was named")]
    SeveralTenants {
        /// How many there are.
        count: usize,
    },
    /// Another session is migrating this database.
    #[error("another session is migrating this database; waited {:.1} s for it{}", waited.as_secs_f32(), held_by(holder.as_deref()))]
    Locked {
        /// How long this one waited.
        waited: Duration,
        /// The session that holds the lock, unless it ended meanwhile.
        holder: Option<Box<SessionInfo>>,
    },
    /// A context was named that does not exist.
    #[error(transparent)]
    UnknownContext(#[from] UnknownContext),
    /// A context was named that this database does not have.
    #[error("the context \"{name}\" is not enabled here; enabled are {}", enabled.join(", "))]
    ContextNotEnabled {
        /// The name that was given.
        name: String,
        /// The contexts that the database has.
        enabled: Vec<String>,
    },
    /// A number was given that no migration has.
    #[error("there is no migration {0:04}")]
    UnknownVersion(i32),
    /// The database has migrations that this program does not know.
    #[error(
        "the ledger is ahead: this tool does not know {}, and so is older than the database",
        listed(unknown)
    )]
    LedgerAhead {
        /// The migrations that are not known.
        unknown: Vec<MigrationId>,
    },
    /// Files of applied migrations were changed.
    #[error("{} changed after being applied", changed.join(", "))]
    Drift {
        /// The files.
        changed: Vec<String>,
    },
    /// Migrations would run behind newer ones that build on their context.
    #[error("{} would run after the newer {newest}, which is applied", listed(pending))]
    OutOfOrder {
        /// The late ones.
        pending: Vec<MigrationId>,
        /// The newest one that is applied.
        newest: MigrationId,
    },
    /// A migration without transaction was begun and did not end.
    #[error("{migration} was begun and is not finished: {done} of its statements are committed")]
    Unfinished {
        /// The migration.
        migration: MigrationId,
        /// How many of its statements are committed.
        done: i32,
    },
    /// A backfill was stopped between two batches, as it was asked to.
    #[error("{migration} was stopped as asked: {rows} rows are done, and it goes on behind them")]
    Paused {
        /// The migration.
        migration: MigrationId,
        /// How many keys are done.
        rows: i64,
    },
    /// The file of a backfill was changed while it was under way.
    #[error("{file} changed while its backfill was under way")]
    BackfillChanged {
        /// The file.
        file: String,
    },
    /// What is to be done is no longer what was shown.
    #[error("the plan has changed since it was shown")]
    PlanChanged {
        /// What was shown.
        expected: Vec<i32>,
        /// What there is to do now.
        found: Vec<i32>,
    },
    /// The first migrations did not make the ledger.
    #[error("{file} ran before any migration that makes the ledger {ledger}; it was rolled back")]
    NoLedger {
        /// The file that ran.
        file: String,
        /// The table that is missing.
        ledger: String,
    },
    /// A migration would be taken back from under others.
    #[error(
        "{migration} cannot be taken back before {}, which build on it",
        listed(dependents)
    )]
    Dependents {
        /// The migration.
        migration: MigrationId,
        /// What has to be taken back first.
        dependents: Vec<MigrationId>,
    },
    /// An index of the name that a migration wants to build exists already.
    #[error("{file}:{line}: the index {index} exists already and was not made by this migration")]
    IndexExists {
        /// The file.
        file: String,
        /// The line of the statement.
        line: usize,
        /// The index.
        index: String,
    },
    /// Migrations were to be taken for applied where some are.
    #[error("the ledger has migrations of {context} already")]
    LedgerInUse {
        /// The context.
        context: String,
    },
    /// A script that the ledger kept cannot be read, or there is none.
    #[error("{0}")]
    Script(Fault),
    /// A migration failed.
    #[error("{0}")]
    Failed(Box<Failure>),
}

impl ErrorKind {
    /// Says of which database the error is.
    pub(crate) fn at(self, target: &TargetName) -> Error {
        Error {
            target: Box::new(target.clone()),
            kind: Box::new(self),
        }
    }
}

impl Error {
    /// What led to the error, a sentence each.
    #[must_use]
    pub fn causes(&self) -> Vec<String> {
        match self.kind.as_ref() {
            ErrorKind::Failed(failure) => failure.causes(),
            ErrorKind::Unreachable(Cause::Server(error))
            | ErrorKind::Database {
                cause: Cause::Server(error),
                ..
            } => error.detail.iter().chain(&error.hint).cloned().collect(),
            ErrorKind::WrongTenant { found, .. } => found
                .iter()
                .map(|tenant| format!("it holds the tenant {tenant}"))
                .collect(),
            ErrorKind::PlanChanged { expected, found } => {
                vec![format!("shown were {expected:?}, to be done are {found:?}")]
            }
            _ => Vec::new(),
        }
    }

    /// The commands, or deeds, that lead on from here.
    #[must_use]
    pub fn hints(&self) -> Vec<String> {
        let target = self.target.selector();
        let hint = match self.kind.as_ref() {
            ErrorKind::Failed(failure) => return failure.hints(&target),
            ErrorKind::Unreachable(_) | ErrorKind::Database { .. } => "tenantctl doctor".to_owned(),
            ErrorKind::WrongScope { .. } | ErrorKind::WrongTenant { .. } => {
                format!(
                    "check where the tenant is placed: tenantctl tenant show {}",
                    self.target.name
                )
            }
            ErrorKind::Pooled => "connect to PostgreSQL itself, whose port is not the pooler's".to_owned(),
            ErrorKind::SeveralTenants { .. } => "name the tenant".to_owned(),
            ErrorKind::Locked {
                holder: Some(holder), ..
            } => format!(
                "wait for it with --lock-wait, or end it: select pg_terminate_backend({})",
                holder.pid
            ),
            ErrorKind::Locked { holder: None, .. } | ErrorKind::PlanChanged { .. } => {
                format!("tenantctl migrate plan {target}")
            }
            ErrorKind::UnknownContext(_) => {
                "name the folder of a context of your own with --migrations DIR".to_owned()
            }
            ErrorKind::ContextNotEnabled { name, .. } => {
                format!("tenantctl tenant context enable {} {name}", self.target.name)
            }
            ErrorKind::LedgerInUse { .. } | ErrorKind::UnknownVersion(_) => {
                format!("tenantctl migrate status {target}")
            }
            ErrorKind::LedgerAhead { .. } => {
                "use the newer tool, or name the folder of these migrations with --migrations DIR".to_owned()
            }
            ErrorKind::Drift { changed } => return drift_hints(changed, &target),
            ErrorKind::OutOfOrder { .. } => format!(
                "give the files new numbers, or run them nevertheless: tenantctl migrate up {target} --out-of-order"
            ),
            ErrorKind::Paused { .. } => format!("tenantctl migrate up {target}"),
            ErrorKind::BackfillChanged { .. } => {
                format!("undo the edit, or begin again from the first row: tenantctl migrate repair {target}")
            }
            ErrorKind::Unfinished { .. } => format!("tenantctl migrate repair {target}"),
            ErrorKind::NoLedger { .. } => {
                "select the contexts with which this kind of database begins".to_owned()
            }
            ErrorKind::Dependents {
                dependents,
                migration,
            } => {
                let steps = dependents.len() + 1;
                format!(
                    "tenantctl migrate down {target} --steps {steps} takes back {migration} and what builds on it"
                )
            }
            ErrorKind::Script(fault) => return fault.hint.iter().cloned().collect(),
            ErrorKind::IndexExists { index, .. } => {
                format!("look at it, and if nothing needs it: drop index concurrently {index}")
            }
        };
        vec![hint]
    }
}

fn drift_hints(changed: &[String], target: &str) -> Vec<String> {
    let mut hints: Vec<String> = changed
        .iter()
        .map(|file| format!("see what changed: git log --patch -- {file}"))
        .collect();
    hints.push("undo the edit and write a new migration instead".to_owned());
    hints.push(format!(
        "or, if it changes nothing: tenantctl migrate repair {target} --accept-checksums"
    ));
    hints
}

fn held_by(holder: Option<&SessionInfo>) -> String {
    holder.map_or_else(String::new, |holder| format!("; it is held by {holder}"))
}

/// Migrations in a row, for a message.
pub(crate) fn listed(migrations: &[MigrationId]) -> String {
    migrations
        .iter()
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join(", ")
}

/// Says what the engine was about to do when one of its own statements failed.
pub(crate) trait Doing<T> {
    fn doing(self, action: &'static str) -> Result<T, ErrorKind>;
}

impl<T> Doing<T> for Result<T, sqlx::Error> {
    fn doing(self, action: &'static str) -> Result<T, ErrorKind> {
        self.map_err(|error| ErrorKind::Database {
            action,
            cause: error.into(),
        })
    }
}
