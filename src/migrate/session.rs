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
use crate::db;

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
        let mut connection = match db::marked(&options).connect().await {
            Ok(connection) => connection,
            Err(error) if db::is_refused_setting(&error) => return Err(ErrorKind::Pooled),
            Err(error) => return Err(ErrorKind::Unreachable(error.into())),
        };
        // Ends the backend's work soon after this program died; not every platform can do it.
        let _ = sqlx::raw_sql("set client_connection_check_interval = '5s'")
            .execute(&mut connection)
            .await;
        let (pid, is_direct): (i32, bool) = sqlx::raw_sql(
            "select pg_backend_pid(), coalesce(current_setting('tenantctl.direct', true) = 'on', false)",
        )
        .fetch_one(&mut connection)
        .await
        .and_then(|row| Ok((row.try_get(0)?, row.try_get(1)?)))
        .doing("opening the session")?;
        if !is_direct {
            return Err(ErrorKind::Pooled);
        }
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
        let found = Found::look(&mut self.connection)
            .await
            .doing("looking which database it is")?;
        let wanted = target.scope();
        match wanted {
            Scope::Landlord if found.tenant => Err(Scope::Tenant),
            Scope::Tenant if found.landlord => Err(Scope::Landlord),
            _ => Ok(()),
        }
        .map_err(|found| ErrorKind::WrongScope { wanted, found })?;
        self.take_role(&target.role(Owner::Owner))
            .await
            .doing("taking the owner's role")?;
        if wanted == Scope::Tenant && found.tenants {
            self.take_tenant(target.tenant).await?;
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
        let found: Vec<Uuid> = sqlx::raw_sql("select id from tenancy.tenants order by id")
            .fetch_all(&mut self.connection)
            .await
            .and_then(|rows| rows.iter().map(|row| row.try_get(0)).collect())
            .doing("reading which tenant the database holds")?;
        let tenant = match (wanted, found.as_slice()) {
            (_, []) => return Ok(()),
            (Some(wanted), _) if found.contains(&wanted) => wanted,
            (Some(wanted), _) => return Err(ErrorKind::WrongTenant { wanted, found }),
            (None, [only]) => *only,
            (None, several) => return Err(ErrorKind::SeveralTenants { count: several.len() }),
        };
        self.run(&format!("set tenantctl.tenant_id = '{tenant}'"))
            .await
            .doing("telling the session its tenant")
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

/// Whose tables a database has.
#[derive(Debug, Clone, Copy)]
struct Found {
    landlord: bool,
    tenant: bool,
    tenants: bool,
}

impl Found {
    /// One question instead of one a table: a new session pays for each in the time it takes to plan it.
    async fn look(connection: &mut PgConnection) -> Result<Self, sqlx::Error> {
        let row = sqlx::raw_sql(
            "select
                 coalesce(bool_or(nspname = 'landlord'), false),
                 coalesce(bool_or(nspname = 'tenancy' and relname = 'migrations'), false),
                 coalesce(bool_or(nspname = 'tenancy' and relname = 'tenants'), false)
             from pg_class
             join pg_namespace on pg_namespace.oid = relnamespace
             where nspname = 'landlord' and relname = 'migrations'
                or nspname = 'tenancy' and relname in ('migrations', 'tenants')",
        )
        .fetch_one(connection)
        .await?;
        Ok(Self {
            landlord: row.try_get(0)?,
            tenant: row.try_get(1)?,
            tenants: row.try_get(2)?,
        })
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
