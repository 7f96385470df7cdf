//! What a fleet operation did: how many databases stand where, and what failed why, grouped.

use serde::Serialize;
use uuid::Uuid;

use crate::app::App;
use crate::error::{Outcome, Result};
use crate::fleet::Visit;
use crate::output::{Column, Format, Records};

use super::ending::Ending;
use super::failures::Failed;
use super::migrating::{Migrated, count};

const COLUMNS: &[Column] = &[
    Column::new("target", "TARGET"),
    Column::new("state", "STATE"),
    Column::new("version", "VERSION"),
    Column::new("migrations", "MIGRATIONS"),
    Column::new("sqlstate", "SQLSTATE"),
    Column::new("object", "OBJECT"),
    Column::new("message", "MESSAGE"),
    Column::hidden("causes", "CAUSES"),
    Column::hidden("hints", "HINTS"),
    Column::hidden("duration_ms", "MILLISECONDS"),
];

/// What an operation does with migrations, in words.
#[derive(Clone, Copy, Debug)]
pub enum Verb {
    /// It applies them.
    Apply,
    /// It takes them back.
    TakeBack,
    /// It puts them right.
    Repair,
}

/// What a fleet operation did.
#[derive(Debug, Serialize)]
pub struct Report {
    /// The command.
    pub operation: &'static str,
    /// The run, when something was recorded.
    pub run: Option<Uuid>,
    /// Why the run stopped by itself before its end.
    pub stopped: Option<String>,
    /// Whether everything was taken back again.
    pub dry_run: bool,
    /// Every database, in order.
    pub targets: Vec<Row>,
    #[serde(skip)]
    verb: Verb,
}

/// What was done with one database.
#[derive(Debug, Serialize)]
pub struct Row {
    /// The tenant's slug, or `landlord`.
    pub target: String,
    /// `done`, `planned` in a dry run, `current` when there was nothing to do, `failed` or `not_attempted`.
    pub state: &'static str,
    /// The highest migration that it has.
    pub version: Option<i32>,
    /// The migrations that were applied, taken back or put right.
    pub migrations: Vec<String>,
    /// PostgreSQL's code.
    pub sqlstate: Option<String>,
    /// What failed.
    pub object: Option<String>,
    /// Why it failed.
    pub message: Option<String>,
    /// What is behind that.
    pub causes: Vec<String>,
    /// What helps.
    pub hints: Vec<String>,
    /// How long it took.
    pub duration_ms: Option<u64>,
}

impl Row {
    /// A database with which nothing was done.
    #[must_use]
    pub fn new(target: &str, state: &'static str, version: Option<i32>) -> Self {
        Self {
            target: target.to_owned(),
            state,
            version,
            migrations: Vec::new(),
            sqlstate: None,
            object: None,
            message: None,
            causes: Vec::new(),
            hints: Vec::new(),
            duration_ms: None,
        }
    }

    /// A database that was migrated, or that failed.
    #[must_use]
    pub fn of(target: &str, outcome: Option<&Result<Migrated>>, dry_run: bool) -> Self {
        match outcome {
            None => Self::new(target, "not_attempted", None),
            Some(Ok(migrated)) => {
                let state = match (migrated.changed.is_empty(), dry_run) {
                    (true, _) => "current",
                    (false, true) => "planned",
                    (false, false) => "done",
                };
                Self {
                    migrations: migrated.changed.iter().map(ToString::to_string).collect(),
                    ..Self::new(target, state, Some(migrated.version()))
                }
            }
            Some(Err(failure)) => {
                let failed = Failed::new(target, failure);
                Self {
                    sqlstate: failed.sqlstate,
                    object: failed.object,
                    message: Some(failed.message),
                    causes: failed.causes,
                    hints: failed.hints,
                    ..Self::new(target, "failed", None)
                }
            }
        }
    }

