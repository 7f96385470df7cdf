//! Applies migrations statement by statement and takes down which locks each statement takes on tables that were there
//! before, and how long it runs. Meant for databases that nobody else uses: shadows and clones.

use std::fmt;
use std::time::{Duration, Instant};

use sqlx::PgConnection;

use super::engine::{Engine, with_outcome};
use super::error::{Doing, Error, ErrorKind};
use super::library::Migration;
use super::lint::{Extent, Lock, LockMode};
use super::lone::statements;
use super::name::MigrationId;
use super::plan;
use super::request::UpRequest;
use super::session::Session;
use super::statement::Statement;
use super::target::Target;
use super::watch;
use super::work::{Job, Work};

/// One migration, measured.
#[derive(Debug, Clone)]
pub struct Measured {
    /// The migration.
    pub migration: MigrationId,
    /// Its file.
    pub file: String,
    /// Whether it runs in one transaction. Only then are locks held long enough to be seen.
    pub transactional: bool,
    /// Its statements, in order.
    pub statements: Vec<MeasuredStatement>,
    /// How long it took.
    pub duration: Duration,
}

/// One statement, measured.
#[derive(Debug, Clone)]
pub struct MeasuredStatement {
    /// The line on which it begins, from 1.
    pub line: usize,
    /// The statement on one line, cut to what a message can show.
    pub text: String,
    /// The strongest new lock on each table that was there before the migration.
    pub locks: Vec<MeasuredLock>,
    /// How long it took; None when it was not run by itself.
    pub duration: Option<Duration>,
}

/// A lock that a statement took.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeasuredLock {
    /// The table, with its schema.
    pub table: String,
    /// The mode.
    pub mode: LockMode,
}

impl MeasuredLock {
    /// What the lock keeps others from. It is held to the end of the migration.
    #[must_use]
    pub fn blocks(&self) -> String {
        let lock = Lock {
            mode: self.mode,
            table: self.table.clone(),
            extent: Extent::Moment,
        };
        lock.blocks(true)
    }
}

impl fmt::Display for MeasuredLock {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} on {}", self.mode, self.table)
    }
}

impl Engine<'_> {
    /// Applies what is pending, and tells what it took.
    ///
    /// # Errors
    /// As [`Engine::up`].
    pub async fn measure(&self, target: &Target, request: &UpRequest) -> Result<Vec<Measured>, Error> {
        let measured = async {
            let mut session = Session::open_locked(target, request.limits.lock_wait, self.observer).await?;
            let measured = self.measure_in(&mut session, target, request).await;
            session.close().await;
            measured
        };
        measured.await.map_err(|error: ErrorKind| error.at(&target.name))
    }

    async fn measure_in(
        &self,
        session: &mut Session,
        target: &Target,
        request: &UpRequest,
    ) -> Result<Vec<Measured>, ErrorKind> {
        let selected = plan::selection(self.library, target, &request.contexts)?;
        let ledger = session.ledger_rows().await?;
        let pending = plan::pending(self.library, &selected, &ledger, request)?;
        let mut work = self.work(session, target, &request.limits, false);
        let mut measured = Vec::new();
        for (place, migration) in pending.iter().enumerate() {
            match work.measure(migration).await {
                Ok(done) => measured.push(done),
                Err(error) => {
                    let not_begun = pending[place + 1..].iter().map(|migration| migration.id.clone());
                    return Err(with_outcome(error, false, Vec::new(), not_begun.collect()));
                }
            }
        }
        Ok(measured)
    }
}

