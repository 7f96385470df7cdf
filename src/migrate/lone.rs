//! A migration without transaction: statement by statement, each one's success committed, so that
//! what a crash leaves is known and can be finished.

use std::time::{Duration, Instant};

use super::directives::{Owner, Phase};
use super::error::{Doing, ErrorKind};
use super::fault::Fault;
use super::file::Script;
use super::index::{IndexBuild, IndexState};
use super::ledger::{Entry, TOOL_VERSION};
use super::ledger_row::{LedgerRow, State};
use super::library::Migration;
use super::statement::{Statement, split};
use super::step::{Step, needs_its_session, tells_whether_it_was_done};
use super::work::{Done, Job, Record, Work};

/// What the ledger's error column begins with while a migration without transaction is taken back.
pub(crate) const TAKING_BACK: &str = "being taken back";

/// Where a script without transaction begins.
#[derive(Debug, Clone, Copy)]
enum Start {
    Afresh,
    /// At the statement of this index, which may have been run without being counted.
    Resumed(usize),
}

/// Splits a script that runs statement by statement.
pub(crate) fn statements(script: &Script) -> Result<Vec<Statement<'_>>, ErrorKind> {
    split(&script.text)
        .map_err(|error| ErrorKind::Script(Fault::at(&script.path, error.line, error.to_string())))
}

/// How often a migration is begun without anybody asking: one that ends its server does so each time.
const UNASKED_ATTEMPTS: i32 = 3;

/// Whether a migration without transaction that a crash broke off can be taken up by whoever comes next: it is read as
/// it was when it was begun, and its next statement tells whether it was done.
pub(crate) fn goes_on(migration: &Migration, row: &LedgerRow) -> bool {
    let is_certain = statements(&migration.up).is_ok_and(|statements| {
        let next = statements.get(row.statements_done());
        next.is_none_or(tells_whether_it_was_done) && !statements.iter().any(needs_its_session)
    });
    row.state == State::Running
        && !row.is_going_back()
        && row.attempts < UNASKED_ATTEMPTS
        && row.tool_version == TOOL_VERSION
        && migration.up.checksum == row.checksum
        && !migration.up.directives.transactional
        // What a gate holds back is nothing to go on with.
        && migration.phase() != Some(Phase::Contract)
        && is_certain
}

impl Work<'_> {
    /// Applies a migration without transaction, from its beginning or from where its row in the ledger says that it
    /// was broken off.
    pub(crate) async fn apply_lone(
        &mut self,
        migration: &Migration,
        begun: Option<&LedgerRow>,
    ) -> Result<Done, ErrorKind> {
        match begun {
            Some(row) => {
                let next = row.statements_done();
                self.observer.taken_up(&migration.id, next + 1);
                self.resume(&Job::up(migration), next).await
            }
            None => self.begin_lone(migration).await,
        }
    }

    async fn begin_lone(&mut self, migration: &Migration) -> Result<Done, ErrorKind> {
        let job = Job::up(migration);
        self.refuse_existing_indexes(&job).await?;
        let entry = Entry {
            migration,
            state: State::Running,
            statement_index: 0,
            attempts: 1,
            actor: self.actor,
            error: None,
            duration: None,
        };
        let ledger = self.session.ledger;
        ledger
            .write(&mut self.session.connection, entry)
            .await
            .doing("writing the ledger")?;
        self.run_lone(&job, Start::Afresh).await
    }

    /// Goes on with the statement of this index, in the direction in which the job went.
    pub(crate) async fn resume(&mut self, job: &Job<'_>, from: usize) -> Result<Done, ErrorKind> {
        const ACTION: &str = "writing the ledger";
        let (ledger, version) = (self.session.ledger, job.migration.version);
        let error = match job.record {
            Record::Applied(_) => None,
            Record::Removed => Some(TAKING_BACK),
        };
        let connection = &mut self.session.connection;
        ledger
            .set_state(connection, version, State::Running, error, None)
            .await
            .doing(ACTION)?;
        ledger.add_attempt(connection, version).await.doing(ACTION)?;
        self.run_lone(job, Start::Resumed(from)).await
    }

    /// Takes a migration without transaction back from the beginning of its down script. The caller
    /// has made sure that what the script is to build does not exist, unless the migration itself is unfinished.
    pub(crate) async fn revert_lone(&mut self, job: &Job<'_>) -> Result<Done, ErrorKind> {
        const ACTION: &str = "writing the ledger";
        let (ledger, version) = (self.session.ledger, job.migration.version);
        self.begin(Owner::Owner).await.doing(ACTION)?;
        let connection = &mut self.session.connection;
        ledger
            .set_state(connection, version, State::Running, Some(TAKING_BACK), None)
            .await
            .doing(ACTION)?;
        ledger.advance(connection, version, 0).await.doing(ACTION)?;
        self.commit().await.doing(ACTION)?;
        self.run_lone(job, Start::Afresh).await
    }

    /// Runs the statements that are left, then writes that the job is done.
    async fn run_lone(&mut self, job: &Job<'_>, start: Start) -> Result<Done, ErrorKind> {
        self.observer.started(job.migration, job.direction());
        let begun = Instant::now();
        let (from, resumed) = match start {
            Start::Afresh => (0, false),
            Start::Resumed(index) => (index, true),
        };
        let mut attempts = 1;
        for (index, statement) in statements(job.script)?.iter().enumerate().skip(from) {
            let step = Step {
                job,
                statement,
                index,
                resumed: resumed && index == from,
            };
            attempts = attempts.max(self.step(&step, begun).await?);
        }
        self.conclude_lone(job, begun.elapsed()).await?;
        self.observer
            .finished(job.migration, job.direction(), begun.elapsed());
        Ok(job.done(begun.elapsed(), attempts))
    }

    /// An index that exists before the migration begins is somebody else's. After this check every
    /// index of these names, a broken one too, is the migration's own.
    pub(crate) async fn refuse_existing_indexes(&mut self, job: &Job<'_>) -> Result<(), ErrorKind> {
        let statements = statements(job.script)?;
        for (position, statement) in statements.iter().enumerate() {
            let Some(build) = IndexBuild::parse(statement) else {
                continue;
            };
            let dropped_before = statements[..position]
                .iter()
                .any(|earlier| build.is_dropped_by(earlier));
            let state = build
                .state(&mut self.session.connection)
                .await
                .doing("looking for indexes")?;
            if state != IndexState::Absent && !dropped_before {
                let (file, line) = (job.script.path.clone(), statement.line);
                return Err(ErrorKind::IndexExists {
                    file,
                    line,
                    index: build.to_string(),
                });
            }
        }
        Ok(())
    }

    pub(crate) async fn conclude_lone(&mut self, job: &Job<'_>, duration: Duration) -> Result<(), ErrorKind> {
        const ACTION: &str = "writing the ledger";
        let (ledger, version) = (self.session.ledger, job.migration.version);
        self.begin(Owner::Owner).await.doing(ACTION)?;
        let connection = &mut self.session.connection;
        match job.record {
            Record::Applied(_) => {
                ledger
                    .set_state(connection, version, State::Applied, None, Some(duration))
                    .await
                    .doing(ACTION)?;
            }
            Record::Removed => ledger.remove(connection, version).await.doing(ACTION)?,
        }
        self.record_change(job).await?;
        self.commit().await.doing(ACTION)
    }
}
