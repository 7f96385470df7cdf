//! The dated report of a verification.

use std::collections::BTreeMap;
use std::fmt::Write;

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::app::App;
use crate::commands::fleet::ending::Ending;
use crate::error::Result;
use crate::fleet::Target;
use crate::isolation::{self, CheckResult, Finding, PolicyMap, Verdict, Verification};
use crate::output::{Column, Format, Records};

const COLUMNS: &[Column] = &[
    Column::new("tenant", "TENANT"),
    Column::new("code", "CHECK"),
    Column::new("result", "RESULT"),
    Column::new("object", "OBJECT"),
    Column::new("fault", "FAULT"),
    Column::new("mend", "MEND"),
    Column::new("reason", "REASON"),
    Column::new("proves", "PROVES"),
    Column::new("database", "DATABASE"),
    Column::new("server_version", "SERVER VERSION"),
    Column::new("verified_at", "VERIFIED AT"),
];

/// A dated report.
#[derive(Debug, Serialize)]
pub(super) struct Report {
    /// When it was made, by this machine's clock.
    reported_at: DateTime<Utc>,
    tool_version: &'static str,
    /// How many things were found.
    findings: usize,
    #[serde(rename = "tenants")]
    entries: Vec<Entry>,
    /// The tenants that could not be verified, which the errors name.
    not_verified: Vec<String>,
}

/// One tenant's verification.
#[derive(Debug, Serialize)]
struct Entry {
    tenant: String,
    server: String,
    #[serde(flatten)]
    verification: Verification,
}

/// A check with one of its findings, or without any, as a line of a list.
#[derive(Serialize)]
struct Row<'a> {
    tenant: &'a str,
    code: &'a str,
    result: &'static str,
    object: Option<&'a str>,
    fault: Option<&'a str>,
    mend: Option<&'a str>,
    reason: Option<&'a str>,
    proves: &'a str,
    database: &'a str,
    server_version: &'a str,
    verified_at: DateTime<Utc>,
}

impl Report {
    pub fn new(verifications: Vec<(Target, Verification)>, ending: &Ending) -> Self {
        let mut entries: Vec<Entry> = verifications
            .into_iter()
            .map(|(target, verification)| Entry {
                server: target
                    .tenant()
                    .map_or_else(String::new, |tenant| tenant.server.clone()),
                tenant: target.name().to_owned(),
                verification,
            })
            .collect();
        compare(&mut entries);
        let findings = entries.iter().flat_map(Entry::findings).count();
        Self {
            reported_at: Utc::now(),
            tool_version: env!("CARGO_PKG_VERSION"),
            findings,
            entries,
            not_verified: ending.failed.iter().map(|failed| failed.target.clone()).collect(),
        }
    }

    pub fn has_findings(&self) -> bool {
        self.findings > 0
    }

    pub fn show(&self, app: &App) -> Result<()> {
        match app.output.format() {
            Format::Table => app.output.data(&self.text()),
            Format::Json | Format::Yaml => app.output.document(self),
            Format::Csv | Format::Ndjson => app.output.records(&Records {
                rows: &self.entries.iter().flat_map(Entry::rows).collect::<Vec<_>>(),
                columns: COLUMNS,
                empty: "no tenants",
            }),
        }
    }

    fn text(&self) -> String {
        self.entries.iter().map(Entry::text).collect()
    }
}

/// Holds the tenants' policies against each other.
fn compare(entries: &mut [Entry]) {
    let fleet: Vec<(&str, &PolicyMap)> = entries
        .iter()
        .map(|entry| (entry.tenant.as_str(), &entry.verification.policies))
        .collect();
    let found: Vec<(String, Finding)> = isolation::deviations(&fleet)
        .into_iter()
        .map(|(tenant, finding)| (tenant.to_owned(), finding))
        .collect();
    let alone = entries.len() < 2;
    for entry in entries {
        let own = found.iter().filter(|(name, _)| *name == entry.tenant);
        let findings: Vec<Finding> = own.map(|(_, finding)| finding.clone()).collect();
        let verdict = if alone {
            Verdict::Skipped {
                reason: "one tenant alone has nothing to be compared with".to_owned(),
            }
        } else {
            findings.into()
        };
        entry.verification.checks.push(CheckResult::new(
            "policies-differ",
            "Row security is the same in every tenant that was verified",
            verdict,
        ));
    }
}

impl Entry {
    fn findings(&self) -> impl Iterator<Item = (&CheckResult, &Finding)> {
        self.verification.checks.iter().flat_map(|check| {
            let findings = match &check.verdict {
                Verdict::Found { findings } => findings.as_slice(),
                Verdict::Passed | Verdict::Skipped { .. } => &[],
            };
            findings.iter().map(move |finding| (check, finding))
        })
    }

    fn count(&self, matches: impl Fn(&Verdict) -> bool) -> usize {
        let checks = self.verification.checks.iter();
        checks.filter(|check| matches(&check.verdict)).count()
    }

    /// Why checks were skipped, and how many for the same reason.
    fn skipped(&self) -> BTreeMap<&str, usize> {
        let mut reasons = BTreeMap::new();
        for check in &self.verification.checks {
            if let Verdict::Skipped { reason } = &check.verdict {
                *reasons.entry(reason.as_str()).or_default() += 1;
            }
        }
        reasons
    }

    /// For people: one line when all is well, each finding with what mends it otherwise.
    fn text(&self) -> String {
        let passed = self.count(|verdict| *verdict == Verdict::Passed);
        let skipped = self.count(|verdict| matches!(verdict, Verdict::Skipped { .. }));
        let found = self.findings().count();
        let mut text = format!(
            "{}: {passed} checks passed, {skipped} skipped, {found} {} ({} on PostgreSQL {}, {})\n",
            self.tenant,
            if found == 1 { "finding" } else { "findings" },
            self.verification.database,
            self.verification.server_version,
            self.verification
                .verified_at
                .to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
        );
        // Writing to a string cannot fail.
        for (reason, number) in self.skipped() {
            let _ = writeln!(text, "  {number} skipped: {reason}");
        }
        for (check, finding) in self.findings() {
            let _ = writeln!(text, "  {}  {}: {}", check.code, finding.object, finding.fault);
            let _ = writeln!(text, "    mend: {}", finding.mend);
        }
        text
    }

    fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.verification
            .checks
            .iter()
            .flat_map(|check| match &check.verdict {
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
            tenant: &self.tenant,
            code: check.code,
            result,
            object: None,
            fault: None,
            mend: None,
            reason: None,
            proves: check.proves,
            database: &self.verification.database,
            server_version: &self.verification.server_version,
            verified_at: self.verification.verified_at,
        }
    }
}
