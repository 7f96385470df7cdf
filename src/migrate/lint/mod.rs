//! Looks at migrations before they run: which locks their statements take and what those block, what fails or
//! leaks later, and how the same is done safely.
//!
//! Most hazards are found by the crate squawk-linter; what only this program can know (contexts, protection of
//! tenants' tables, what row security does to indexes) has rules of its own. Nothing here asks a database.

mod allow;
mod finding;
mod form;
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

use allow::Remark;
use finding::Complaint;
use known::Known;
use subject::{Part, Subject};

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

/// What judging a script needs.
struct Bench<'b> {
    library: &'b Library,
    known: &'b Known,
    /// The migrations that are applied together with the judged one.
    fresh: Option<&'b BTreeSet<i32>>,
}

impl Bench<'_> {
    fn judge(&self, subject: &Subject<'_>) -> Vec<Finding> {
        let mut complaints = squawk::check(subject, self.known);
        complaints.extend(own::check(subject, self.known, self.library));
        complaints.retain(|complaint| self.applies(subject, complaint));
        drop_consequences(subject, &mut complaints);
        complaints.sort_by_key(|complaint| (complaint.offset, complaint.rule.name));
        complaints.dedup_by_key(|complaint| (complaint.offset, complaint.rule.name));
        let used: Vec<(usize, &str)> = complaints
            .iter()
            .filter_map(|complaint| {
                let part = subject.part_at(complaint.offset)?;
                allows(part, complaint.rule.name).map(|offset| (offset, complaint.rule.name))
            })
            .collect();
        complaints.retain(|complaint| {
            subject
                .part_at(complaint.offset)
                .is_none_or(|part| allows(part, complaint.rule.name).is_none())
        });
        complaints.extend(remarks(subject, &used));
        let mut findings: Vec<Finding> = complaints
            .into_iter()
            .map(|complaint| finding(subject, complaint))
            .collect();
        findings.sort_by_key(|finding| (finding.line, finding.column));
        findings
    }

    fn applies(&self, subject: &Subject<'_>, complaint: &Complaint) -> bool {
        let rule = complaint.rule;
        if (subject.direction == Direction::Down && !rule.in_down)
            || (subject.is_contract() && rule.in_contract)
        {
            return false;
        }
        !rule.about_others || !self.is_about_new_table(subject, complaint)
    }

    /// Whether nobody can be using the table that a statement is about.
    fn is_about_new_table(&self, subject: &Subject<'_>, complaint: &Complaint) -> bool {
        let Some(table) = subject
            .part_at(complaint.offset)
            .and_then(|part| form::tables(squawk_syntax::ast::AstNode::syntax(&part.parsed)).next())
        else {
            return false;
        };
        let Some(maker) = self.known.maker(&table) else {
            return false;
        };
        let with_this = maker == subject.version().unwrap_or(i32::MAX);
        let before_this = self.fresh.is_some_and(|fresh| fresh.contains(&maker));
        subject.direction == Direction::Up && (with_this || before_this)
    }
}

/// Where a statement is a hazard by itself, what else waits for it goes without saying. A foreign key is a
/// constraint too: the more particular rule speaks.
fn drop_consequences(subject: &Subject<'_>, complaints: &mut Vec<Complaint>) {
    let spoken: Vec<(usize, &str)> = complaints
        .iter()
        .filter_map(|complaint| {
            Some((
                subject.part_at(complaint.offset)?.statement.offset,
                complaint.rule.name,
            ))
        })
        .collect();
    complaints.retain(|complaint| {
        let Some(part) = subject.part_at(complaint.offset) else {
            return true;
        };
        let beside = |wanted: &dyn Fn(&str) -> bool| {
            spoken
                .iter()
                .any(|(offset, rule)| *offset == part.statement.offset && wanted(rule))
        };
        match complaint.rule.name {
            "constraint-missing-not-valid" if part.statement.mentions("validate") => {
                !beside(&|rule| rule == "work-under-lock")
            }
            "work-under-lock" if part.statement.mentions("validate") => true,
            "work-under-lock" => !beside(&|rule| {
                rule::SQUAWK
                    .iter()
                    .any(|known| known.about_others && known.name == rule)
            }),
            "constraint-missing-not-valid" => !beside(&|rule| {
                matches!(
                    rule,
                    "adding-foreign-key-constraint" | "disallowed-unique-constraint"
                )
            }),
            _ => true,
        }
    });
}

/// Where a rule is allowed to be broken in a statement, if it is.
fn allows(part: &Part<'_>, rule: &str) -> Option<usize> {
    part.remarks
        .iter()
        .find(|placed| matches!(&placed.remark, Remark::Allowed(name) if name == rule))
        .map(|placed| placed.offset)
}

/// What is wrong with the remarks themselves.
fn remarks(subject: &Subject<'_>, used: &[(usize, &str)]) -> Vec<Complaint> {
    const FORM: &str = "write -- lint: allow RULE because REASON";
    let placed = subject.parts.iter().flat_map(|part| &part.remarks);
    placed
        .filter_map(|placed| match &placed.remark {
            Remark::Unreadable => Some(Complaint::new(&rule::UNREADABLE_ALLOW, placed.offset, FORM)),
            Remark::UnknownRule(name, nearest) => {
                let message = match nearest {
                    Some(nearest) => format!("there is no rule \"{name}\"; did you mean {nearest}?"),
                    None => format!("there is no rule \"{name}\""),
                };
                Some(Complaint::new(&rule::UNKNOWN_RULE, placed.offset, message))
            }
            Remark::Allowed(name) if !used.iter().any(|(offset, _)| *offset == placed.offset) => {
                let message = format!("nothing here breaks the rule {name}");
                Some(Complaint::new(&rule::UNUSED_ALLOW, placed.offset, message))
            }
            Remark::Allowed(_) => None,
        })
        .collect()
}

fn finding(subject: &Subject<'_>, complaint: Complaint) -> Finding {
    let part = subject.part_at(complaint.offset);
    let lock = complaint.lock.or_else(|| {
        let part = part.filter(|_| complaint.rule.about_others)?;
        strongest(form::locks(&part.statement, &part.parsed))
    });
    let place = subject.place(complaint.offset);
    Finding {
        rule: complaint.rule.name,
        level: complaint.rule.level,
        migration: subject.migration.cloned(),
        file: subject.script.path.clone(),
        line: place.line,
        column: place.column,
        statement: part.map(|part| part.statement.shortened()).unwrap_or_default(),
        message: complaint.message,
        blocks: lock.as_ref().map(|lock| lock.blocks(subject.is_transactional())),
        lock: lock.map(|lock| lock.to_string()),
        rewrite: complaint.rewrite,
    }
}

/// The strongest of a statement's locks, with every table on which it is taken.
fn strongest(locks: Vec<Lock>) -> Option<Lock> {
    let mut tables: Vec<String> = Vec::new();
    let first = locks.first()?.clone();
    for lock in locks {
        if lock.mode == first.mode && !tables.contains(&lock.table) {
            tables.push(lock.table);
        }
    }
    Some(Lock {
        table: tables.join(" and "),
        ..first
    })
}
