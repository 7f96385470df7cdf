//! The engine's session in one database: opened, locked, told its role and tenant, and ended.

use std::time::Duration;

use sqlx::postgres::PgConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, PgConnection, Row};
use uuid::Uuid;

use super::directives::Owner;
use super::error::{Doing, ErrorKind};
use super::index::quoted;
use super::ledger::Ledger;
use super::ledger_row::LedgerRow;
use super::lock;
use super::name::Scope;
use super::observer::Observer;
use super::target::Target;

const APPLICATION: &str = "tenantctl migrate";

pub(crate) struct Session {
    pub(crate) connection: PgConnection,
    pub(crate) pid: i32,
    pub(crate) options: PgConnectOptions,
    pub(crate) ledger: Ledger,
    locked: bool,
}

impl Session {
    /// Connects, as the login itself: only after the lock is taken does the session take a role.
    pub(crate) async fn open(target: &Target) -> Result<Self, ErrorKind> {
        let mut options = target.options.clone().disable_statement_logging();
        if options.get_application_name().is_none() {
            options = options.application_name(APPLICATION);
        }
        let mut connection = options
            .connect()
            .await
            .map_err(|error| ErrorKind::Unreachable(error.into()))?;
        // Ends the backend's work soon after this program died; not every platform can do it.
        let _ = sqlx::raw_sql("set client_connection_check_interval = '5s'")
            .execute(&mut connection)
            .await;
        let pid = sqlx::query_scalar("select pg_backend_pid()")
            .fetch_one(&mut connection)
            .await
            .doing("opening the session")?;
        Ok(Self {
            connection,
            pid,
            options,
            ledger: Ledger::of(target.scope()),
            locked: false,
        })
    }

    /// Opens the session for an operation that changes the schema: alone in the database.
    pub(crate) async fn open_locked(
        target: &Target,
        wait: Duration,
        observer: &dyn Observer,
    ) -> Result<Self, ErrorKind> {
        let mut session = Self::open(target).await?;
        match session.lock_and_prepare(target, wait, observer).await {
            Ok(()) => Ok(session),
            Err(error) => {
                session.close().await;
                Err(error)
            }
        }
    }

    /// Opens the session for an operation that only looks.
    pub(crate) async fn open_reading(target: &Target) -> Result<Self, ErrorKind> {
        let mut session = Self::open(target).await?;
        match session.prepare(target).await {
            Ok(()) => Ok(session),
            Err(error) => {
                session.close().await;
                Err(error)
            }
        }
    }

    async fn lock_and_prepare(
        &mut self,
        target: &Target,
        wait: Duration,
        observer: &dyn Observer,
    ) -> Result<(), ErrorKind> {
        lock::acquire(&mut self.connection, wait, observer).await?;
        self.locked = true;
        self.prepare(target).await
    }

    async fn prepare(&mut self, target: &Target) -> Result<(), ErrorKind> {
        self.refuse_other_scope(target.scope()).await?;
        self.take_role(&target.role(Owner::Owner))
            .await
            .doing("taking the owner's role")?;
        if target.scope() == Scope::Tenant {
            self.take_tenant(target.tenant).await?;
        }
        Ok(())
    }

    async fn refuse_other_scope(&mut self, wanted: Scope) -> Result<(), ErrorKind> {
        let found = match wanted {
            Scope::Landlord => Scope::Tenant,
            Scope::Tenant => Scope::Landlord,
        };
        if Ledger::of(found).exists(&mut self.connection).await? {
            return Err(ErrorKind::WrongScope { wanted, found });
        }
        Ok(())
    }

    /// Takes a role until it takes another one or the session ends.
    pub(crate) async fn take_role(&mut self, role: &str) -> Result<(), sqlx::Error> {
        self.run(&format!("set role {}", quoted(role))).await
    }

    /// Takes the tenant before anything else: under forced row security a session without one sees
    /// no rows, and every check of rows passes.
    async fn take_tenant(&mut self, wanted: Option<Uuid>) -> Result<(), ErrorKind> {
        const ACTION: &str = "reading which tenant the database holds";
        let known = table_exists(&mut self.connection, "tenancy", "tenants")
            .await
            .doing(ACTION)?;
        if !known {
            return Ok(());
        }
        let found: Vec<Uuid> = sqlx::query("select id from tenancy.tenants order by id")
            .fetch_all(&mut self.connection)
            .await
            .and_then(|rows| rows.iter().map(|row| row.try_get(0)).collect())
            .doing(ACTION)?;
        let tenant = match (wanted, found.as_slice()) {
            (_, []) => return Ok(()),
            (Some(wanted), _) if found.contains(&wanted) => wanted,
            (Some(wanted), _) => return Err(ErrorKind::WrongTenant { wanted, found }),
            (None, [only]) => *only,
            (None, several) => return Err(ErrorKind::SeveralTenants { count: several.len() }),
        };
        sqlx::query("select set_config('tenantctl.tenant_id', $1, false)")
            .bind(tenant.to_string())
            .execute(&mut self.connection)
            .await
            .doing("telling the session its tenant")?;
        Ok(())
    }

    /// Runs statements of the engine's own.
    pub(crate) async fn run(&mut self, statements: &str) -> Result<(), sqlx::Error> {
        sqlx::raw_sql(AssertSqlSafe(statements.to_owned()))
            .execute(&mut self.connection)
            .await?;
        Ok(())
    }

    /// Ends a failed transaction. When even that fails the session is gone, and the transaction with it.
    pub(crate) async fn roll_back(&mut self) {
        let _ = self.run("rollback").await;
    }

    /// All rows of the ledger, by version; none when there is no ledger yet.
    pub(crate) async fn ledger_rows(&mut self) -> Result<Vec<LedgerRow>, ErrorKind> {
        self.ledger.rows(&mut self.connection).await
    }

    /// Releases the lock and ends the session.
    pub(crate) async fn close(mut self) {
        if self.locked {
            lock::release(&mut self.connection).await;
        }
        let _ = self.connection.close().await;
    }
}

/// Whether a table exists, whatever the session may do with it.
pub(crate) async fn table_exists(
    connection: &mut PgConnection,
    schema: &str,
    table: &str,
) -> Result<bool, sqlx::Error> {
    sqlx::query_scalar(
        "select exists (
             select
             from pg_class
             join pg_namespace on pg_namespace.oid = relnamespace
             where nspname = $1 and relname = $2
         )",
    )
    .bind(schema)
    .bind(table)
    .fetch_one(connection)
    .await
}