impl Work<'_> {
    async fn measure(&mut self, migration: &Migration) -> Result<Measured, ErrorKind> {
        let begun = Instant::now();
        let job = Job::up(migration);
        let parts = statements(&migration.up)?;
        let statements = if migration.up.directives.transactional {
            self.measure_in_transaction(&job, &parts, begun).await?
        } else {
            self.apply_lone(migration).await?;
            parts.iter().map(MeasuredStatement::unmeasured).collect()
        };
        Ok(Measured {
            migration: migration.id.clone(),
            file: migration.up.path.clone(),
            transactional: migration.up.directives.transactional,
            statements,
            duration: begun.elapsed(),
        })
    }

    async fn measure_in_transaction(
        &mut self,
        job: &Job<'_>,
        parts: &[Statement<'_>],
        begun: Instant,
    ) -> Result<Vec<MeasuredStatement>, ErrorKind> {
        self.begin(job.script.directives.owner)
            .await
            .doing("beginning the migration")?;
        if let Some(measured) = self.measure_statements(job, parts).await? {
            let concluded = self.conclude(job, begun, 1).await;
            if concluded.is_err() {
                self.session.roll_back().await;
            }
            return concluded.map(|()| measured);
        }
        // As a whole the migration fails in the usual way, which tells where and why.
        self.session.roll_back().await;
        self.transact(job).await?;
        Ok(parts.iter().map(MeasuredStatement::unmeasured).collect())
    }

    /// None when a statement fails.
    async fn measure_statements(
        &mut self,
        job: &Job<'_>,
        parts: &[Statement<'_>],
    ) -> Result<Option<Vec<MeasuredStatement>>, ErrorKind> {
        const ACTION: &str = "looking at the locks of a migration";
        let tables = existing_tables(&mut self.session.connection)
            .await
            .doing(ACTION)?;
        let (mut measured, mut held) = (Vec::new(), Vec::new());
        for part in parts {
            let begun = Instant::now();
            let limit = self.limits.lock_timeout;
            let outcome = watch::run(
                self.session,
                part.text.into(),
                limit,
                job.migration,
                self.observer,
            );
            if outcome.await.is_err() {
                return Ok(None);
            }
            let duration = begun.elapsed();
            let now = held_locks(&mut self.session.connection, &tables)
                .await
                .doing(ACTION)?;
            measured.push(MeasuredStatement {
                locks: now.iter().filter(|lock| !held.contains(*lock)).cloned().collect(),
                duration: Some(duration),
                ..MeasuredStatement::unmeasured(part)
            });
            held = now;
        }
        Ok(Some(measured))
    }
}

impl MeasuredStatement {
    fn unmeasured(statement: &Statement<'_>) -> Self {
        Self {
            line: statement.line,
            text: statement.shortened(),
            locks: Vec::new(),
            duration: None,
        }
    }
}

/// Tables and views of all schemas but PostgreSQL's own; a partition goes with its table.
async fn existing_tables(connection: &mut PgConnection) -> Result<Vec<i64>, sqlx::Error> {
    sqlx::query_scalar(
        "select pg_class.oid::bigint
         from pg_class
         join pg_namespace on pg_namespace.oid = relnamespace
         where relkind in ('r', 'p', 'm', 'f') and not relispartition
           and nspname not like 'pg\\_%' and nspname <> 'information_schema'",
    )
    .fetch_all(connection)
    .await
}

/// The strongest lock that the session holds on each of the tables, by table.
async fn held_locks(connection: &mut PgConnection, tables: &[i64]) -> Result<Vec<MeasuredLock>, sqlx::Error> {
    let rows: Vec<(String, String)> = sqlx::query_as(
        "select format('%I.%I', nspname, relname), mode
         from pg_locks
         join pg_class on pg_class.oid = relation
         join pg_namespace on pg_namespace.oid = relnamespace
         where pid = pg_backend_pid() and granted and locktype = 'relation'
           and relation::bigint = any ($1)
         order by 1",
    )
    .bind(tables)
    .fetch_all(connection)
    .await?;
    let mut locks: Vec<MeasuredLock> = Vec::new();
    for (table, mode) in rows {
        let known = LockMode::ALL
            .into_iter()
            .find(|known| known.catalogue_name() == mode);
        // A lock of reading keeps nobody from reading or writing.
        let Some(mode) = known.filter(|mode| *mode > LockMode::AccessShare) else {
            continue;
        };
        match locks.last_mut().filter(|lock| lock.table == table) {
            Some(lock) => lock.mode = lock.mode.max(mode),
            None => locks.push(MeasuredLock { table, mode }),
        }
    }
    Ok(locks)
}
