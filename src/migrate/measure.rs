//! Applies migrations statement by statement and takes down which locks each statement takes on tables that were there
//! before, and how long it runs. Meant for databases that nobody else uses: shadows and clones.

use std::time::{Duration, Instant};

use sqlx::PgConnection;

use super::engine::{Engine, with_outcome};
use super::error::{Doing, Error, ErrorKind};
use super::library::Migration;
use super::lint::{self, Extent, Lock, LockMode};
use super::lone::statements;
use super::name::MigrationId;
use super::plan::{self, Plan};
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
    /// Whether it runs in one transaction. Only then are locks held long enough to be seen; else they are those that
    /// PostgreSQL's documentation says.
    pub transactional: bool,
    /// Its statements, in order.
    pub statements: Vec<MeasuredStatement>,
    /// How long it took; None when it was not run.
    pub duration: Option<Duration>,
}

/// One statement, measured.
#[derive(Debug, Clone)]
pub struct MeasuredStatement {
    /// The line on which it begins, from 1.
    pub line: usize,
    /// The statement on one line, cut to what a message can show.
    pub text: String,
    /// The strongest new lock on each table that was there before the migration, and how much is done under it.
    pub locks: Vec<Lock>,
    /// How long it took; None when it was not measured.
    pub duration: Option<Duration>,
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

    /// What a plan would run, with the locks that PostgreSQL's documentation says. Nothing is run.
    #[must_use]
    pub fn documented(&self, plan: &Plan) -> Vec<Measured> {
        let migrations = plan.steps.iter();
        migrations
            .filter_map(|step| self.library.migration(step.migration.version))
            .filter_map(|migration| {
                let parts = Part::all(migration).ok()?;
                Some(Measured {
                    migration: migration.id.clone(),
                    file: migration.up.path.clone(),
                    transactional: migration.up.directives.transactional,
                    statements: parts.iter().map(Part::unmeasured).collect(),
                    duration: None,
                })
            })
            .collect()
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
        let parts = Part::all(migration)?;
        let statements = if migration.up.directives.transactional {
            self.measure_in_transaction(&job, &parts, begun).await?
        } else {
            self.apply_lone(migration, None).await?;
            parts.iter().map(Part::unmeasured).collect()
        };
        Ok(Measured {
            migration: migration.id.clone(),
            file: migration.up.path.clone(),
            transactional: migration.up.directives.transactional,
            statements,
            duration: Some(begun.elapsed()),
        })
    }

    async fn measure_in_transaction(
        &mut self,
        job: &Job<'_>,
        parts: &[Part<'_>],
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
        Ok(parts.iter().map(Part::unmeasured).collect())
    }

    /// None when a statement fails.
    async fn measure_statements(
        &mut self,
        job: &Job<'_>,
        parts: &[Part<'_>],
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
                part.statement.text.into(),
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
                locks: now
                    .iter()
                    .filter(|lock| !held.contains(*lock))
                    .map(|(table, mode)| part.lock(table, *mode))
                    .collect(),
                duration: Some(duration),
                ..part.unmeasured()
            });
            held = now;
        }
        Ok(Some(measured))
    }
}

/// A statement, and the locks that it takes by the documentation.
struct Part<'s> {
    statement: Statement<'s>,
    documented: Vec<Lock>,
}

impl<'s> Part<'s> {
    fn all(migration: &'s Migration) -> Result<Vec<Self>, ErrorKind> {
        let statements = statements(&migration.up)?;
        let documented = lint::locks(&migration.up.text).unwrap_or_default();
        Ok(statements
            .into_iter()
            .zip(documented.into_iter().chain(std::iter::repeat(Vec::new())))
            .map(|(statement, documented)| Self {
                statement,
                documented,
            })
            .collect())
    }

    fn unmeasured(&self) -> MeasuredStatement {
        MeasuredStatement {
            line: self.statement.line,
            text: self.statement.shortened(),
            locks: self.documented.clone(),
            duration: None,
        }
    }

    /// A lock that was seen. How much is done under it cannot be seen where there are no rows.
    fn lock(&self, table: &str, mode: LockMode) -> Lock {
        let documented = self.documented.iter().find(|lock| lock.table == table);
        Lock {
            mode,
            table: table.to_owned(),
            extent: documented.map_or(Extent::Moment, |lock| lock.extent),
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
async fn held_locks(
    connection: &mut PgConnection,
    tables: &[i64],
) -> Result<Vec<(String, LockMode)>, sqlx::Error> {
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
    let mut locks: Vec<(String, LockMode)> = Vec::new();
    for (table, mode) in rows {
        let known = LockMode::ALL
            .into_iter()
            .find(|known| known.catalogue_name() == mode);
        // A lock of reading keeps nobody from reading or writing.
        let Some(mode) = known.filter(|mode| *mode > LockMode::AccessShare) else {
            continue;
        };
        match locks.last_mut().filter(|(last, _)| *last == table) {
            Some((_, strongest)) => *strongest = mode.max(*strongest),
            None => locks.push((table, mode)),
        }
    }
    Ok(locks)
}
