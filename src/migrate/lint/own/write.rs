//! Rules about what a statement writes, and where.

use squawk_syntax::ast::{self, AstNode, Stmt};

use super::super::super::lexer::{Kind, Token, tokens};
use super::super::super::name::Direction;
use super::super::finding::Complaint;
use super::super::form;
use super::super::name::{Name, parts, text};
use super::super::rule;
use super::Look;

pub(crate) fn check(look: &Look<'_>) -> Vec<Complaint> {
    let mut complaints = without_where(look);
    complaints.extend(other_context(look));
    complaints.extend(other_database(look));
    complaints.extend(unqualified(look));
    complaints
}

/// An update or delete of every row, in the statement itself or in one of its common table expressions.
fn without_where(look: &Look<'_>) -> Vec<Complaint> {
    if matches!(
        look.part.parsed,
        Stmt::CreateFunction(_) | Stmt::CreateProcedure(_)
    ) {
        return Vec::new();
    }
    let node = look.part.parsed.syntax();
    let updates = node
        .descendants()
        .filter_map(ast::Update::cast)
        .filter(|update| update.where_clause_or_current_of().is_none())
        .filter_map(|update| Some((update.update_token()?, "update", update.relation_name()?)));
    let deletes = node
        .descendants()
        .filter_map(ast::Delete::cast)
        .filter(|delete| delete.where_clause_or_current_of().is_none())
        .filter_map(|delete| Some((delete.delete_token()?, "delete", delete.relation_name()?)));
    updates
        .chain(deletes)
        .map(|(token, verb, relation)| {
            let table = text(&relation);
            let offset = usize::from(token.text_range().start());
            let statement = look.part.statement.text;
            let message = format!("this {verb} has no WHERE: it writes every row of {table} at once");
            Complaint::new(&rule::WITHOUT_WHERE, offset, message).rewritten(format!(
                "-- say which rows, or that all are meant\n{statement}\nwhere true;"
            ))
        })
        .collect()
}

/// What a statement makes, changes or writes.
fn written(parsed: &Stmt) -> Option<Vec<String>> {
    let node = match parsed {
        Stmt::Insert(insert) => insert.relation_name_ref()?.syntax().clone(),
        Stmt::Update(update) => update.relation_name()?.syntax().clone(),
        Stmt::Delete(delete) => delete.relation_name()?.syntax().clone(),
        Stmt::Merge(merge) => merge.table_relation_name()?.syntax().clone(),
        Stmt::CreateTable(_)
        | Stmt::CreateTableAs(_)
        | Stmt::CreateView(_)
        | Stmt::CreateMaterializedView(_)
        | Stmt::CreateFunction(_)
        | Stmt::CreateProcedure(_)
        | Stmt::CreateType(_)
        | Stmt::CreateDomain(_)
        | Stmt::CreateSequence(_)
        | Stmt::CreateIndex(_)
        | Stmt::CreateTrigger(_)
        | Stmt::CreatePolicy(_)
        | Stmt::CreateRule(_)
        | Stmt::AlterTable(_)
        | Stmt::AlterFunction(_)
        | Stmt::AlterType(_)
        | Stmt::AlterSequence(_)
        | Stmt::AlterPolicy(_)
        | Stmt::DropTable(_)
        | Stmt::DropFunction(_)
        | Stmt::DropTrigger(_)
        | Stmt::DropPolicy(_)
        | Stmt::DropIndex(_)
        | Stmt::DropType(_)
        | Stmt::Truncate(_)
        | Stmt::CommentOn(_) => return first_path(parsed),
        _ => return None,
    };
    Some(parts(&node.text().to_string()))
}

/// The first name with a schema.
fn first_path(parsed: &Stmt) -> Option<Vec<String>> {
    parsed
        .syntax()
        .descendants()
        .filter(|node| ast::Path::can_cast(node.kind()) || ast::PathRef::can_cast(node.kind()))
        .map(|node| parts(&node.text().to_string()))
        .find(|path| path.len() > 1)
}

/// Contexts keep to their own schema: else neither can be changed, tested or left out without the other.
fn other_context(look: &Look<'_>) -> Option<Complaint> {
    // A down script takes triggers off that `audit.watch` and its like attached.
    if look.subject.direction == Direction::Down && matches!(look.part.parsed, Stmt::DropTrigger(_)) {
        return None;
    }
    let path = written(&look.part.parsed)?;
    let (schema, own) = (path.first()?, look.subject.context);
    if path.len() < 2 || schema == own || look.library.context(schema).is_none() {
        return None;
    }
    let message = format!(
        "a migration of {own} changes {}, which is the context {schema}'s",
        path.join(".")
    );
    Some(look.complain(&rule::OTHER_CONTEXT, message).rewritten(format!(
        "-- in a migration of {schema}\n{};",
        look.part.statement.text
    )))
}

