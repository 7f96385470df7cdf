//! What an import says: its plan before the question, and its end.

use serde_json::json;

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
    pub(super) things: &'o str,
}

impl Report<'_> {
    /// Shows the plan before the question, on standard error.
    pub(super) fn plan(&self, plan: &Plan) {
        self.output.note(self.plan_text(plan, false).trim_end());
        self.warn(plan);
    }

    /// Says what was done, or would be; a file with refused rows is a failure or done in part.
    pub(super) fn end(&self, applied: &Applied, dry_run: bool) -> Result<Outcome> {
        let plan = &applied.plan;
        let is_aborted = plan.refused > 0 && applied.is_aborted;
        self.show_result(applied, dry_run)?;
        if let Some(files) = &applied.files {
            self.output.note(&format!(
                "the refused rows are in {}, the reasons in {}",
                files.rejects.display(),
                files.errors.display()
            ));
        }
        if is_aborted {
            let would = if dry_run {
                "nothing would be imported"
            } else {
                "nothing was imported"
            };
            return Err(Failure::refused(format!(
                "{} of {} rows of {} are refused; {would}",
                plan.refused, plan.read, self.file
            ))
            .hint("mend them, or import the others with --on-error reject"));
        }
        Ok(if plan.refused > 0 {
            Outcome::Partial
        } else {
            Outcome::Done
        })
    }

    fn show_result(&self, applied: &Applied, dry_run: bool) -> Result<()> {
        let plan = &applied.plan;
        match self.output.format() {
            Format::Table => {}
            _ => return self.output.document(&document(applied, dry_run)),
        }
        if dry_run || applied.is_aborted {
            self.output.data(&self.plan_text(plan, dry_run))?;
            self.warn(plan);
            return Ok(());
        }
        if plan.refused > 0 {
            self.output.note(self.refusals(plan).trim_end());
        }
        let counts = format!(
            "{} created, {} changed, {} unchanged, {} refused",
            plan.created, plan.changed, plan.unchanged, plan.refused
        );
        match applied.batch {
            Some(batch) => {
                self.note_earlier(plan);
                self.output.done(&format!(
                    "imported {} into {}: {} {counts}; batch {batch}",
                    self.file, self.tenant, self.things
                ))
            }
            None => {
                self.note_earlier(plan);
                self.output.done(&format!(
                    "nothing to import from {}: {} {counts}",
                    self.file, self.things
                ))
            }
        }
    }

    fn warn(&self, plan: &Plan) {
        self.note_earlier(plan);
        if plan.is_unusual() {
            self.output.warn(&format!(
                "{} of the {} {} that exist already would change; is it the right file?",
                plan.changed,
                plan.changed + plan.unchanged,
                self.things
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
                "the same file was imported on {}{undone} (batch {})",
                earlier.created_at.format("%Y-%m-%d %H:%M UTC"),
                earlier.id
            ));
        }
    }

    fn plan_text(&self, plan: &Plan, dry_run: bool) -> String {
        let would = if dry_run { "would be " } else { "" };
        let mut text = format!(
            "{} into {}: {} {}\n",
            self.file, self.tenant, plan.read, self.things
        );
        let mut line = |what: &str, count: u64, details: String| {
            let details = if details.is_empty() {
                details
            } else {
                format!("   {details}")
            };
            text.push_str(&format!(
                "  {:<18}{count:>9}{details}\n",
                format!("{would}{what}")
            ));
        };
        line("created", plan.created, String::new());
        line("changed", plan.changed, fields(&plan.changed_fields));
        line("unchanged", plan.unchanged, String::new());
        line("refused", plan.refused, reasons(&plan.faults));
        for change in &plan.sample {
            text.push_str(&format!(
                "  line {}, {}: {}\n",
                change.line,
                change.action,
                described(change)
            ));
        }
        text + &self.refusals(plan)
    }

    fn refusals(&self, plan: &Plan) -> String {
        let mut text = String::new();
        for fault in &plan.refused_sample {
            text.push_str(&format!("  line {}, refused: {}\n", fault.line, refusal(fault)));
        }
        let shown = plan.refused_sample.len() as u64;
        let all: i64 = plan.faults.iter().map(|fault| fault.rows).sum();
        let more = u64::try_from(all).unwrap_or_default().saturating_sub(shown);
        if more > 0 {
            text.push_str(&format!("  and {more} more\n"));
        }
        text
    }
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
    let mut text = change.label.clone();
    let quoted = |value: &serde_json::Value| match value.as_str() {
        Some(value) => format!("\"{value}\""),
        None => "nothing".to_owned(),
    };
    for (field, values) in change.fields.as_object().into_iter().flatten() {
        text.push_str(&format!(
            "; {field} {} → {}",
            quoted(&values[0]),
            quoted(&values[1])
        ));
    }
    text
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
