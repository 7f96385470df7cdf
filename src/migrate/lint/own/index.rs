//! Rules about indexes.
//!
//! Under forced row security the application may only be served by an index whose operators are leakproof: the
//! server checks the policy first, and would otherwise let an operator see rows that it must not. Those of
//! citext, ltree, ranges, numeric, enums and JSON are not leakproof, nor are LIKE and functions such as lower.

use squawk_syntax::ast::{self, AstNode, Expr, Stmt};

use super::super::super::name::Scope;
use super::super::finding::Complaint;
use super::super::name::{Name, indexed, shown, text, word};
use super::super::rule;
use super::Look;

pub(crate) fn check(look: &Look<'_>) -> Vec<Complaint> {
    let Stmt::CreateIndex(create) = &look.part.parsed else {
        return Vec::new();
    };
    let mut complaints = Vec::new();
    if create.concurrently_token().is_some() && create.if_not_exists().is_some() {
        let message = "if not exists takes the invalid index that a failed build left for a finished one";
        let statement = look.part.statement.text;
        let without = statement.to_ascii_lowercase().find("if not exists ").map(|at| {
            format!(
                "{}{};",
                &statement[..at],
                &statement[at + "if not exists ".len()..]
            )
        });
        let complaint = look.complain(&rule::CONCURRENT_IF_NOT_EXISTS, message);
        complaints.push(match without {
            Some(rewrite) => complaint.rewritten(rewrite),
            None => complaint,
        });
    }
    complaints.extend(unsearchable(look, create));
    complaints
}

/// Why the application's searches cannot use a part of an index.
enum Leak {
    Method(String),
    Function(String),
    Operators(String),
    Type(String),
}

fn unsearchable(look: &Look<'_>, create: &ast::CreateIndex) -> Option<Complaint> {
    // A unique index holds a rule, whoever may search with it.
    if look.subject.scope == Scope::Landlord || look.part.statement.begins_with(&["create", "unique"]) {
        return None;
    }
    let table = indexed(create)?;
    if !look.known.is_protected(&table) {
        return None;
    }
    let method = create
        .using_method()
        .and_then(|using| using.access_method_ref())
        .map_or_else(|| "btree".to_owned(), |method| word(&method));
    let (item, leak) = match method.as_str() {
        "brin" => return None,
        "btree" | "hash" => create
            .partition_item_list()?
            .partition_items()
            .find_map(|item| leak(look, &table, &item).map(|leak| (item, leak)))?,
        _ => (
            create.partition_item_list()?.partition_items().last()?,
            Leak::Method(method),
        ),
    };
    let why = match &leak {
        Leak::Method(method) => format!("the operators of {method} are not leakproof"),
        Leak::Function(function) => format!("{function}() is not leakproof"),
        Leak::Operators(class) => format!("the operators of {class} are not leakproof"),
        Leak::Type(column_type) => format!("the comparison of {column_type} is not leakproof"),
    };
    let message =
        format!("under row security no search of the application uses this index of {table}: {why}");
    let offset = usize::from(item.syntax().text_range().start());
    let complaint = Complaint::new(&rule::UNSEARCHABLE_INDEX, offset, message);
    Some(match rewrite(&table, &item, &leak) {
        Some(rewrite) => complaint.rewritten(rewrite),
        None => complaint,
    })
}

fn leak(look: &Look<'_>, table: &Name, item: &ast::PartitionItem) -> Option<Leak> {
    if let Some(class) = item.op_class_ref() {
        let class = word(&class);
        if class.ends_with("_pattern_ops") || class.ends_with("trgm_ops") {
            return Some(Leak::Operators(class));
        }
    }
    let expression = item.expr()?;
    if let Some(function) = called(&expression) {
        return Some(Leak::Function(function));
    }
    let column = word(&expression);
    look.known.leaks(table, &column).then(|| {
        Leak::Type(
            look.known
                .column_type(table, &column)
                .unwrap_or_default()
                .to_owned(),
        )
    })
}

/// The function that an indexed expression calls.
fn called(expression: &Expr) -> Option<String> {
    expression
        .syntax()
        .descendants()
        .find_map(ast::CallExpr::cast)
        .and_then(|call| call.expr())
        .map(|function| word(&function))
}

/// A column that holds what is searched for can be indexed itself.
fn rewrite(table: &Name, item: &ast::PartitionItem, leak: &Leak) -> Option<String> {
    let Leak::Function(function) = leak else {
        return None;
    };
    let expression = text(&item.expr()?);
    let column = shown(&format!("{}_{function}", argument(&item.expr()?)?));
    Some(format!(
        "-- applications write {column} as {expression} from here on\n\
         alter table {table} add column {column} text;\n{}\n\
         -- in a migration of its own that begins with the line -- no-transaction\n\
         create index concurrently {}_{column}_idx on {table} (tenant_id, {column});",
        super::super::rewrite::backfill(table, &column, &expression),
        table.table
    ))
}

/// The first column that an expression is made of.
fn argument(expression: &Expr) -> Option<String> {
    let call = expression.syntax().descendants().find_map(ast::CallExpr::cast)?;
    let list = call.arg_list()?;
    list.syntax()
        .descendants()
        .find_map(ast::NameRef::cast)
        .map(|name| word(&name))
}
