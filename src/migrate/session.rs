//! The engine's session in one database, once it is opened: what it remembers, how it begins, and how it ends.

use sqlx::postgres::PgConnectOptions;
use sqlx::{AssertSqlSafe, Connection, PgConnection, Row};
use uuid::Uuid;

use super::error::ErrorKind;
use super::ledger::Ledger;
use super::ledger_row::LedgerRow;
use super::lock;
use super::name::{Direction, MigrationId};
use super::target::Actor;

pub(crate) struct Session {
    pub(crate) connection: PgConnection,
    pub(crate) pid: i32,
    pub(crate) options: PgConnectOptions,
    pub(crate) ledger: Ledger,
    pub(super) locked: bool,
    pub(super) tenant: Option<Uuid>,
    pub(super) seen: Seen,
    /// The ledger as it was read at the opening, for whoever asks first.
    pub(super) rows: Option<Vec<LedgerRow>>,
    /// Whether no script ran yet: the settings are those that the session was opened with.
    pub(super) fresh: bool,
}

/// What the database was found to have, and need not be asked about again. False: it has to be.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Seen {
    pub(super) ledger: bool,
    pub(super) trail: bool,
}

impl Session {
    /// Runs statements of the engine's own.
    pub(crate) async fn run(&mut self, statements: &str) -> Result<(), sqlx::Error> {
        sqlx::raw_sql(AssertSqlSafe(statements.to_owned()))
            .execute(&mut self.connection)
            .await?;
        Ok(())
    }

    /// Runs settings, after those that the session was opened with: what an earlier script set for the whole session
    /// does not reach the next one. `begin` is the statement that begins a transaction, or empty.
    pub(crate) async fn run_afresh(&mut self, begin: &str, settings: &str) -> Result<(), sqlx::Error> {
        if std::mem::take(&mut self.fresh) {
            return self.run(&format!("{begin} {settings}")).await;
        }
        let tenant = self.tenant.map_or_else(String::new, |tenant| {
            format!("set tenantctl.tenant_id = '{tenant}';")
        });
        self.run(&format!("{begin} reset all; {tenant} {settings}")).await
    }

    /// Ends a failed transaction. When even that fails the session is gone, and the transaction with it.
    pub(crate) async fn roll_back(&mut self) {
        self.forget();
        let _ = self.run("rollback").await;
    }

    /// All rows of the ledger, by version; none when there is no ledger yet.
    pub(crate) async fn ledger_rows(&mut self) -> Result<Vec<LedgerRow>, ErrorKind> {
        if let Some(rows) = self.rows.take() {
            return Ok(rows);
        }
        if self.has_ledger().await? {
            self.ledger.rows(&mut self.connection).await
        } else {
            Ok(Vec::new())
        }
    }

    /// Whether there is a ledger: the first migration makes it.
    pub(crate) async fn has_ledger(&mut self) -> Result<bool, ErrorKind> {
        if !self.seen.ledger {
            self.seen.ledger = self.ledger.exists(&mut self.connection).await?;
        }
        Ok(self.seen.ledger)
    }

    /// Whether there is an audit trail that takes changes of the schema.
    pub(crate) async fn has_trail(&mut self) -> Result<bool, sqlx::Error> {
        if !self.seen.trail {
            self.seen.trail = self.ledger.has_trail(&mut self.connection).await?;
        }
        Ok(self.seen.trail)
    }

    /// Looks anew for what the database has, after something was taken back.
    pub(crate) fn forget(&mut self) {
        self.seen = Seen::default();
    }

    /// Records a change of the schema in the audit trail, once the database has one.
    pub(crate) async fn record_change(
        &mut self,
        migration: &MigrationId,
        direction: Direction,
        checksum: &str,
        actor: &Actor,
    ) -> Result<(), sqlx::Error> {
        if self.has_trail().await? {
            let statement = Ledger::change(migration, direction, checksum, actor);
            self.run(&statement).await?;
        }
        Ok(())
    }

    /// Releases the lock and ends the session.
    pub(crate) async fn close(mut self) {
        if self.locked {
            lock::release(&mut self.connection).await;
        }
        let _ = self.connection.close().await;
    }
}

/// Whether a table exists, whatever the session may do with it. The names are the engine's own.
pub(crate) async fn table_exists(
    connection: &mut PgConnection,
    schema: &str,
    table: &str,
) -> Result<bool, sqlx::Error> {
    let question = format!(
        "select exists (
             select
             from pg_class
             join pg_namespace on pg_namespace.oid = relnamespace
             where nspname = '{schema}' and relname = '{table}'
         )"
    );
    sqlx::raw_sql(AssertSqlSafe(question))
        .fetch_one(connection)
        .await?
        .try_get(0)
}
