//! How a hazardous statement is done safely: SQL with the statement's own names, to be copied.

use squawk_syntax::ast::{self, AlterColumnOption, AlterTableAction, AstNode, Constraint, NameLike, Stmt};

use super::known::Known;
use super::name::{Name, altered, indexed, parts, shown, text, word};
use super::subject::Part;

/// The line that makes the statements of a file run one by one.
const ALONE: &str = "-- in a migration of its own that begins with the line -- no-transaction";
const NEXT: &str = "-- in the next migration";
const LATER: &str = "-- in a later migration of phase contract, when nobody uses the old one any more";
const CONTRACT: &str = "-- in a migration of its own that begins with the line -- phase: contract";

/// The safe way for what a rule found at a byte of the script.
pub(crate) fn of(rule: &str, part: &Part<'_>, offset: usize, known: &Known) -> Option<String> {
    match (&part.parsed, rule) {
        (_, "require-concurrent-reindex") => Some(
            concurrently(part.statement.text, "index")
                .or_else(|| concurrently(part.statement.text, "table"))
                .map(|statement| alone(&statement))?,
        ),
        (Stmt::CreateIndex(create), _) => concurrent_index(part, create),
        (Stmt::DropIndex(_), _) => {
            concurrently(part.statement.text, "index").map(|statement| alone(&statement))
        }
        (Stmt::AlterTable(alter), _) => {
            let table = altered(alter)?;
            let action = alter.actions().find(|action| {
                let range = action.syntax().text_range();
                (usize::from(range.start())..usize::from(range.end())).contains(&offset)
            })?;
            altering(&table, &action, part, known)
        }
        (Stmt::DropTable(_), _) => Some(format!("{CONTRACT}\n{};", part.statement.text)),
        (Stmt::Truncate(truncate), _) => {
            let tables: Vec<String> = super::form::tables(truncate.syntax())
                .map(|table| table.to_string())
                .collect();
            Some(format!(
                "-- name every table that is to be emptied\ntruncate {};",
                tables.join(", ")
            ))
        }
        _ => None,
    }
}

fn alone(statement: &str) -> String {
    format!("{ALONE}\n{statement};")
}

/// A statement with `concurrently` after a keyword.
fn concurrently(statement: &str, keyword: &str) -> Option<String> {
    let at = statement.to_ascii_lowercase().find(keyword)? + keyword.len();
    Some(format!("{} concurrently{}", &statement[..at], &statement[at..]))
}

fn concurrent_index(part: &Part<'_>, create: &ast::CreateIndex) -> Option<String> {
    let statement = part
        .statement
        .text
        .replace("if not exists ", "")
        .replace("IF NOT EXISTS ", "");
    if create.index().is_some() {
        return concurrently(&statement, "index").map(|statement| alone(&statement));
    }
    let table = indexed(create)?;
    let columns: Vec<String> = create
        .partition_item_list()
        .iter()
        .flat_map(ast::PartitionItemList::partition_items)
        .filter_map(|item| parts(&text(&item)).into_iter().next())
        .filter(|column| column != "tenant_id")
        .collect();
    let name = shown(&format!("{}_{}_idx", table.table, columns.join("_")));
    concurrently(&statement, "index")
        .map(|statement| statement.replacen("concurrently", &format!("concurrently {name}"), 1))
        .map(|statement| alone(&statement))
}

fn altering(table: &Name, action: &AlterTableAction, part: &Part<'_>, known: &Known) -> Option<String> {
    match action {
        AlterTableAction::AddConstraint(add) => constraint(table, &add.constraint()?),
        AlterTableAction::AddColumn(add) => column(table, add),
        AlterTableAction::AlterColumn(alter) => {
            let column = word(&alter.column_name_ref()?);
            match alter.option()? {
                AlterColumnOption::SetNotNull(_) => Some(not_null(table, &column)),
                AlterColumnOption::SetType(set) => Some(new_type(table, &column, &text(&set.ty()?))),
                _ => None,
            }
        }
        AlterTableAction::RenameColumn(rename) => {
            let (old, new) = (word(&rename.column_name_ref()?), word(&rename.column_name()?));
            let column_type = known.column_type(table, &old).unwrap_or("TYPE");
            Some(replaced_column(table, &old, &new, column_type, &shown(&old)))
        }
        AlterTableAction::TableRenameTo(rename) => {
            let new = table.beside(word(&rename.table_name()?));
            Some(format!(
                "alter table {table} rename to {};\n\
                 create view {table} with (security_invoker = true) as select * from {new};\n\
                 {LATER}\ndrop view {table};",
                shown(&new.table)
            ))
        }
        AlterTableAction::DropColumn(_) | AlterTableAction::SetSchema(_) => {
            Some(format!("{CONTRACT}\n{};", part.statement.text))
        }
        AlterTableAction::DetachPartition(detach) => {
            let partition = Name::of(detach.table_name_ref()?.syntax())?;
            Some(alone(&format!(
                "alter table {table} detach partition {partition} concurrently"
            )))
        }
        AlterTableAction::ValidateConstraint(_) => Some(format!("{NEXT}\n{};", part.statement.text)),
        _ => None,
    }
}

