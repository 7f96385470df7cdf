//! How a session finds out where it is: in one message in a database that is as expected, which in a fleet nearly all
//! are; step by step in any other, to say what is the matter.

use std::time::Duration;

use futures_util::TryStreamExt;
use sqlx::postgres::{PgConnectOptions, PgRow};
use sqlx::{AssertSqlSafe, ConnectOptions, Either, PgConnection, Row};
use uuid::Uuid;

use super::directives::Owner;
use super::error::{Doing, ErrorKind};
use super::ledger::Ledger;
use super::ledger_row::LedgerRow;
use super::lock;
use super::name::Scope;
use super::observer::Observer;
use super::session::{Seen, Session};
use super::target::Target;
use crate::db;
use crate::db::server::quote_identifier;

const APPLICATION: &str = "tenantctl migrate";

/// Whether the session is one of PostgreSQL's own.
const IS_DIRECT: &str = "coalesce(current_setting('tenantctl.direct', true) = 'on', false)";

/// What the first message was answered.
struct Arrival {
    /// The session's number, for who looks what is in its way; only looked up with the lock.
    pid: i32,
    locked: bool,
    tenants: Vec<Uuid>,
    ledger: Vec<LedgerRow>,
}

impl Session {
    /// Opens the session for an operation that changes the schema: alone in the database.
    pub(crate) async fn open_locked(
        target: &Target,
        wait: Duration,
        observer: &dyn Observer,
    ) -> Result<Self, ErrorKind> {
        let mut session = Self::connect(target).await?;
        let opened = async {
            if session.arrive(target, true).await? {
                return Ok(());
            }
            session.look_around().await?;
            lock::acquire(&mut session.connection, wait, observer).await?;
            session.locked = true;
            session.prepare(target).await
        }
        .await;
        session.unless(opened).await
    }

    /// Opens the session for an operation that only looks.
    pub(crate) async fn open_reading(target: &Target) -> Result<Self, ErrorKind> {
        let mut session = Self::connect(target).await?;
        let opened = async {
            if session.arrive(target, false).await? {
                return Ok(());
            }
            session.look_around().await?;
            session.prepare(target).await
        }
        .await;
        session.unless(opened).await
    }

    /// The session, or why it is closed again.
    async fn unless(self, opened: Result<(), ErrorKind>) -> Result<Self, ErrorKind> {
        match opened {
            Ok(()) => Ok(self),
            Err(error) => {
                self.close().await;
                Err(error)
            }
        }
    }

    async fn connect(target: &Target) -> Result<Self, ErrorKind> {
        let mut options: PgConnectOptions = target.options.clone().disable_statement_logging();
        if options.get_application_name().is_none() {
            options = options.application_name(APPLICATION);
        }
        let connection = match db::connect_directly(&options).await {
            Ok(connection) => connection,
            Err(error) if db::is_refused_setting(&error) => return Err(ErrorKind::Pooled),
            Err(error) => return Err(ErrorKind::Unreachable(error.into())),
        };
        Ok(Self {
            connection,
            pid: 0,
            options,
            ledger: Ledger::of(target.scope()),
            locked: false,
            tenant: None,
            seen: Seen::default(),
            rows: None,
            fresh: true,
        })
    }

    /// Takes lock, role and tenant and reads the ledger, in one message. False when the database is not as expected, or
    /// nobody said which tenant to expect: then it has to be looked at step by step.
    async fn arrive(&mut self, target: &Target, wants_lock: bool) -> Result<bool, ErrorKind> {
        if target.scope() == Scope::Tenant && target.tenant.is_none() {
            return Ok(false);
        }
        let arrival = match Arrival::ask(&mut self.connection, target, wants_lock).await {
            Ok(arrival) => arrival,
            Err(error) if error.as_database_error().is_some() => return Ok(false),
            Err(error) => return Err(error).doing("opening the session"),
        };
        let is_expected = target
            .tenant
            .is_none_or(|wanted| arrival.tenants.contains(&wanted));
        if !is_expected || arrival.locked != wants_lock {
            return Ok(false);
        }
        self.pid = arrival.pid;
        self.locked = arrival.locked;
        self.tenant = target.tenant;
        self.seen = Seen {
            ledger: true,
            trail: target.scope() == Scope::Tenant,
        };
        self.rows = Some(arrival.ledger);
        Ok(true)
    }

