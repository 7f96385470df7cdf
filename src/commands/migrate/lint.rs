//! `migrate lint`

use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;

use crate::app::App;
use crate::commands::fleet::migrating::FileOptions;
use crate::error::{Failure, Outcome, Result};
use crate::migrate::lint::{Finding, Lint, Loose, Which};
use crate::migrate::{Direction, Library, LibraryError, Scope, Script};
use crate::output::{Column, Records};

/// The arguments of `migrate lint`.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  tenantctl migrate lint --migrations own --context app\n  tenantctl migrate lint own/app/9002_require_body.up.sql --format json"
)]
pub struct LintArgs {
    /// Scripts to look at, each in a folder that has its context's name; a name with .down.sql takes back
    #[arg(value_name = "FILE")]
    scripts: Vec<PathBuf>,

    /// The landlord's migrations instead of the tenants'
    #[arg(long)]
    landlord: bool,

    /// Only migrations of this context; may be repeated
    #[arg(
        long = "context",
        value_delimiter = ',',
        value_name = "CONTEXT",
        conflicts_with = "scripts"
    )]
    contexts: Vec<String>,

    #[command(flatten)]
    files: FileOptions,
}

const COLUMNS: &[Column] = &[
    Column::new("level", "LEVEL"),
    Column::new("rule", "RULE"),
    Column::new("file", "FILE"),
    Column::new("line", "LINE"),
    Column::new("column", "COLUMN"),
    Column::new("message", "MESSAGE"),
    Column::new("lock", "LOCK"),
    Column::new("blocks", "BLOCKS"),
    Column::hidden("statement", "STATEMENT"),
    Column::hidden("rewrite", "INSTEAD"),
];

impl LintArgs {
    pub(super) fn run(self, app: &App) -> Result<Outcome> {
        let findings = self.findings()?;
        if app.output.is_machine_readable() || app.output.chooses_columns() {
            app.output.records(&Records {
                rows: &findings,
                columns: COLUMNS,
                empty: NOTHING,
            })?;
        } else {
            app.output.data(&report(&findings))?;
        }
        Ok(if findings.iter().any(Finding::is_error) {
            Outcome::Found
        } else {
            Outcome::Done
        })
    }

    fn findings(&self) -> Result<Vec<Finding>> {
        let scope = if self.landlord {
            Scope::Landlord
        } else {
            Scope::Tenant
        };
        let library = match Library::load(scope, &self.files.migrations) {
            Ok(library) => library,
            Err(error) => return Ok(faults(&error)),
        };
        for name in &self.contexts {
            library.closure([name.as_str()])?;
        }
        let lint = Lint::of(&library);
        if self.scripts.is_empty() {
            return Ok(lint.migrations(Which::Contexts(&self.contexts)));
        }
        let mut findings = Vec::new();
        for path in &self.scripts {
            findings.extend(lint_file(&lint, path)?);
        }
        Ok(findings)
    }
}

/// What the loading of a library refuses, as findings.
pub(super) fn faults(error: &LibraryError) -> Vec<Finding> {
    error.faults.iter().map(Finding::of_fault).collect()
}

/// A script is judged as a migration of the context that its folder names.
fn lint_file(lint: &Lint<'_>, path: &Path) -> Result<Vec<Finding>> {
    let shown = path.display().to_string();
    let text = fs::read_to_string(path)
        .map_err(|error| Failure::not_found(format!("cannot read {shown}: {error}")))?;
    let script = match Script::parse(&shown, &text) {
        Ok(script) => script,
        Err(fault) => return Ok(vec![Finding::of_fault(&fault)]),
    };
    let folder = std::path::absolute(path).ok().and_then(|path| {
        let name = path.parent()?.file_name()?;
        Some(name.to_string_lossy().into_owned())
    });
    let direction = if shown.ends_with(".down.sql") {
        Direction::Down
    } else {
        Direction::Up
    };
    let loose = Loose {
        context: folder.as_deref().unwrap_or_default(),
        direction,
        script: &script,
    };
    Ok(lint.script(&loose))
}

const NOTHING: &str = "nothing is wrong";

/// The findings as one reads them, and how many there are.
fn report(findings: &[Finding]) -> String {
    if findings.is_empty() {
        return format!("{NOTHING}\n");
    }
    let errors = findings.iter().filter(|finding| finding.is_error()).count();
    let paragraphs: String = findings.iter().map(paragraph).collect();
    format!(
        "{paragraphs}{}, {}\n",
        counted(errors, "error"),
        counted(findings.len() - errors, "warning")
    )
}

fn paragraph(finding: &Finding) -> String {
    let mut lines = vec![format!(
        "{}: {}: {} [{}]",
        finding.place(),
        finding.level.name(),
        finding.message,
        finding.rule
    )];
    if let (Some(lock), Some(blocks)) = (&finding.lock, &finding.blocks) {
        lines.push(format!("  takes {lock}, which {blocks}"));
    }
    if let Some(rewrite) = &finding.rewrite {
        lines.push("  instead:".to_owned());
        lines.extend(rewrite.lines().map(|line| format!("    {line}")));
    }
    lines.join("\n") + "\n\n"
}

fn counted(number: usize, thing: &str) -> String {
    match number {
        1 => format!("1 {thing}"),
        number => format!("{number} {thing}s"),
    }
}