/// The name of a constraint, or the one that its table and columns suggest.
fn constraint_name(table: &Name, constraint: &Constraint, suffix: &str) -> String {
    match constraint.constraint_name() {
        Some(name) => shown(&parts(&name.text()).pop().unwrap_or_default()),
        None => shown(&format!("{}_{suffix}", table.table)),
    }
}

/// What follows `constraint NAME`.
fn definition(constraint: &Constraint) -> String {
    let node = constraint.syntax();
    let named = node
        .children()
        .find(|child| ast::ConstraintNameClause::can_cast(child.kind()))
        .map_or(0, |clause| {
            usize::from(clause.text_range().end() - node.text_range().start())
        });
    node.text().to_string()[named..].trim().to_owned()
}

fn constraint(table: &Name, constraint: &Constraint) -> Option<String> {
    let (suffix, key) = match constraint {
        Constraint::UniqueConstraint(unique) => ("key", unique.index_parameters()),
        Constraint::PrimaryKeyConstraint(primary) => ("pkey", primary.index_parameters()),
        Constraint::ForeignKeyConstraint(_) => ("fkey", None),
        Constraint::CheckConstraint(_) => ("check", None),
        _ => return None,
    };
    let name = constraint_name(table, constraint, suffix);
    let Some(columns) = key.and_then(|parameters| parameters.column_list()) else {
        let definition = definition(constraint);
        return Some(format!(
            "alter table {table} add constraint {name} {definition} not valid;\n\
             {NEXT}\nalter table {table} validate constraint {name};"
        ));
    };
    let kind = if suffix == "key" { "unique" } else { "primary key" };
    Some(format!(
        "{ALONE}\ncreate unique index concurrently {name} on {table} {};\n\
         {NEXT}\nalter table {table} add constraint {name} {kind} using index {name};",
        text(&columns)
    ))
}

/// A column that costs nothing to add, then filled, then held to its constraints.
fn column(table: &Name, add: &ast::AddColumn) -> Option<String> {
    let (column, column_type) = (word(&add.column_name()?), text(&add.ty()?));
    let shown_column = shown(&column);
    let mut steps = vec![format!(
        "alter table {table} add column {shown_column} {column_type};"
    )];
    let mut value = format!("/* the value of {column} */ null");
    let mut required = false;
    for constraint in add.constraints() {
        match &constraint {
            Constraint::DefaultConstraint(default) => {
                let expression = text(&default.expr()?);
                steps.push(format!(
                    "alter table {table} alter column {shown_column} set default {expression};"
                ));
                value = expression;
            }
            Constraint::NotNullConstraint(_) => required = true,
            Constraint::ReferencesConstraint(_) => {
                let name = shown(&format!("{}_{column}_fkey", table.table));
                steps.push(format!(
                    "alter table {table} add constraint {name} foreign key ({shown_column}) {} not valid;\n\
                     {NEXT}\nalter table {table} validate constraint {name};",
                    definition(&constraint)
                ));
                return Some(steps.join("\n"));
            }
            _ => {}
        }
    }
    steps.push(backfill(table, &column, &value));
    if required {
        steps.push(not_null(table, &column));
    }
    Some(steps.join("\n"))
}

/// A backfill in batches, as its own migration.
pub(crate) fn backfill(table: &Name, column: &str, value: &str) -> String {
    let column = shown(column);
    format!(
        "-- in a migration of its own that begins with the lines\n\
         -- phase: backfill\n\
         -- backfill: table={table} key=id\n\
         update {table} set {column} = {value} where {column} is null and id in (select id from batch);"
    )
}

/// A constraint that is validated beside reads and writes proves to `set not null` that no row is null.
fn not_null(table: &Name, column: &str) -> String {
    let name = shown(&format!("{}_{column}_present", table.table));
    let column = shown(column);
    format!(
        "alter table {table} add constraint {name} check ({column} is not null) not valid;\n\
         {NEXT}\nalter table {table} validate constraint {name};\n\
         {NEXT}\nalter table {table} alter column {column} set not null, drop constraint {name};"
    )
}

fn new_type(table: &Name, column: &str, column_type: &str) -> String {
    let value = format!("{}::{column_type}", shown(column));
    replaced_column(table, column, &format!("{column}_new"), column_type, &value)
}

/// A column beside the old one, that takes its place.
fn replaced_column(table: &Name, old: &str, new: &str, column_type: &str, value: &str) -> String {
    format!(
        "-- phase: expand; applications write both columns from here on\n\
         alter table {table} add column {} {column_type};\n{}\n{LATER}\nalter table {table} drop column {};",
        shown(new),
        backfill(table, new, value),
        shown(old)
    )
}