    /// Begins once more, as the login itself: only after the lock is taken does the session take a role.
    async fn look_around(&mut self) -> Result<(), ErrorKind> {
        const ACTION: &str = "opening the session";
        let question = format!("select pg_backend_pid(), {IS_DIRECT}");
        let (pid, is_direct): (i32, bool) = sqlx::raw_sql(AssertSqlSafe(question))
            .fetch_one(&mut self.connection)
            .await
            .and_then(|row| Ok((row.try_get(0)?, row.try_get(1)?)))
            .doing(ACTION)?;
        self.pid = pid;
        if !is_direct {
            // What the session has is somebody else's.
            return Err(ErrorKind::Pooled);
        }
        self.run("reset all; reset role; select pg_advisory_unlock_all()")
            .await
            .doing(ACTION)
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
        self.run(&format!(
            "set role {}",
            quote_identifier(&target.role(Owner::Owner))
        ))
        .await
        .doing("taking the owner's role")?;
        if wanted == Scope::Tenant && found.tenants {
            self.take_tenant(target.tenant).await?;
        }
        Ok(())
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
            (None, []) => return Ok(()),
            (Some(wanted), _) if found.contains(&wanted) => wanted,
            (Some(wanted), _) => return Err(ErrorKind::WrongTenant { wanted, found }),
            (None, [only]) => *only,
            (None, several) => return Err(ErrorKind::SeveralTenants { count: several.len() }),
        };
        self.tenant = Some(tenant);
        self.run(&format!("set tenantctl.tenant_id = '{tenant}'"))
            .await
            .doing("telling the session its tenant")
    }
}

impl Arrival {
    /// Through a pooler the first statement fails, and with it the message: nothing is set and nothing locked in a
    /// session that is lent, and that others have next. Each statement sees what was committed before it began, so what
    /// follows the lock sees what its last holder did.
    ///
    /// A rollout opens a session in every database, and a session pays for each function and operator that it meets
    /// first: what a command says, or what can be compared here, is not asked in an expression.
    async fn ask(
        connection: &mut PgConnection,
        target: &Target,
        wants_lock: bool,
    ) -> Result<Self, sqlx::Error> {
        let lock = if wants_lock {
            format!("select pg_backend_pid() as pid, {} as locked;", lock::attempt())
        } else {
            String::new()
        };
        let role = quote_identifier(&target.role(Owner::Owner));
        let tenant = target.tenant.map_or_else(String::new, |tenant| {
            format!(
                "set tenantctl.tenant_id = '{tenant}';
                 select id, 'audit.schema_changes'::regclass from tenancy.tenants;"
            )
        });
        let message = format!(
            "show tenantctl.direct; set role {role}; {lock} {tenant} {}",
            Ledger::of(target.scope()).query(),
        );
        let answers = answers(connection, &message).await?;
        let [_direct, _role, found @ .., ledger] = answers.as_slice() else {
            return Err(sqlx::Error::RowNotFound);
        };
        let session = found.first().and_then(|rows| rows.first()).filter(|_| wants_lock);
        let tenants = found.last().filter(|_| target.tenant.is_some());
        Ok(Self {
            pid: session.map_or(Ok(0), |session| session.try_get("pid"))?,
            locked: session.map_or(Ok(false), |session| session.try_get("locked"))?,
            tenants: tenants
                .into_iter()
                .flatten()
                .map(|row| row.try_get("id"))
                .collect::<Result<_, _>>()?,
            ledger: LedgerRow::read_all(ledger)?,
        })
    }
}

/// The rows that each statement of a message returns.
async fn answers(connection: &mut PgConnection, message: &str) -> Result<Vec<Vec<PgRow>>, sqlx::Error> {
    let mut results = sqlx::raw_sql(AssertSqlSafe(message.to_owned())).fetch_many(connection);
    let (mut answers, mut rows) = (Vec::new(), Vec::new());
    while let Some(result) = results.try_next().await? {
        match result {
            Either::Right(row) => rows.push(row),
            Either::Left(_) => answers.push(std::mem::take(&mut rows)),
        }
    }
    Ok(answers)
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
