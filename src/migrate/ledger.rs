//! The ledger of a database: one row for each migration that was begun in it.

use std::time::Duration;

use sqlx::{AssertSqlSafe, PgConnection, Row};

use super::backfill::Progress;
use super::error::{Doing, ErrorKind};
use super::ledger_row::{LedgerRow, State};
use super::library::Migration;
use super::name::{Direction, MigrationId, Scope};
use super::session::table_exists;
use super::target::Actor;
use crate::db::server::quote_literal;

/// The version of this program, as the ledgers record it.
pub(super) const TOOL_VERSION: &str = env!("CARGO_PKG_VERSION");

/// What is written about a migration.
pub(crate) struct Entry<'e> {
    pub(crate) migration: &'e Migration,
    pub(crate) state: State,
    pub(crate) statement_index: usize,
    pub(crate) attempts: u32,
    pub(crate) actor: &'e Actor,
    pub(crate) error: Option<&'e str>,
    pub(crate) duration: Option<Duration>,
}

/// The table that holds a scope's ledger.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ledger {
    scope: Scope,
}

impl Ledger {
    pub(crate) fn of(scope: Scope) -> Self {
        Self { scope }
    }

    /// The table's name, with its schema.
    pub(crate) fn table(self) -> String {
        format!("{}.migrations", self.scope.ledger_schema())
    }

    pub(crate) async fn exists(self, connection: &mut PgConnection) -> Result<bool, ErrorKind> {
        table_exists(connection, self.scope.ledger_schema(), "migrations")
            .await
            .doing("looking for the ledger")
    }

    /// The query for all rows, in no order: sorting them here costs less than a plan of a new session that does.
    pub(crate) fn query(self) -> String {
        format!(
            "select version, context, name, checksum, down_checksum, state, statement_index,
                    attempts, actor, tool_version, error, started_at, duration_ms
             from {}",
            self.table()
        )
    }

    /// All rows by version, of a ledger that exists.
    pub(crate) async fn rows(self, connection: &mut PgConnection) -> Result<Vec<LedgerRow>, ErrorKind> {
        sqlx::raw_sql(AssertSqlSafe(self.query()))
            .fetch_all(connection)
            .await
            .and_then(|rows| LedgerRow::read_all(&rows))
            .doing("reading the ledger")
    }

    /// What takes a migration back, as it was recorded when the migration was applied.
    pub(crate) async fn down_sql(
        self,
        connection: &mut PgConnection,
        version: i32,
    ) -> Result<Option<String>, ErrorKind> {
        let query = format!("select down_sql from {} where version = $1", self.table());
        sqlx::query_scalar(AssertSqlSafe(query))
            .bind(version)
            .fetch_one(connection)
            .await
            .doing("reading the ledger's down script")
    }

    /// Writes how a migration stands. Attempts are added to those of earlier runs.
    pub(crate) async fn write(
        self,
        connection: &mut PgConnection,
        entry: Entry<'_>,
    ) -> Result<(), sqlx::Error> {
        sqlx::raw_sql(AssertSqlSafe(self.entry(&entry)))
            .execute(connection)
            .await?;
        Ok(())
    }

