//! The rules that only this program can know, and those that squawk-linter lacks.

mod index;
mod lock;
mod table;
mod write;

use squawk_syntax::ast::AstNode;

use super::super::library::Library;
use super::finding::Complaint;
use super::known::Known;
use super::rule;
use super::subject::{Part, Subject};

/// What a rule that looks at one statement needs.
pub(crate) struct Look<'l> {
    pub(crate) subject: &'l Subject<'l>,
    pub(crate) known: &'l Known,
    pub(crate) library: &'l Library,
    pub(crate) part: &'l Part<'l>,
}

impl Look<'_> {
    /// A complaint about the statement as a whole.
    fn complain(&self, rule: &'static rule::Rule, message: impl Into<String>) -> Complaint {
        Complaint::new(rule, self.part.statement.offset, message)
    }
}

/// What the rules find in a script.
pub(crate) fn check(subject: &Subject<'_>, known: &Known, library: &Library) -> Vec<Complaint> {
    let mut complaints = syntax(subject);
    for part in &subject.parts {
        let look = Look {
            subject,
            known,
            library,
            part,
        };
        complaints.extend(write::check(&look));
        complaints.extend(table::check(&look));
        complaints.extend(index::check(&look));
        complaints.extend(lock::rewrites(&look));
    }
    complaints.extend(lock::work_under_lock(subject, known));
    complaints
}

/// What the parser does not understand. It may be newer than the parser; more likely it is a slip of the pen.
fn syntax(subject: &Subject<'_>) -> Vec<Complaint> {
    let statement_of = |offset: usize| {
        subject
            .parts
            .iter()
            .find(|part| {
                let range = part.parsed.syntax().text_range();
                (usize::from(range.start())..usize::from(range.end())).contains(&offset)
            })
            .map_or(offset, |part| part.statement.offset)
    };
    let mut complaints: Vec<Complaint> = Vec::new();
    for error in subject.tree.errors() {
        let offset = usize::from(error.range().start());
        let first_of_statement = complaints
            .iter()
            .all(|earlier| statement_of(earlier.offset) != statement_of(offset));
        if first_of_statement {
            let message = format!("this cannot be understood: {}", error.message());
            complaints.push(Complaint::new(&rule::SYNTAX, offset, message));
        }
    }
    complaints
}