/// Ways to reach another database from inside one.
const BRIDGES: [&str; 2] = ["dblink", "postgres_fdw"];

fn other_database(look: &Look<'_>) -> Option<Complaint> {
    let message = reaches_out(look)?;
    Some(look.complain(&rule::OTHER_DATABASE, message))
}

fn reaches_out(look: &Look<'_>) -> Option<String> {
    let statement = &look.part.statement;
    let bridge = statement.tokens.iter().find_map(|token| match token.kind {
        Kind::Word | Kind::Quoted => bridge(&token.name()?),
        Kind::Text if token.text.starts_with('$') => token
            .text
            .split(|c: char| !c.is_alphanumeric() && c != '_')
            .find_map(bridge),
        Kind::Text | Kind::Symbol(_) => None,
    });
    if let Some(bridge) = bridge {
        return Some(format!(
            "{bridge} reaches into another database, whose tenant nobody checks"
        ));
    }
    let foreign = matches!(
        look.part.parsed,
        Stmt::CreateServer(_)
            | Stmt::CreateForeignTable(_)
            | Stmt::CreateUserMapping(_)
            | Stmt::ImportForeignSchema(_)
    );
    if foreign {
        return Some("foreign tables reach into another database, whose tenant nobody checks".to_owned());
    }
    three_parts(&statement.tokens)
        .map(|name| format!("{name} names a database: a statement reaches only the one in which it runs"))
}

fn bridge(word: &str) -> Option<&'static str> {
    BRIDGES
        .into_iter()
        .find(|bridge| word == *bridge || (*bridge == "dblink" && word.starts_with("dblink_")))
}

/// Keywords after which a table's name stands.
const BEFORE_TABLE: [&str; 7] = ["from", "join", "into", "update", "table", "references", "only"];

/// A table's name of three parts.
fn three_parts(tokens: &[Token<'_>]) -> Option<String> {
    let is_dot = |token: &Token<'_>| token.kind == Kind::Symbol('.');
    tokens.windows(6).enumerate().find_map(|(index, window)| {
        let [keyword, database, first, schema, second, table] = window else {
            return None;
        };
        let compared = index > 0 && tokens[index - 1].is("distinct");
        let named =
            BEFORE_TABLE.iter().any(|word| keyword.is(word)) && !compared && is_dot(first) && is_dot(second);
        named.then(|| {
            Some(format!(
                "{}.{}.{}",
                database.name()?,
                schema.name()?,
                table.name()?
            ))
        })?
    })
}

/// The engine resets the search path: without its schema a table is looked for in "public".
fn unqualified(look: &Look<'_>) -> Option<Complaint> {
    let temporary = |name: &Name| {
        look.subject.parts.iter().any(|part| match &part.parsed {
            Stmt::CreateTable(create) => {
                is_temporary(create)
                    && create
                        .table_name()
                        .and_then(|made| Name::of(made.syntax()))
                        .as_ref()
                        == Some(name)
            }
            Stmt::CreateTableAs(create) => {
                create.persistence().is_some()
                    && create
                        .table_name()
                        .and_then(|made| Name::of(made.syntax()))
                        .as_ref()
                        == Some(name)
            }
            _ => false,
        })
    };
    let name = match &look.part.parsed {
        Stmt::CreateTable(create) if !is_temporary(create) => Name::of(create.table_name()?.syntax())?,
        Stmt::Insert(_) | Stmt::Update(_) | Stmt::Delete(_) | Stmt::Merge(_) => {
            Name::read(&written(&look.part.parsed)?.join("."))?
        }
        Stmt::AlterTable(_)
        | Stmt::CreateIndex(_)
        | Stmt::DropTable(_)
        | Stmt::Truncate(_)
        | Stmt::CreateTrigger(_) => form::tables(look.part.parsed.syntax()).next()?,
        _ => return None,
    };
    if name.schema.is_some() || temporary(&name) {
        return None;
    }
    let own = format!("{}.{name}", look.subject.context);
    let message = format!("{name} has no schema, and would be looked for in public");
    let replaced = replace_name(look.part.statement.text, &name.table, &own);
    Some(
        look.complain(&rule::UNQUALIFIED_TABLE, message)
            .rewritten(format!("{replaced};")),
    )
}

/// Whether a table lives only as long as its session.
pub(crate) fn is_temporary(create: &ast::CreateTable) -> bool {
    create
        .persistence()
        .is_some_and(|persistence| text(&persistence).to_lowercase().contains("temp"))
}

/// A statement with the first occurrence of a bare name replaced.
fn replace_name(statement: &str, name: &str, new: &str) -> String {
    let found = tokens(statement).ok().and_then(|tokens| {
        tokens
            .into_iter()
            .find(|token| token.name().as_deref() == Some(name))
            .map(|token| (token.start, token.end()))
    });
    match found {
        Some((start, end)) => format!("{}{new}{}", &statement[..start], &statement[end..]),
        None => statement.to_owned(),
    }
}
