//! The rules of the crate squawk-linter, in the words of this program.
//!
//! Only rules about what a running database suffers, or about certain mistakes, are taken. Those of taste
//! (`prefer-robust-stmts`, `prefer-text-field`, …) and those that the engine settles itself (time limits,
//! transactions) are left out.

use squawk_linter::{Linter, Rule as SquawkRule, Violation};

use super::finding::Complaint;
use super::form;
use super::known::Known;
use super::rewrite;
use super::rule::{self, Rule};
use super::subject::Subject;

/// What the rules find in a script.
pub(crate) fn check(subject: &Subject<'_>, known: &Known) -> Vec<Complaint> {
    let chosen = rule::SQUAWK
        .iter()
        .filter_map(|rule| SquawkRule::try_from(rule.name).ok());
    let mut linter = Linter::from(chosen);
    linter.settings.assume_in_transaction = subject.is_transactional();
    linter
        .lint(&subject.tree, &subject.script.text)
        .into_iter()
        .filter_map(|violation| complaint(subject, known, &violation))
        .collect()
}

fn complaint(subject: &Subject<'_>, known: &Known, violation: &Violation) -> Option<Complaint> {
    let name = violation.code.to_string();
    let rule: &'static Rule = rule::SQUAWK.iter().find(|rule| rule.name == name)?;
    let offset = usize::from(violation.text_range.start());
    let part = subject.part_at(offset)?;
    let table = form::tables(squawk_syntax::ast::AstNode::syntax(&part.parsed))
        .next()
        .map_or_else(|| "the table".to_owned(), |table| table.to_string());
    let complaint = Complaint::new(rule, offset, message(rule.name, &table, &violation.message));
    Some(match rewrite::of(rule.name, part, offset, known) {
        Some(rewrite) => complaint.rewritten(rewrite),
        None => complaint,
    })
}

/// What is wrong, in a sentence. The crate's own message where there is nothing to add.
fn message(rule: &str, table: &str, message: &str) -> String {
    let text = match rule {
        "require-concurrent-index-creation" => "the index is built while nobody can write to TABLE",
        "require-concurrent-index-deletion" => {
            "the index is dropped under a lock for which readers of TABLE wait"
        }
        "require-concurrent-partition-detach" => {
            "the partition is detached under a lock for which readers of TABLE wait"
        }
        "require-concurrent-reindex" => "the index is built anew while nobody can write to TABLE",
        "constraint-missing-not-valid" => "the constraint is checked over every row of TABLE under the lock",
        "adding-foreign-key-constraint" => {
            "the foreign key is checked over every row of TABLE under locks on both tables"
        }
        "adding-field-with-default" => {
            "every row of TABLE is written anew, because the value of the new column is one for each row"
        }
        "adding-required-field" => {
            "rows that TABLE has, and applications that do not know the new column, have no value for it"
        }
        "adding-not-nullable-field" => "every row of TABLE is read under the lock, to see that none is null",
        "adding-serial-primary-key-field" | "disallowed-unique-constraint" => {
            "the constraint's index is built while nobody can read or write TABLE"
        }
        "changing-column-type" => {
            "every row of TABLE is written anew, and applications meet another type than they know"
        }
        "renaming-column" => "applications that run know the column of TABLE under its old name",
        "renaming-table" => "applications that run know TABLE under its old name",
        "ban-set-schema" => "applications that run know TABLE in its old schema",
        "ban-drop-column" => {
            "applications that run may still use the column of TABLE; its data cannot come back"
        }
        "ban-drop-table" => "applications that run may still use TABLE; its data cannot come back",
        "ban-drop-database" => "a migration changes one database from inside, and drops none",
        "ban-truncate-cascade" => "cascade empties every table that refers to TABLE, whichever they are",
        "ban-char-field" => "char(n) pads values with blanks",
        "prefer-timestamp-tz" => "a timestamp without time zone means another moment in each session",
        "prefer-identity" => "serial leaves a sequence with rights and an owner of its own",
        _ => return plain(message),
    };
    text.replace("TABLE", table)
}

/// A message without the marks of another format and without the full stop.
fn plain(message: &str) -> String {
    let text = message.replace('`', "");
    let text = text.trim_end_matches('.');
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(characters).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_is_known_to_the_crate_under_its_name() {
        for rule in &rule::SQUAWK {
            let found = SquawkRule::try_from(rule.name).map(|rule| rule.to_string());
            assert_eq!(found.as_deref(), Ok(rule.name));
        }
    }
}
