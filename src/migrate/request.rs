//! What is asked of the engine.

use std::time::Duration;

/// The time limits of an operation, and how often it tries.
#[derive(Debug, Clone)]
pub struct Limits {
    /// How long to wait while another session migrates the database.
    pub lock_wait: Duration,
    /// How long a statement waits for a lock before the migration is rolled back and tried again.
    /// While it waits, everybody who comes later waits behind it.
    pub lock_timeout: Duration,
    /// The same for statements that let readers and writers pass: concurrent builds of indexes wait
    /// for old transactions to end.
    pub concurrent_lock_timeout: Duration,
    /// How long a statement may take. None: five minutes in a transaction, without limit outside.
    pub statement_timeout: Option<Duration>,
    /// How long a backfill rests after each batch.
    pub throttle: Duration,
    /// How often a migration is begun again after a lock time-out, a deadlock or a failed serialization.
    pub retries: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            lock_wait: Duration::from_mins(1),
            lock_timeout: Duration::from_secs(2),
            concurrent_lock_timeout: Duration::from_mins(10),
            statement_timeout: None,
            throttle: Duration::ZERO,
            retries: 5,
        }
    }
}

impl Limits {
    /// How long a migration waits for a lock, and how long one of its statements may take.
    #[must_use]
    pub fn of(&self, transactional: bool) -> (Duration, Option<Duration>) {
        if transactional {
            (self.lock_timeout, Some(self.transaction_statement_timeout()))
        } else {
            (self.concurrent_lock_timeout, self.statement_timeout)
        }
    }

    pub(crate) fn transaction_statement_timeout(&self) -> Duration {
        self.statement_timeout.unwrap_or(Duration::from_mins(5))
    }

    /// Zero, the server's word for no limit, unless one was asked for.
    pub(crate) fn lone_statement_timeout(&self) -> Duration {
        self.statement_timeout.unwrap_or(Duration::ZERO)
    }
}

/// Asks to apply what is pending.
#[derive(Debug, Clone, Default)]
pub struct UpRequest {
    /// Up to this number, itself included. None: all.
    pub to: Option<i32>,
    /// Only what comes before this number, which has to wait.
    pub before: Option<i32>,
    /// Only migrations of these contexts and of those that they build on. Empty: of all that the
    /// database is to have.
    pub contexts: Vec<String>,
    /// Applies migrations although newer ones that build on their context are applied.
    pub out_of_order: bool,
    /// Runs everything in one transaction and rolls it back. Migrations from the first one without
    /// transaction on are only listed.
    pub dry_run: bool,
    /// The numbers that were shown and agreed to: refused when there is something else to do.
    pub expected: Option<Vec<i32>>,
    /// Time limits.
    pub limits: Limits,
}

/// How far to go back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DownTo {
    /// So many migrations.
    Steps(usize),
    /// Until this number is the newest; 0 takes back everything.
    Version(i32),
}

/// Asks to take back what is applied.
#[derive(Debug, Clone)]
pub struct DownRequest {
    /// How far.
    pub to: DownTo,
    /// Only migrations of these contexts. Empty: of all.
    pub contexts: Vec<String>,
    /// Runs the down files of this program instead of the scripts that the ledger kept, for a file
    /// that was mended after the migration had been applied.
    pub from_files: bool,
    /// Runs everything in one transaction and rolls it back.
    pub dry_run: bool,
    /// The numbers that were shown and agreed to, in the order of going back.
    pub expected: Option<Vec<i32>>,
    /// Time limits.
    pub limits: Limits,
}

impl DownRequest {
    /// Goes back as said, over all contexts, with the scripts of the ledger.
    #[must_use]
    pub fn new(to: DownTo) -> Self {
        Self {
            to,
            contexts: Vec::new(),
            from_files: false,
            dry_run: false,
            expected: None,
            limits: Limits::default(),
        }
    }
}

/// Asks to put right what a crash or an edit left.
#[derive(Debug, Clone, Default)]
pub struct RepairRequest {
    /// Takes unfinished migrations back instead of finishing them.
    pub revert: bool,
    /// Takes the present files for the ones that were applied.
    pub accept_checksums: bool,
    /// What was shown to be put right: anything more is refused.
    pub expected: Option<Vec<i32>>,
    /// Time limits.
    pub limits: Limits,
}
