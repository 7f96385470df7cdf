//! The dated report of checks over databases: what passed, what was found with what mends it, what was left out and why.

use std::collections::BTreeMap;
use std::fmt::Write;

use chrono::{DateTime, SecondsFormat, Utc};
use serde::Serialize;

use crate::app::App;
use crate::commands::fleet::ending::Ending;
use crate::error::{Outcome, Result};
use crate::finding::{CheckResult, Finding, Verdict};
use crate::output::{Column, Format, Records};

const COLUMNS: &[Column] = &[
    Column::new("target", "TARGET"),
    Column::new("code", "CHECK"),
    Column::new("result", "RESULT"),
    Column::new("object", "OBJECT"),
    Column::new("fault", "FAULT"),
    Column::new("mend", "MEND"),
    Column::new("reason", "REASON"),
    Column::new("proves", "PROVES"),
    Column::new("database", "DATABASE"),
    Column::new("server_version", "SERVER VERSION"),
    Column::new("checked_at", "CHECKED AT"),
];

/// A dated report.
#[derive(Debug, Serialize)]
pub struct Report {
    /// When it was made, by this machine's clock.
    reported_at: DateTime<Utc>,
    tool_version: &'static str,
    /// How many things were found.
    findings: usize,
    targets: Vec<Section>,
    /// The targets that could not be checked, which the errors name.
    not_checked: Vec<String>,
}

/// What was found out about one thing: a tenant, a server, the landlord.
#[derive(Debug, Serialize)]
pub struct Section {
    /// What was checked: a tenant's slug, `landlord`, `server NAME`.
    pub target: String,
    /// The database that was looked at.
    pub database: String,
    /// The version of its server.
    pub server_version: String,
    /// When, by the server's clock.
    pub checked_at: DateTime<Utc>,
    /// Each check, in a fixed order.
    pub checks: Vec<CheckResult>,
}

/// A check with one of its findings, or without any, as a line of a list.
#[derive(Serialize)]
struct Row<'a> {
    target: &'a str,
    code: &'a str,
    result: &'static str,
    object: Option<&'a str>,
    fault: Option<&'a str>,
    mend: Option<&'a str>,
    reason: Option<&'a str>,
    proves: &'a str,
    database: &'a str,
    server_version: &'a str,
    checked_at: DateTime<Utc>,
}

impl Report {
    /// Of what was checked and what could not be.
    #[must_use]
    pub fn new(targets: Vec<Section>, ending: &Ending) -> Self {
        Self {
            reported_at: Utc::now(),
            tool_version: env!("CARGO_PKG_VERSION"),
            findings: targets.iter().flat_map(Section::findings).count(),
            targets,
            not_checked: ending.failed.iter().map(|failed| failed.target.clone()).collect(),
        }
    }

    /// Shows it, says what could not be checked, and how the command ends: findings come before everything else.
    ///
    /// # Errors
    /// When a signal left something undone, or standard output cannot be written.
    pub fn conclude(&self, app: &App, ending: &Ending) -> Result<Outcome> {
        match app.output.format() {
            Format::Table => app.output.data(&self.text())?,
            Format::Json | Format::Yaml => app.output.document(self)?,
            Format::Csv | Format::Ndjson => app.output.records(&Records {
                rows: &self.targets.iter().flat_map(Section::rows).collect::<Vec<_>>(),
                columns: COLUMNS,
                empty: "nothing was checked",
            })?,
        }
        let outcome = ending.conclude(app)?;
        Ok(if self.findings > 0 {
            Outcome::Found
        } else {
            outcome
        })
    }

    fn text(&self) -> String {
        self.targets.iter().map(Section::text).collect()
    }
}

impl Section {
    fn findings(&self) -> impl Iterator<Item = (&CheckResult, &Finding)> {
        let checks = self.checks.iter();
        checks.flat_map(|check| check.findings().iter().map(move |finding| (check, finding)))
    }

    /// Why checks were skipped, and how many for the same reason.
    fn skipped(&self) -> BTreeMap<&str, usize> {
        let mut reasons = BTreeMap::new();
        for check in &self.checks {
            if let Verdict::Skipped { reason } = &check.verdict {
                *reasons.entry(reason.as_str()).or_default() += 1;
            }
        }
        reasons
    }

    /// For people: one line when all is well, each finding with what mends it otherwise.
    fn text(&self) -> String {
        let passed = self
            .checks
            .iter()
            .filter(|check| check.verdict == Verdict::Passed);
        let skipped = self.skipped();
        let found = self.findings().count();
        let mut text = format!(
            "{}: {} checks passed, {} skipped, {found} {} ({} on PostgreSQL {}, {})\n",
            self.target,
            passed.count(),
            skipped.values().sum::<usize>(),
            if found == 1 { "finding" } else { "findings" },
            self.database,
            self.server_version,
            self.checked_at.to_rfc3339_opts(SecondsFormat::Secs, true),
        );
        // Writing to a string cannot fail.
        for (reason, number) in skipped {
            let _ = writeln!(text, "  {number} skipped: {reason}");
        }
        for (check, finding) in self.findings() {
            let _ = writeln!(text, "  {}  {}: {}", check.code, finding.object, finding.fault);
            let _ = writeln!(text, "    mend: {}", finding.mend);
        }
        text
    }

    fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.checks.iter().flat_map(|check| match &check.verdict {
            Verdict::Passed => vec![self.row(check, "passed")],
            Verdict::Skipped { reason } => vec![Row {
                reason: Some(reason),
                ..self.row(check, "skipped")
            }],
            Verdict::Found { findings } => findings
                .iter()
                .map(|finding| Row {
                    object: Some(&finding.object),
                    fault: Some(&finding.fault),
                    mend: Some(&finding.mend),
                    ..self.row(check, "found")
                })
                .collect(),
        })
    }

    fn row<'a>(&'a self, check: &'a CheckResult, result: &'static str) -> Row<'a> {
        Row {
            target: &self.target,
            code: check.code,
            result,
            object: None,
            fault: None,
            mend: None,
            reason: None,
            proves: check.proves,
            database: &self.database,
            server_version: &self.server_version,
            checked_at: self.checked_at,
        }
    }
}