    /// Why it failed, when it did.
    fn failed(&self) -> Option<Failed> {
        Some(Failed {
            target: self.target.clone(),
            sqlstate: self.sqlstate.clone(),
            object: self.object.clone(),
            message: self.message.clone()?,
            causes: self.causes.clone(),
            hints: self.hints.clone(),
        })
    }
}

impl Report {
    /// A report to be filled.
    #[must_use]
    pub fn new(operation: &'static str, verb: Verb, dry_run: bool) -> Self {
        Self {
            operation,
            run: None,
            stopped: None,
            dry_run,
            targets: Vec::new(),
            verb,
        }
    }

    /// Adds what became of targets.
    pub fn add(&mut self, visits: &[Visit<Result<Migrated>>]) {
        self.targets.extend(visits.iter().map(|visit| {
            Row {
                duration_ms: visit
                    .outcome
                    .as_ref()
                    .and_then(|_| u64::try_from(visit.took.as_millis()).ok()),
                ..Row::of(visit.target.name(), visit.outcome.as_ref(), self.dry_run)
            }
        }));
    }

    /// Shows the report and says how the command ends. `ending` has the commands to go on.
    ///
    /// # Errors
    /// When a signal left something undone, or standard output cannot be written.
    pub fn conclude(mut self, app: &App, ending: Ending) -> Result<Outcome> {
        // The landlord comes first and tenants by slug, whatever was found out when.
        self.targets.sort_by(|left, right| {
            let key = |row: &Row| (row.target != "landlord", row.target.clone());
            key(left).cmp(&key(right))
        });
        let ending = Ending {
            failed: self.targets.iter().filter_map(Row::failed).collect(),
            not_attempted: self.count("not_attempted"),
            ..ending
        };
        match app.output.format() {
            Format::Table => app.output.data(&(self.text() + &ending.text()))?,
            Format::Json | Format::Yaml => app.output.document(&self)?,
            Format::Csv | Format::Ndjson => app.output.records(&Records {
                rows: &self.targets,
                columns: COLUMNS,
                empty: "nothing to do",
            })?,
        }
        ending.outcome(app)
    }

    fn count(&self, state: &str) -> usize {
        self.targets.iter().filter(|row| row.state == state).count()
    }

    fn text(&self) -> String {
        let changed: usize = self.targets.iter().map(|row| row.migrations.len()).sum();
        let deed = match (self.verb, self.dry_run) {
            (Verb::Apply, false) => "applied",
            (Verb::Apply, true) => "would apply",
            (Verb::TakeBack, false) => "took back",
            (Verb::TakeBack, true) => "would take back",
            (Verb::Repair, _) => "put right",
        };
        let mut text = match (changed, self.count("failed")) {
            (0, 0) => "nothing to do: ".to_owned(),
            (0, _) => String::new(),
            (changed, _) => format!("{deed} {}: ", count(changed)),
        };
        text.push_str(&self.standing());
        text.push('\n');
        text
    }

    /// How many databases stand where: `412 at 14, 3 at 13, 1 failed`.
    fn standing(&self) -> String {
        if let [only] = self.targets.as_slice() {
            return match only.version {
                Some(version) => format!("{} at {version}", only.target),
                None => format!("{} {}", only.target, only.state.replace('_', " ")),
            };
        }
        let mut versions: Vec<i32> = self.targets.iter().filter_map(|row| row.version).collect();
        versions.sort_unstable_by(|left, right| right.cmp(left));
        let mut groups: Vec<String> = versions
            .chunk_by(|left, right| left == right)
            .map(|group| format!("{} at {}", group.len(), group[0]))
            .collect();
        for (state, words) in [("failed", "failed"), ("not_attempted", "not attempted")] {
            let count = self.count(state);
            if count > 0 {
                groups.push(format!("{count} {words}"));
            }
        }
        if groups.is_empty() {
            "no database is concerned".to_owned()
        } else {
            groups.join(", ")
        }
    }
}
