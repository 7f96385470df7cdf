//! The checks of a library that need no database: arrows between contexts, and statements that
//! their file cannot run.

use super::directives::Phase;
use super::fault::Fault;
use super::file::Script;
use super::index::IndexBuild;
use super::lexer::{Kind, Token};
use super::library::{Context, Library, Migration};
use super::statement::{Statement, split};

/// Everything that is wrong with the library.
pub(crate) fn check(library: &Library) -> Vec<Fault> {
    let mut faults: Vec<Fault> = library
        .contexts()
        .flat_map(|context| check_context(library, context))
        .collect();
    for migration in library.migrations() {
        for script in [
            Some(&migration.up),
            Some(&migration.down),
            migration.verify.as_ref(),
        ]
        .into_iter()
        .flatten()
        {
            faults.extend(check_script(script));
        }
        faults.extend(check_references(library, migration));
    }
    faults
}

fn check_context(library: &Library, context: &Context) -> Vec<Fault> {
    let missing = context
        .requires
        .iter()
        .filter(|name| library.context(name).is_none())
        .map(|name| {
            Fault::new(
                &context.path,
                format!("requires the context \"{name}\", which does not exist"),
            )
        });
    let mut faults: Vec<Fault> = missing.collect();
    let turns_back = |name: &&String| library.builds_on(name, &context.name);
    if let Some(through) = context.requires.iter().find(turns_back) {
        let message = if *through == context.name {
            "requires itself".to_owned()
        } else {
            format!(
                "requires \"{through}\", which in turn requires \"{}\"",
                context.name
            )
        };
        faults.push(Fault::new(&context.path, message));
    }
    faults
}

/// What is wrong with a script whatever library it belongs to.
pub(crate) fn check_script(script: &Script) -> Vec<Fault> {
    let statements = match split(&script.text) {
        Ok(statements) => statements,
        Err(error) => {
            return vec![Fault::at(
                &script.path,
                error.line,
                format!("a {} does not end", error.what),
            )];
        }
    };
    if statements.is_empty() {
        return vec![Fault::new(&script.path, "the file has no statement")];
    }
    let mut faults: Vec<Fault> = statements
        .iter()
        .filter_map(|statement| check_statement(script, statement))
        .collect();
    faults.extend(check_backfill(script, &statements));
    faults
}

/// A backfill is one statement over the keys of a batch, which the engine names.
fn check_backfill(script: &Script, statements: &[Statement<'_>]) -> Option<Fault> {
    let directives = &script.directives;
    let fault = |message: &str, hint: &str| Some(Fault::at(&script.path, 1, message).with_hint(hint));
    match (directives.phase, &directives.backfill) {
        (Some(Phase::Backfill), None) => fault(
            "a backfill says nothing of its batches",
            "add the line -- backfill: table=SCHEMA.TABLE key=id",
        ),
        (Some(Phase::Backfill), Some(_)) if !directives.transactional => fault(
            "a backfill runs in a transaction for each batch",
            "remove the line -- no-transaction",
        ),
        (Some(Phase::Backfill), Some(_)) => match statements {
            [only] if only.mentions("batch") => None,
            _ => fault(
                "a backfill is one statement over the rows of batch",
                "write update … where … and id in (select id from batch)",
            ),
        },
        (_, Some(_)) => fault(
            "-- backfill is for the phase backfill",
            "add the line -- phase: backfill",
        ),
        (_, None) => None,
    }
}

fn check_statement(script: &Script, statement: &Statement<'_>) -> Option<Fault> {
    let fault = |message: &str, hint: &str| {
        Some(
            Fault::at(
                &script.path,
                statement.line,
                format!("{message}: {}", statement.shortened()),
            )
            .with_hint(hint),
        )
    };
    if statement.controls_transaction() {
        return fault(
            "a migration does not begin or end transactions",
            "remove it: the engine does this",
        );
    }
    if statement.begins_with(&["copy"]) && statement.mentions("stdin") {
        return fault("there is no standard input for COPY", "write INSERT … VALUES");
    }
    if script.directives.transactional && needs_no_transaction(statement) {
        return fault(
            "this cannot run in a transaction",
            "add the line -- no-transaction at the file's beginning",
        );
    }
    let builds_unnamed = statement.begins_with(&["create"])
        && statement.mentions("index")
        && statement.mentions("concurrently")
        && IndexBuild::parse(statement).is_none();
    if builds_unnamed {
        return fault(
            "an index built concurrently needs a name and its table's schema",
            "write create index concurrently NAME on SCHEMA.TABLE …",
        );
    }
    None
}

/// Whether the server refuses the statement in a transaction block.
fn needs_no_transaction(statement: &Statement<'_>) -> bool {
    let concurrently = statement.mentions("concurrently")
        && (statement.mentions("index")
            || statement.mentions("detach")
            || statement.begins_with(&["reindex"]))
        && !statement.begins_with(&["comment"]);
    concurrently || statement.begins_with(&["vacuum"]) || statement.begins_with(&["alter", "system"])
}

/// Foreign keys may only follow the arrows between contexts.
fn check_references(library: &Library, migration: &Migration) -> Vec<Fault> {
    let Ok(statements) = split(&migration.up.text) else {
        return Vec::new();
    };
    let own = &migration.id.context;
    let is_against_arrows =
        |schema: &String| library.context(schema).is_some() && !library.builds_on(own, schema);
    statements
        .iter()
        .flat_map(|statement| referenced_schemas(&statement.tokens))
        .filter(|(schema, _)| is_against_arrows(schema))
        .map(|(schema, offset)| {
            let line = super::statement::line_at(&migration.up.text, offset);
            let message = format!("a foreign key to \"{schema}\", which \"{own}\" does not require");
            Fault::at(&migration.up.path, line, message).with_hint(format!(
                "add {schema} to requires in the context.yaml of {own}, or turn the key round"
            ))
        })
        .collect()
}

/// The schemas after each `references`, with their offsets.
fn referenced_schemas(tokens: &[Token<'_>]) -> Vec<(String, usize)> {
    tokens
        .windows(4)
        .filter(|window| window[0].is("references") && window[2].kind == Kind::Symbol('.'))
        .filter_map(|window| Some((window[1].name()?, window[1].start)))
        .collect()
}
