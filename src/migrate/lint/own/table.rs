//! Rules about how tables of tenants' data are made.

use squawk_syntax::ast::{self, AstNode, Stmt};

use super::super::super::name::Scope;
use super::super::finding::Complaint;
use super::super::name::{Name, parts, text};
use super::super::rule;
use super::Look;
use super::write::is_temporary;

/// The column that every key of tenants' data begins with.
const TENANT: &str = "tenant_id";

pub(crate) fn check(look: &Look<'_>) -> Vec<Complaint> {
    let mut complaints = set_null(look);
    if let Stmt::CreateTable(create) = &look.part.parsed
        && create.partition_of().is_none()
        && !is_temporary(create)
        && !stays_empty(create)
        && let Some(table) = create.table_name().and_then(|name| Name::of(name.syntax()))
    {
        complaints.extend(unprotected(look, &table));
        complaints.extend(unwatched(look, &table));
    }
    complaints
}

/// A table that only lends its columns to others says with `check (false)` that it never has rows.
fn stays_empty(create: &ast::CreateTable) -> bool {
    create
        .syntax()
        .descendants()
        .filter_map(ast::CheckConstraint::cast)
        .filter_map(|check| check.expr())
        .any(|condition| text(&condition).eq_ignore_ascii_case("false"))
}

fn unprotected(look: &Look<'_>, table: &Name) -> Option<Complaint> {
    if look.subject.scope == Scope::Landlord || look.known.is_protected(table) || look.known.is_shared(table)
    {
        return None;
    }
    let message =
        format!("{table} is not protected: every login of the application sees and changes all of its rows");
    let rewrite = format!(
        "select tenancy.protect('{table}');\n-- or, when it holds no tenant's data\nselect tenancy.share('{table}');"
    );
    Some(
        look.complain(&rule::UNPROTECTED_TABLE, message)
            .rewritten(rewrite),
    )
}

fn unwatched(look: &Look<'_>, table: &Name) -> Option<Complaint> {
    if look.known.is_watched(table) || look.known.is_shared(table) {
        return None;
    }
    let (schema, without) = match look.subject.scope {
        Scope::Landlord => ("landlord", String::new()),
        Scope::Tenant => (
            "audit",
            format!("\n-- or, when its changes need no trail\nselect audit.watch('{table}', 'none');"),
        ),
    };
    let message = format!("{table} is not watched: its changes leave no trail");
    let rewrite = format!("select {schema}.watch('{table}');{without}");
    Some(look.complain(&rule::UNWATCHED_TABLE, message).rewritten(rewrite))
}

/// `on delete set null` nulls every column of the key, the tenant's too, which must not be null.
fn set_null(look: &Look<'_>) -> Vec<Complaint> {
    look.part
        .parsed
        .syntax()
        .descendants()
        .filter_map(ast::ForeignKeyConstraint::cast)
        .filter_map(|key| {
            let columns = key_columns(&text(&key));
            let nulled = key.referential_actions().find_map(|action| match action {
                ast::ReferentialAction::OnDeleteAction(action) => match action.ref_action()? {
                    ast::RefAction::SetNullColumns(set) if set.column_ref_list().is_none() => Some(set),
                    _ => None,
                },
                ast::ReferentialAction::OnUpdateAction(_) => None,
            })?;
            if !columns.iter().any(|column| column == TENANT) {
                return None;
            }
            let others: Vec<String> = columns.into_iter().filter(|column| column != TENANT).collect();
            let message =
                "on delete set null without its column nulls tenant_id too, and so fails at every deletion";
            let offset = usize::from(nulled.syntax().text_range().start());
            Some(
                Complaint::new(&rule::SET_NULL_WITHOUT_COLUMN, offset, message)
                    .rewritten(format!("on delete set null ({})", others.join(", "))),
            )
        })
        .collect()
}

/// The columns between the first parentheses of a foreign key.
fn key_columns(key: &str) -> Vec<String> {
    let lowered = key.to_ascii_lowercase();
    let list = lowered
        .find("foreign")
        .and_then(|start| key[start..].split_once('('))
        .and_then(|(_, rest)| rest.split_once(')'))
        .map_or("", |(list, _)| list);
    parts(list)
}