    /// The statement that writes how a migration stands.
    pub(crate) fn entry(self, entry: &Entry<'_>) -> String {
        let Migration { id, up, down, .. } = entry.migration;
        let values = [
            id.version.to_string(),
            quote_literal(&id.context),
            quote_literal(&id.name),
            quote_literal(&up.checksum),
            quote_literal(&down.checksum),
            quote_literal(&down.text),
            quote_literal(entry.state.name()),
            entry.statement_index.to_string(),
            entry.attempts.to_string(),
            quote_literal(&entry.actor.name),
            quote_literal(TOOL_VERSION),
            or_null(entry.error),
            "current_timestamp".to_owned(),
            entry
                .duration
                .map_or("null".to_owned(), |duration| milliseconds(duration).to_string()),
        ];
        format!(
            "insert into {} as ledger (
                 version, context, name, checksum, down_checksum, down_sql, state, statement_index,
                 attempts, actor, tool_version, error, started_at, duration_ms
             ) values ({})
             on conflict (version) do update set
                 context = excluded.context,
                 name = excluded.name,
                 checksum = excluded.checksum,
                 down_checksum = excluded.down_checksum,
                 down_sql = excluded.down_sql,
                 state = excluded.state,
                 statement_index = excluded.statement_index,
                 attempts = ledger.attempts + excluded.attempts,
                 actor = excluded.actor,
                 tool_version = excluded.tool_version,
                 error = excluded.error,
                 started_at = excluded.started_at,
                 duration_ms = excluded.duration_ms",
            self.table(),
            values.join(", ")
        )
    }

    /// Records how many statements of a migration without transaction are committed.
    pub(crate) async fn advance(
        self,
        connection: &mut PgConnection,
        version: i32,
        statement_index: usize,
    ) -> Result<(), sqlx::Error> {
        let statement = format!(
            "update {} set statement_index = $2 where version = $1",
            self.table()
        );
        sqlx::query(AssertSqlSafe(statement))
            .bind(version)
            .bind(i32::try_from(statement_index).unwrap_or(i32::MAX))
            .execute(connection)
            .await?;
        Ok(())
    }

    /// Records how a migration without transaction ended, or that it runs again.
    pub(crate) async fn set_state(
        self,
        connection: &mut PgConnection,
        version: i32,
        state: State,
        error: Option<&str>,
        duration: Option<Duration>,
    ) -> Result<(), sqlx::Error> {
        let statement = format!(
            "update {}
             set state = $2, error = $3, duration_ms = coalesce(duration_ms, 0) + $4::bigint
             where version = $1",
            self.table()
        );
        sqlx::query(AssertSqlSafe(statement))
            .bind(version)
            .bind(state.name())
            .bind(error)
            .bind(duration.map(milliseconds))
            .execute(connection)
            .await?;
        Ok(())
    }

    /// How far a backfill came.
    pub(crate) async fn progress(
        self,
        connection: &mut PgConnection,
        version: i32,
    ) -> Result<Progress, sqlx::Error> {
        let query = format!(
            "select cursor, rows_done, batches from {}.backfills where version = $1",
            self.scope.ledger_schema()
        );
        let row = sqlx::query(AssertSqlSafe(query))
            .bind(version)
            .fetch_optional(connection)
            .await?;
        row.map_or(Ok(Progress::default()), |row| {
            Ok(Progress {
                cursor: row.try_get("cursor")?,
                rows: row.try_get("rows_done")?,
                batches: row.try_get("batches")?,
            })
        })
    }

    /// Records how far a backfill came, in the transaction of its last batch.
    pub(crate) async fn write_progress(
        self,
        connection: &mut PgConnection,
        version: i32,
        progress: &Progress,
    ) -> Result<(), sqlx::Error> {
        let statement = format!(
            "insert into {}.backfills (version, cursor, rows_done, batches) values ($1, $2, $3, $4)
             on conflict (version) do update set
                 cursor = excluded.cursor,
                 rows_done = excluded.rows_done,
                 batches = excluded.batches,
                 updated_at = clock_timestamp()",
            self.scope.ledger_schema()
        );
        sqlx::query(AssertSqlSafe(statement))
            .bind(version)
            .bind(&progress.cursor)
            .bind(progress.rows)
            .bind(progress.batches)
            .execute(connection)
            .await?;
        Ok(())
    }

    /// Adds attempts to those that are recorded.
    pub(crate) async fn add_attempt(
        self,
        connection: &mut PgConnection,
        version: i32,
    ) -> Result<(), sqlx::Error> {
        let statement = format!(
            "update {} set attempts = attempts + 1 where version = $1",
            self.table()
        );
        sqlx::query(AssertSqlSafe(statement))
            .bind(version)
            .execute(connection)
            .await?;
        Ok(())
    }

    /// Takes the present files of a migration for the ones that were applied.
    pub(crate) async fn adopt(
        self,
        connection: &mut PgConnection,
        migration: &Migration,
    ) -> Result<(), sqlx::Error> {
        let statement = format!(
            "update {}
             set context = $2, name = $3, checksum = $4, down_checksum = $5, down_sql = $6
             where version = $1",
            self.table()
        );
        let Migration { id, up, down, .. } = migration;
        sqlx::query(AssertSqlSafe(statement))
            .bind(id.version)
            .bind(&id.context)
            .bind(&id.name)
            .bind(&up.checksum)
            .bind(&down.checksum)
            .bind(down.text.as_ref())
            .execute(connection)
            .await?;
        Ok(())
    }

    /// Removes the row of a migration that was taken back.
    pub(crate) async fn remove(self, connection: &mut PgConnection, version: i32) -> Result<(), sqlx::Error> {
        sqlx::raw_sql(AssertSqlSafe(self.removal(version)))
            .execute(connection)
            .await?;
        Ok(())
    }

    /// The statement that removes the row of a migration.
    pub(crate) fn removal(self, version: i32) -> String {
        format!("delete from {} where version = {version}", self.table())
    }

    /// Whether the database has an audit trail that takes changes of the schema.
    pub(crate) async fn has_trail(self, connection: &mut PgConnection) -> Result<bool, sqlx::Error> {
        match self.scope {
            Scope::Landlord => Ok(false),
            Scope::Tenant => table_exists(connection, "audit", "schema_changes").await,
        }
    }

    /// The statement that records a change of the schema in the audit trail.
    pub(crate) fn change(
        migration: &MigrationId,
        direction: Direction,
        checksum: &str,
        actor: &Actor,
    ) -> String {
        let values = [
            migration.version.to_string(),
            quote_literal(&migration.context),
            quote_literal(&migration.name),
            quote_literal(direction.name()),
            quote_literal(checksum),
            quote_literal(&actor.name),
            or_null(actor.reason.as_deref()),
            quote_literal(TOOL_VERSION),
        ];
        format!("select audit.record_schema_change({})", values.join(", "))
    }
}

fn or_null(text: Option<&str>) -> String {
    text.map_or_else(|| "null".to_owned(), quote_literal)
}

fn milliseconds(duration: Duration) -> i64 {
    i64::try_from(duration.as_millis()).unwrap_or(i64::MAX)
}
