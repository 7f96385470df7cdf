//! A migration that failed: where in its file, why, who was in the way, and what became of the rest.

use std::fmt;

use super::cause::{Cause, ServerError, SessionInfo};
use super::error::listed;
use super::file::Script;
use super::name::{Direction, MigrationId};
use super::statement::{line_at, offset_of_position, shortened, split};

/// A migration that failed.
#[derive(Debug, Clone)]
pub struct Failure {
    /// The migration.
    pub migration: MigrationId,
    /// Whether it was being applied or taken back.
    pub direction: Direction,
    /// The file, or the ledger's copy of it.
    pub file: String,
    /// The line, from 1, when the server's error can be traced to one.
    pub line: Option<usize>,
    /// The statement, shortened.
    pub statement: Option<String>,
    /// Why it failed.
    pub cause: Cause,
    /// The sessions that held what the migration waited for.
    pub blockers: Vec<SessionInfo>,
    /// How many times it was begun by this run.
    pub attempts: u32,
    /// What became of the work.
    pub outcome: Outcome,
}

/// What became of the work of a run that failed.
#[derive(Debug, Clone, Default)]
pub struct Outcome {
    /// The migrations that this run finished before; they stay.
    pub committed: Vec<MigrationId>,
    /// Of a migration without transaction: how many of its statements are committed. None when the
    /// migration was rolled back as a whole.
    pub committed_statements: Option<usize>,
    /// Of a backfill: how many keys are done; it goes on behind them.
    pub committed_rows: Option<i64>,
    /// Whether the session was lost while the migration was being committed: it may be applied.
    pub in_doubt: bool,
    /// The migrations that the run did not come to.
    pub not_begun: Vec<MigrationId>,
}

impl Failure {
    /// Traces an error to a line of the script. `completed` is how many statements had succeeded.
    pub(crate) fn locate(
        migration: &MigrationId,
        direction: Direction,
        script: &Script,
        completed: usize,
        cause: Cause,
    ) -> Self {
        let place = Place::of(script, completed, &cause);
        Self {
            migration: migration.clone(),
            direction,
            file: script.path.clone(),
            line: place.as_ref().map(|place| place.line),
            statement: place.map(|place| place.statement),
            cause,
            blockers: Vec::new(),
            attempts: 1,
            outcome: Outcome::default(),
        }
    }

    /// What led to the failure and what it left, a sentence each.
    #[must_use]
    pub fn causes(&self) -> Vec<String> {
        let mut causes = Vec::new();
        causes.extend(
            self.statement
                .iter()
                .map(|statement| format!("statement: {statement}")),
        );
        if let Cause::Server(error) = &self.cause {
            causes.extend(error.detail.iter().map(|detail| format!("detail: {detail}")));
            causes.extend(
                error
                    .hint
                    .iter()
                    .map(|hint| format!("the server proposes: {hint}")),
            );
            causes.extend(error.table.iter().map(|table| format!("table: {table}")));
            causes.extend(
                error
                    .constraint
                    .iter()
                    .map(|constraint| format!("constraint: {constraint}")),
            );
            causes.extend(
                error
                    .context
                    .iter()
                    .map(|context| format!("in: {}", shortened(context))),
            );
        }
        causes.extend(
            self.blockers
                .iter()
                .map(|session| format!("blocked by {session}")),
        );
        if self.attempts > 1 {
            causes.push(format!("tried {} times", self.attempts));
        }
        causes.push(self.left_behind());
        if !self.outcome.committed.is_empty() {
            causes.push(format!("finished before: {}", listed(&self.outcome.committed)));
        }
        if !self.outcome.not_begun.is_empty() {
            causes.push(format!("not begun: {}", listed(&self.outcome.not_begun)));
        }
        causes
    }

    fn left_behind(&self) -> String {
        if let Some(rows) = self.outcome.committed_rows {
            return format!(
                "{rows} rows of {} are done and stay; it goes on behind them",
                self.migration
            );
        }
        match self.outcome.committed_statements {
            _ if self.outcome.in_doubt => {
                format!(
                    "the session was lost while {} was being committed: it may be applied",
                    self.migration
                )
            }
            None => format!("{} was rolled back as a whole", self.migration),
            Some(0) => format!("no statement of {} is committed", self.migration),
            Some(count) => format!(
                "the first {count} statements of {} are committed and stay",
                self.migration
            ),
        }
    }

    /// The commands that lead on from here, for a target named by its flag.
    pub(crate) fn hints(&self, target: &str) -> Vec<String> {
        let mut hints = Vec::new();
        if let Some(blocker) = self.blockers.first() {
            hints.push(format!(
                "end the session in the way: select pg_terminate_backend({})",
                blocker.pid
            ));
        }
        if self.outcome.in_doubt {
            return vec![format!(
                "see what became of it: tenantctl migrate status {target}"
            )];
        }
        hints.push(match (self.direction, self.outcome.committed_statements) {
            (Direction::Up, None) => format!("then: tenantctl migrate up {target}"),
            (Direction::Down, None) => format!("then: tenantctl migrate down {target} --steps 1"),
            (_, Some(_)) | (Direction::Repair | Direction::Baseline, _) => {
                format!("then: tenantctl migrate repair {target}")
            }
        });
        hints
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{} ({}) failed at {}",
            self.migration, self.direction, self.file
        )?;
        if let Some(line) = self.line {
            write!(formatter, ":{line}")?;
        }
        write!(formatter, ": {}", self.cause)
    }
}

struct Place {
    line: usize,
    statement: String,
}

impl Place {
    fn of(script: &Script, completed: usize, cause: &Cause) -> Option<Self> {
        let Cause::Server(error) = cause else { return None };
        let statements = split(&script.text).ok()?;
        let offset = error
            .position
            .map(|position| offset_of_position(&script.text, position));
        let statement = match offset {
            Some(offset) => statements
                .iter()
                .rev()
                .find(|statement| statement.offset <= offset),
            None => statements.get(completed),
        }?;
        let line = match offset {
            Some(offset) => line_at(&script.text, offset),
            None => statement.line + line_in_block(error).unwrap_or(0),
        };
        Some(Self {
            line,
            statement: statement.shortened(),
        })
    }
}

/// For an error inside a `do` block: how many lines below the block's beginning it happened.
fn line_in_block(error: &ServerError) -> Option<usize> {
    let context = error.context.as_deref()?;
    let number = context.split("inline_code_block line ").nth(1)?;
    let digits = number.split(|c: char| !c.is_ascii_digit()).next()?;
    digits.parse::<usize>().ok()?.checked_sub(1)
}
