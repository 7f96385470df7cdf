//! What the verbs that migrate have in common, whichever way they go and over however many databases.

use std::path::PathBuf;
use std::time::Duration;

use clap::Args;
use serde::{Deserialize, Serialize};

use crate::app::{App, embedded_contexts};
use crate::commands::repeat::quoted;
use crate::db::landlord::Landlord;
use crate::db::landlord::tenants::Schema;
use crate::error::{Failure, Result};
use crate::fleet::Target;
use crate::interrupts::Interrupts;
use crate::migrate::{self, Direction, Library, MigrationId, Observer, Scope, SessionInfo};
use crate::output::Output;

use super::pace::{PaceOptions, duration};

/// An operator's own migrations.
#[derive(Clone, Debug, Default, Args, Serialize, Deserialize)]
pub struct FileOptions {
    /// Folder of contexts of your own, which come beside the program's or in place of them; may be repeated
    #[arg(long, env = "TENANTCTL_MIGRATIONS", value_name = "DIR", hide_env = true)]
    pub migrations: Vec<PathBuf>,
}

impl FileOptions {
    /// The tenants' migrations.
    ///
    /// # Errors
    /// With everything that is wrong with the files.
    pub fn library(&self) -> Result<Library> {
        Ok(Library::load(Scope::Tenant, &self.migrations)?)
    }

    /// A verb over the same files, to be typed.
    #[must_use]
    pub fn command(&self, verb: &str) -> String {
        let folders = self
            .migrations
            .iter()
            .map(|folder| format!(" --migrations {}", quoted(&folder.display().to_string())));
        format!("tenantctl {verb}{}", folders.collect::<String>())
    }

    /// A failure whose commands name the same files.
    #[must_use]
    pub fn complete(&self, failure: Failure) -> Failure {
        let name_files = |hint: String| match hint.split_once("tenantctl migrate ") {
            Some((before, command)) if !command.contains("--migrations") => {
                let (verb, rest) = command.split_once(' ').unwrap_or((command, ""));
                let command = self.command(&format!("migrate {verb}"));
                format!("{before}{command} {rest}").trim_end().to_owned()
            }
            _ => hint,
        };
        Failure {
            hints: failure.hints.into_iter().map(name_files).collect(),
            ..failure
        }
    }

    /// The same folders wherever the command is repeated.
    ///
    /// # Errors
    /// When the working folder is gone.
    pub fn absolute(&self) -> Result<Self> {
        let folders = self.migrations.iter().map(std::path::absolute);
        Ok(Self {
            migrations: folders.collect::<std::io::Result<_>>()?,
        })
    }
}

/// How much at once, how long, and how long for locks.
#[derive(Clone, Debug, Args, Serialize, Deserialize)]
pub struct LimitOptions {
    #[command(flatten)]
    #[serde(flatten)]
    pub pace: PaceOptions,

    /// How long to wait while another session migrates the same database [default: 1m]
    #[arg(long, value_name = "TIME", value_parser = duration)]
    pub lock_wait: Option<Duration>,

    /// How long a statement waits for a lock before its migration is rolled back and tried again [default: 2s]
    #[arg(long, value_name = "TIME", value_parser = duration)]
    pub lock_timeout: Option<Duration>,
}

impl LimitOptions {
    /// The limits of the engine.
    #[must_use]
    pub fn engine(&self) -> migrate::Limits {
        let usual = migrate::Limits::default();
        migrate::Limits {
            lock_wait: self.lock_wait.unwrap_or(usual.lock_wait),
            lock_timeout: self.lock_timeout.unwrap_or(usual.lock_timeout),
            ..usual
        }
    }
}

/// The flag that names a target.
#[must_use]
pub fn selector(target: &Target) -> String {
    match target {
        Target::Landlord => "--landlord".to_owned(),
        Target::Tenant(tenant) => format!("-t {}", tenant.slug),
    }
}

/// Who migrates, for the ledgers.
#[must_use]
pub fn actor(app: &App, landlord: &Landlord) -> migrate::Actor {
    let act = app.act(landlord);
    migrate::Actor {
        name: act.actor.label(),
        reason: act.reason,
    }
}

/// What was done with a database, and what it has now.
#[derive(Clone, Debug)]
pub struct Migrated {
    /// The migrations that were applied, taken back or put right; in a dry run, that would be.
    pub changed: Vec<MigrationId>,
    /// The migrations that the database has now.
    pub present: Vec<MigrationId>,
    /// Their fingerprint.
    pub fingerprint: String,
}

impl Migrated {
    /// The highest migration that the database has.
    #[must_use]
    pub fn version(&self) -> i32 {
        self.present.last().map_or(0, |migration| migration.version)
    }

    /// What the landlord keeps of it.
    #[must_use]
    pub fn schema(&self, target: &Target) -> Option<Schema> {
        let own = embedded_contexts();
        let newest = self
            .present
            .iter()
            .rev()
            .find(|migration| own.contains(&migration.context));
        Some(Schema {
            tenant_id: target.tenant_id()?,
            version: newest.map(|migration| migration.version),
            fingerprint: self.fingerprint.clone(),
        })
    }
}

/// `1 migration` or `2 migrations`.
#[must_use]
pub fn count(migrations: usize) -> String {
    match migrations {
        1 => "1 migration".to_owned(),
        number => format!("{number} migrations"),
    }
}

/// Migrations in a row.
#[must_use]
pub fn listed<'m>(migrations: impl IntoIterator<Item = &'m MigrationId>) -> String {
    let names: Vec<String> = migrations.into_iter().map(ToString::to_string).collect();
    names.join(", ")
}

/// Says at once what keeps a migration waiting, so that no wait is without a name.
#[derive(Debug)]
pub struct Narrator {
    output: Output,
    interrupts: Interrupts,
    target: String,
}

impl Narrator {
    /// For one database.
    #[must_use]
    pub fn new(app: &App, target: &Target) -> Self {
        Self {
            output: app.output.clone(),
            interrupts: app.interrupts.clone(),
            target: target.name().to_owned(),
        }
    }

    fn say(&self, sentence: &str) {
        self.output.note(&format!("{}: {sentence}", self.target));
    }
}

impl Observer for Narrator {
    fn waiting(&self, holder: Option<&SessionInfo>) {
        match holder {
            Some(holder) => self.say(&format!("waiting for another migration: {holder}")),
            None => self.say("waiting for another migration"),
        }
    }

    fn taken_up(&self, migration: &MigrationId, statement: usize) {
        self.say(&format!(
            "{migration} goes on where it was broken off, at statement {statement}"
        ));
    }

    fn started(&self, migration: &MigrationId, direction: Direction) {
        tracing::info!("{}: {migration} ({direction})", self.target);
    }

    fn blocked(&self, migration: &MigrationId, blockers: &[SessionInfo]) {
        for blocker in blockers {
            self.say(&format!("{migration} waits for {blocker}"));
        }
    }

    fn retrying(&self, failure: &migrate::Failure, delay: Duration) {
        self.say(&format!("{failure}; tried again in {} ms", delay.as_millis()));
    }

    fn batch(&self, migration: &MigrationId, progress: &migrate::Progress) {
        tracing::info!(
            "{}: {migration}: {} rows in {} batches",
            self.target,
            progress.rows,
            progress.batches
        );
    }

    fn asks_to_stop(&self) -> bool {
        self.interrupts.received().is_some()
    }

    fn finished(&self, migration: &MigrationId, direction: Direction, duration: Duration) {
        tracing::info!(
            "{}: {migration} ({direction}) took {} ms",
            self.target,
            duration.as_millis()
        );
    }
}
