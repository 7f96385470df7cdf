//! The statements that an operator gives, checked before any database is asked.

use std::path::Path;

use crate::blocking;
use crate::cli::statement_digest;
use crate::db;
use crate::error::{Failure, Kind, Result};
use crate::migrate::{Statement, split};

/// Statements, at least one.
#[derive(Debug)]
pub(super) struct Script {
    text: String,
    from_stdin: bool,
}

impl Script {
    pub(super) async fn read(sql: Option<&str>, file: Option<&Path>) -> Result<Self> {
        let from_stdin = file.is_some_and(|file| file == Path::new("-"));
        let text = match (sql, file) {
            (Some(sql), _) => sql.to_owned(),
            (None, Some(_)) if from_stdin => {
                blocking::run(|| std::io::read_to_string(std::io::stdin())).await?
            }
            (None, Some(file)) => std::fs::read_to_string(file).map_err(|error| {
                Failure::from_error(Kind::Usage, error).context(format!("{} cannot be read", file.display()))
            })?,
            (None, None) => String::new(),
        };
        let script = Self { text, from_stdin };
        let statements = split(&script.text).map_err(|error| Failure::from_error(Kind::Usage, error))?;
        if statements.is_empty() {
            return Err(Failure::usage("there is no statement to execute"));
        }
        for statement in &statements {
            check(statement)?;
        }
        Ok(script)
    }

    pub(super) fn is_from_stdin(&self) -> bool {
        self.from_stdin
    }

    pub(super) fn statements(&self) -> Vec<Statement<'_>> {
        split(&self.text).unwrap_or_default()
    }

    /// What is recorded of the statements, which may hold personal data.
    pub(super) fn digest(&self) -> String {
        statement_digest(&self.text)
    }

    /// The statements as they are shown before they are confirmed.
    pub(super) fn shown(&self) -> String {
        let statements = self.statements();
        let lines: Vec<_> = statements
            .iter()
            .map(|statement| format!("  {}", statement.shortened()))
            .collect();
        format!("to be executed:\n{}", lines.join("\n"))
    }

    /// What a statement's failure is to the operator who wrote it.
    pub(super) fn failure(&self, error: db::Error, statement: &Statement<'_>) -> Failure {
        let (kind, hint) = match error.sqlstate() {
            // read_only_sql_transaction
            Some("25006") => (
                Some(Kind::Refused),
                Some("--write lets statements change rows, after asking"),
            ),
            // insufficient_privilege
            Some("42501") => (
                Some(Kind::Refused),
                Some("what the role may not do is done by a migration: tenantctl migrate new"),
            ),
            // syntax errors, names that do not exist, features that there are not, wrong states of the transaction
            Some(code) if matches!(code.get(..2), Some("0A" | "25" | "26" | "34" | "42")) => {
                (Some(Kind::Usage), None)
            }
            _ => (None, None),
        };
        let mut failure = Failure::from(error);
        failure.kind = kind.unwrap_or(failure.kind);
        if statement.text.len() < self.text.trim().trim_end_matches(';').len() {
            failure.details.push(place(statement));
        }
        match hint {
            Some(hint) => failure.hint(hint),
            None => failure,
        }
    }
}

fn place(statement: &Statement<'_>) -> String {
    format!("line {}: {}", statement.line, statement.shortened())
}

fn check(statement: &Statement<'_>) -> Result<()> {
    let refused = |message: &str| {
        let mut failure = Failure::usage(message);
        failure.details.push(place(statement));
        Err(failure)
    };
    let begins = |keywords: &[&str]| statement.begins_with(keywords);
    if statement.controls_transaction()
        || begins(&["savepoint"])
        || begins(&["release"])
        || (begins(&["set"]) && statement.mentions("transaction"))
        || begins(&["set", "session", "characteristics"])
    {
        return refused("statements run in a transaction that the tool begins and ends");
    }
    if begins(&["copy"]) && (statement.mentions("stdin") || statement.mentions("stdout")) {
        return refused("there is no standard input or output for COPY; write SELECT or INSERT … VALUES");
    }
    let changes_role = (begins(&["set"]) || begins(&["reset"]))
        && (statement.mentions("role") || statement.mentions("authorization") || statement.mentions("all"));
    if changes_role || begins(&["discard"]) {
        return refused("statements run with the rights that the tool gives them");
    }
    Ok(())
}
