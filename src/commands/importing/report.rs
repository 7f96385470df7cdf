//! What an import says: its plan before the question, and its end.

use serde_json::json;

use super::Wording;
use crate::db::tenancy::staging::{FaultCount, FieldCount};
use crate::error::{Failure, Outcome, Result};
use crate::import::{Applied, Change, Fault, Plan};
use crate::output::{Format, Output};

/// Speaks of one import.
#[derive(Debug)]
pub(super) struct Report<'o> {
    pub(super) output: &'o Output,
    pub(super) tenant: &'o str,
    pub(super) file: String,
    pub(super) wording: Wording,
}

impl Report<'_> {
    /// Shows the plan before the question, on standard error.
    pub(super) fn plan(&self, plan: &Plan) {
        self.output.note(self.plan_text(plan).trim_end());
        self.warn(plan);
    }

    /// Says what was done, or would be; a file with refused rows is a failure or done in part.
    pub(super) fn end(&self, applied: &Applied, dry_run: bool) -> Result<Outcome> {
        let plan = &applied.plan;
        self.show_result(applied, dry_run)?;
        if let Some(files) = &applied.files {
            self.output.note(&format!(
                "the refused rows are in {}, the reasons in {}",
                files.rejects.display(),
                files.errors.display()
            ));
        }
        if applied.is_aborted {
            let Wording { done, verb, .. } = self.wording;
            let would = if dry_run { "would be" } else { "was" };
            let (allowed, hint) = match applied.exceeded {
                Some(limit) => (
                    format!(", more than --max-errors {limit} allows"),
                    "mend them, or allow more with --max-errors".to_owned(),
                ),
                None => (
                    String::new(),
                    format!("mend them, or {verb} the others with --on-error reject"),
                ),
            };
            return Err(Failure::refused(format!(
                "{} of {} rows of {} are refused{allowed}; nothing {would} {done}",
                plan.refused, plan.read, self.file
            ))
            .hint(hint));
        }
        Ok(if plan.refused > 0 {
            Outcome::Partial
        } else {
            Outcome::Done
        })
    }

    fn show_result(&self, applied: &Applied, dry_run: bool) -> Result<()> {
        let plan = &applied.plan;
        if self.output.format() != Format::Table {
            return self.output.document(&document(applied, dry_run));
        }
        if dry_run || applied.is_aborted {
            self.output.data(&self.plan_text(plan))?;
            self.warn(plan);
            return Ok(());
        }
        for line in refusals(plan) {
            self.output.note(&line);
        }
        self.note_earlier(plan);
        let Wording {
            things, done, verb, ..
        } = self.wording;
        let counts = [
            Some(format!("{} created", plan.created)).filter(|_| self.wording.creates),
            Some(format!("{} changed", plan.changed)),
            Some(format!("{} unchanged", plan.unchanged)),
            Some(format!("{} refused", plan.refused)),
        ];
        let counts: Vec<String> = counts.into_iter().flatten().collect();
        let counts = counts.join(", ");
        self.output.done(&match applied.batch {
            Some(batch) => format!(
                "{done} {} into {}: {things} {counts}; batch {batch}",
                self.file, self.tenant
            ),
            None => format!("nothing to {verb} from {}: {things} {counts}", self.file),
        })
    }

    fn warn(&self, plan: &Plan) {
        self.note_earlier(plan);
        if plan.is_unusual() {
            self.output.warn(&format!(
                "{} of the {} {} that exist already would change; is it the right file?",
                plan.changed,
                plan.changed + plan.unchanged,
                self.wording.things
            ));
        }
    }

    fn note_earlier(&self, plan: &Plan) {
        if let Some(earlier) = &plan.earlier {
            let undone = if earlier.undone_at.is_some() {
                " and taken back since"
            } else {
                ""
            };
            self.output.note(&format!(
                "the same file was {} on {}{undone} (batch {})",
                self.wording.done,
                earlier.created_at.format("%Y-%m-%d %H:%M UTC"),
                earlier.id
            ));
        }
    }

    /// What is not done, or not yet.
    fn plan_text(&self, plan: &Plan) -> String {
        let count = |what: &str, count: u64, details: String| {
            format!("  {:<18}{count:>9}   {details}", format!("would be {what}"))
                .trim_end()
                .to_owned()
        };
        let mut lines = vec![
            format!(
                "{} into {}: {} {}",
                self.file, self.tenant, plan.read, self.wording.things
            ),
            count("changed", plan.changed, fields(&plan.changed_fields)),
            count("unchanged", plan.unchanged, String::new()),
            count("refused", plan.refused, reasons(&plan.faults)),
        ];
        if self.wording.creates {
            lines.insert(1, count("created", plan.created, String::new()));
        }
        lines.extend(
            plan.sample
                .iter()
                .map(|change| format!("  line {}, {}: {}", change.line, change.action, described(change))),
        );
        lines.extend(refusals(plan));
        lines.join("\n") + "\n"
    }
}

fn refusals(plan: &Plan) -> Vec<String> {
    let mut lines: Vec<String> = plan
        .refused_sample
        .iter()
        .map(|fault| format!("  line {}, refused: {}", fault.line, refusal(fault)))
        .collect();
    let all: i64 = plan.faults.iter().map(|fault| fault.rows).sum();
    let more = usize::try_from(all)
        .unwrap_or_default()
        .saturating_sub(lines.len());
    if more > 0 {
        lines.push(format!("  and {more} more"));
    }
    lines
}

fn fields(counts: &[FieldCount]) -> String {
    let each: Vec<String> = counts
        .iter()
        .map(|field| format!("{} {}", field.column, field.rows))
        .collect();
    each.join(", ")
}

fn reasons(counts: &[FaultCount]) -> String {
    let each: Vec<String> = counts
        .iter()
        .map(|fault| format!("{} {}", fault.code, fault.rows))
        .collect();
    each.join(", ")
}

fn described(change: &Change) -> String {
    let quoted = |value: &serde_json::Value| match value.as_str() {
        Some(value) => format!("\"{value}\""),
        None => "nothing".to_owned(),
    };
    let changed = change.fields.as_object().into_iter().flatten();
    let fields =
        changed.map(|(field, values)| format!("{field} {} → {}", quoted(&values[0]), quoted(&values[1])));
    let parts: Vec<String> = std::iter::once(change.label.clone()).chain(fields).collect();
    parts.join("; ")
}

fn refusal(fault: &Fault) -> String {
    let place = match (&fault.column, fault.value.as_deref()) {
        (Some(column), Some(value)) if !value.is_empty() => format!("{column} \"{value}\": "),
        (Some(column), _) => format!("{column}: "),
        (None, _) => String::new(),
    };
    format!("{place}{} ({})", fault.message, fault.code)
}

fn document(applied: &Applied, dry_run: bool) -> serde_json::Value {
    let mut value = json!({ "dry_run": dry_run });
    if let (Some(document), Ok(serde_json::Value::Object(fields))) =
        (value.as_object_mut(), serde_json::to_value(applied))
    {
        document.extend(fields);
    }
    value
}
