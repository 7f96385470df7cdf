//! Looks at migrations before they run: which locks their statements take and what those block, what fails or
//! leaks later, and how the same is done safely.
//!
//! Most hazards are found by the crate squawk-linter; what only this program can know (contexts, protection of
//! tenants' tables, what row security does to indexes) has rules of its own. Nothing here asks a database.

mod allow;
mod finding;
mod form;
mod judge;
mod known;
mod lock;
mod name;
mod own;
mod rewrite;
mod rule;
mod squawk;
mod subject;

use std::collections::BTreeSet;

use super::check::check_script;
use super::file::Script;
use super::library::Library;
use super::name::Direction;
use super::statement::{SplitError, split};

pub use finding::Finding;
pub use lock::{Extent, Lock, LockMode};
pub use rule::{Level, Rule, rules};

use judge::Bench;
use known::Known;
use subject::Subject;

/// Which migrations of a library are looked at.
#[derive(Debug, Clone, Copy)]
pub enum Which<'w> {
    /// All of these contexts, or of every context when there are none. Each is judged as if it were applied
    /// alone, to tables in use.
    Contexts(&'w [String]),
    /// These, which are applied together: the tables that an earlier one makes are empty for the later ones.
    Pending(&'w BTreeSet<i32>),
}

/// A script that is no migration of the library, judged as if it were one.
#[derive(Debug)]
pub struct Loose<'l> {
    /// The context that it would belong to.
    pub context: &'l str,
    /// Whether it applies or takes back.
    pub direction: Direction,
    /// The script.
    pub script: &'l Script,
}

/// The lint over one library.
#[derive(Debug)]
pub struct Lint<'l> {
    library: &'l Library,
    known: Known,
}

impl<'l> Lint<'l> {
    /// Reads what the migrations of a library make.
    #[must_use]
    pub fn of(library: &'l Library) -> Self {
        Self {
            library,
            known: Known::of(library),
        }
    }

    /// What is wrong with migrations of the library, by number and place.
    #[must_use]
    pub fn migrations(&self, which: Which<'_>) -> Vec<Finding> {
        let mut findings = Vec::new();
        for migration in self.library.migrations() {
            let (wanted, fresh) = match which {
                Which::Contexts(names) => (names.is_empty() || names.contains(&migration.id.context), None),
                Which::Pending(versions) => (versions.contains(&migration.id.version), Some(versions)),
            };
            if wanted {
                let bench = Bench {
                    library: self.library,
                    known: &self.known,
                    fresh,
                };
                findings.extend(bench.judge(&Subject::up(self.library, migration)));
                findings.extend(bench.judge(&Subject::down(self.library, migration)));
            }
        }
        findings
    }

    /// What is wrong with a script that is no migration of the library.
    #[must_use]
    pub fn script(&self, loose: &Loose<'_>) -> Vec<Finding> {
        let subject = Subject::loose(self.library.scope(), loose.context, loose.direction, loose.script);
        let mut known = self.known.clone();
        known.add(&subject);
        let bench = Bench {
            library: self.library,
            known: &known,
            fresh: None,
        };
        let faults = check_script(loose.script);
        let mut findings: Vec<Finding> = faults.iter().map(Finding::of_fault).collect();
        findings.extend(bench.judge(&subject));
        findings
    }
}

/// What is wrong with some migrations of a library, by number and place.
#[must_use]
pub fn lint(library: &Library, which: Which<'_>) -> Vec<Finding> {
    Lint::of(library).migrations(which)
}

/// The locks that the statements of a script take, statement by statement, the strongest first.
///
/// # Errors
/// When the script cannot be split.
pub fn locks(script: &str) -> Result<Vec<Vec<Lock>>, SplitError> {
    split(script)?;
    let tree = squawk_syntax::SourceFile::parse(script);
    Ok(subject::parts(script, &tree)
        .iter()
        .map(|part| form::locks(&part.statement, &part.parsed))
        .collect())
}
