//! Judges one script: what the rules complain of, less what does not apply or is allowed.

use std::collections::BTreeSet;

use squawk_syntax::ast::AstNode;

use super::super::library::Library;
use super::super::name::Direction;
use super::allow::Remark;
use super::finding::{Complaint, Finding};
use super::known::Known;
use super::lock::Lock;
use super::subject::Subject;
use super::{form, own, rule, squawk};

/// What judging a script needs.
pub(crate) struct Bench<'b> {
    pub(crate) library: &'b Library,
    pub(crate) known: &'b Known,
    /// The migrations that are applied together with the judged one.
    pub(crate) fresh: Option<&'b BTreeSet<i32>>,
}

impl Bench<'_> {
    pub(crate) fn judge(&self, subject: &Subject<'_>) -> Vec<Finding> {
        let mut complaints = squawk::check(subject, self.known);
        complaints.extend(own::check(subject, self.known, self.library));
        complaints.retain(|complaint| self.applies(subject, complaint));
        drop_consequences(subject, &mut complaints);
        complaints.sort_by_key(|complaint| (complaint.offset, complaint.rule.name));
        complaints.dedup_by_key(|complaint| (complaint.offset, complaint.rule.name));
        let mut used = BTreeSet::new();
        complaints.retain(|complaint| match allowance(subject, complaint) {
            Some(offset) => {
                used.insert((offset, complaint.rule.name));
                false
            }
            None => true,
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
            .and_then(|part| form::tables(part.parsed.syntax()).next())
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

/// Where it is said that a rule may be broken here, if it is.
fn allowance(subject: &Subject<'_>, complaint: &Complaint) -> Option<usize> {
    let passage = subject.passage_at(complaint.offset)?;
    passage
        .remarks
        .iter()
        .find(|placed| matches!(&placed.remark, Remark::Allowed(name) if name == complaint.rule.name))
        .map(|placed| placed.offset)
}

/// What is wrong with the remarks themselves.
fn remarks(subject: &Subject<'_>, used: &BTreeSet<(usize, &str)>) -> Vec<Complaint> {
    const FORM: &str = "write -- lint: allow RULE because REASON";
    let placed = subject.passages.iter().flat_map(|passage| &passage.remarks);
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
            Remark::Allowed(name) if !used.contains(&(placed.offset, name.as_str())) => {
                let message = format!("nothing here breaks the rule {name}");
                Some(Complaint::new(&rule::UNUSED_ALLOW, placed.offset, message))
            }
            Remark::Allowed(_) => None,
        })
        .collect()
}

fn finding(subject: &Subject<'_>, complaint: Complaint) -> Finding {
    let part = subject.part_at(complaint.offset);
    let lock = complaint
        .lock
        .or_else(|| strongest(form::locks(&part?.statement, &part?.parsed)));
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
