//! A row of the ledger, as it is read.

use std::collections::BTreeMap;
use std::time::Duration;

use chrono::{DateTime, Utc};
use sqlx::Row;
use sqlx::postgres::PgRow;

use super::fingerprint::fingerprint;
use super::library::Migration;
use super::lone::TAKING_BACK;
use super::name::MigrationId;

/// How far a migration came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// A migration without transaction was begun and has not ended.
    Running,
    /// It is done.
    Applied,
    /// It ended with an error.
    Failed,
}

impl State {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Running => "running",
            Self::Applied => "applied",
            Self::Failed => "failed",
        }
    }

    fn parse(name: &str) -> Result<Self, sqlx::Error> {
        [Self::Running, Self::Applied, Self::Failed]
            .into_iter()
            .find(|state| state.name() == name)
            .ok_or_else(|| sqlx::Error::Decode(format!("\"{name}\" is no state of a migration").into()))
    }
}

/// A row of the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LedgerRow {
    /// The migration.
    pub migration: MigrationId,
    /// SHA-256 of the up file that was run.
    pub checksum: String,
    /// SHA-256 of the down file that was recorded.
    pub down_checksum: Option<String>,
    /// How far it came.
    pub state: State,
    /// Of a migration without transaction: how many statements are committed.
    pub statement_index: i32,
    /// How many times it was begun.
    pub attempts: i32,
    /// Who ran it.
    pub actor: String,
    /// With which version of this program.
    pub tool_version: String,
    /// SQLSTATE and message of the last failure.
    pub error: Option<String>,
    /// When it was last begun.
    pub started_at: DateTime<Utc>,
    /// How long it took.
    pub duration: Option<Duration>,
}

/// The fingerprint of the migrations that a ledger says are applied.
#[must_use]
pub fn applied_fingerprint(rows: &[LedgerRow]) -> String {
    let applied = rows.iter().filter(|row| row.state == State::Applied);
    fingerprint(applied.map(|row| (row.migration.version, row.checksum.as_str())))
}

/// What a ledger, of which these rows were read under the lock, says once these migrations are applied.
pub(super) fn with_applied(rows: &[LedgerRow], applied: &[&Migration]) -> (Vec<MigrationId>, String) {
    let before = rows.iter().filter(|row| row.state == State::Applied);
    let before = before.map(|row| (&row.migration, row.checksum.as_str()));
    let added = applied
        .iter()
        .map(|migration| (&migration.id, migration.up.checksum.as_str()));
    let now: BTreeMap<i32, (&MigrationId, &str)> =
        before.chain(added).map(|row| (row.0.version, row)).collect();
    (
        now.values().map(|(id, _)| (*id).clone()).collect(),
        fingerprint(now.iter().map(|(version, (_, checksum))| (*version, *checksum))),
    )
}

/// The migrations that a ledger says are applied.
pub(super) fn present(rows: &[LedgerRow]) -> Vec<MigrationId> {
    let applied = rows.iter().filter(|row| row.state == State::Applied);
    applied.map(|row| row.migration.clone()).collect()
}

impl LedgerRow {
    /// Whether it was begun to be taken back, statement by statement, and that has not ended.
    pub(super) fn is_going_back(&self) -> bool {
        let error = self.error.as_deref();
        self.state != State::Applied && error.is_some_and(|error| error.starts_with(TAKING_BACK))
    }

    /// Of a migration without transaction: the index of the statement that comes next.
    pub(super) fn statements_done(&self) -> usize {
        usize::try_from(self.statement_index).unwrap_or(0)
    }

    /// All rows of a ledger, by version.
    pub(super) fn read_all(rows: &[PgRow]) -> Result<Vec<Self>, sqlx::Error> {
        let mut rows: Vec<Self> = rows.iter().map(Self::read).collect::<Result<_, _>>()?;
        rows.sort_unstable_by_key(|row| row.migration.version);
        Ok(rows)
    }

    fn read(row: &PgRow) -> Result<Self, sqlx::Error> {
        Ok(Self {
            migration: MigrationId {
                version: row.try_get("version")?,
                context: row.try_get("context")?,
                name: row.try_get("name")?,
            },
            checksum: row.try_get("checksum")?,
            down_checksum: row.try_get("down_checksum")?,
            state: State::parse(row.try_get("state")?)?,
            statement_index: row.try_get("statement_index")?,
            attempts: row.try_get("attempts")?,
            actor: row.try_get("actor")?,
            tool_version: row.try_get("tool_version")?,
            error: row.try_get("error")?,
            started_at: row.try_get("started_at")?,
            duration: row
                .try_get::<Option<i64>, _>("duration_ms")?
                .map(|duration| Duration::from_millis(u64::try_from(duration).unwrap_or(0))),
        })
    }
}
