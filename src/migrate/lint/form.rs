//! Which locks each form of statement takes, and how much it does under them.
//!
//! The table is that of PostgreSQL's documentation: the chapter "Explicit Locking" for the modes, and the pages
//! of the commands, above all "ALTER TABLE" ("an ACCESS EXCLUSIVE lock is acquired unless explicitly noted"),
//! "CREATE INDEX", "REINDEX", "CREATE TABLE", "CREATE TRIGGER" and "VACUUM". `tests/lint/locks.rs` holds it
//! against the locks that a server really takes.

use squawk_syntax::SyntaxNode;
use squawk_syntax::ast::{self, AlterColumnOption, AlterTableAction, AstNode, Constraint, Stmt};

use super::super::statement::Statement;
use super::lock::{Extent, Lock, LockMode};
use super::name::{Name, altered, text, word};

use Extent::{Build, Moment, Rewrite, Scan, Touched};
use LockMode::{
    AccessExclusive, Exclusive, RowExclusive, RowShare, Share, ShareRowExclusive, ShareUpdateExclusive,
};

/// Functions whose value is one for a whole statement, so that a column with such a default is added without
/// writing rows.
const STEADY_FUNCTIONS: [&str; 9] = [
    "now",
    "transaction_timestamp",
    "statement_timestamp",
    "current_setting",
    "to_timestamp",
    "make_interval",
    "date_trunc",
    "current_tenant",
    "current_actor",
];

/// The locks of a statement on tables that it names, the strongest first.
pub(crate) fn locks(statement: &Statement<'_>, parsed: &Stmt) -> Vec<Lock> {
    let mut locks = match parsed {
        Stmt::AlterTable(alter) => alter_table(alter),
        Stmt::CreateTable(create) => create_table(create),
        _ => other(statement, parsed),
    };
    locks.sort_by_key(|lock| std::cmp::Reverse((lock.mode, lock.extent)));
    locks
}

fn lock(mode: LockMode, table: &(impl ToString + ?Sized), extent: Extent) -> Lock {
    Lock {
        mode,
        table: table.to_string(),
        extent,
    }
}

fn other(statement: &Statement<'_>, parsed: &Stmt) -> Vec<Lock> {
    let concurrently = statement.mentions("concurrently");
    let on = |mode, extent| -> Vec<Lock> {
        tables(parsed.syntax())
            .map(|table| lock(mode, &table, extent))
            .collect()
    };
    let on_first = |mode, extent| -> Vec<Lock> { on(mode, extent).into_iter().take(1).collect() };
    match parsed {
        Stmt::CreateIndex(_) if concurrently => on_first(ShareUpdateExclusive, Build),
        Stmt::CreateIndex(_) => on_first(Share, Build),
        Stmt::DropIndex(drop) => drop
            .index_refs()
            .map(|index| {
                let mode = if concurrently {
                    ShareUpdateExclusive
                } else {
                    AccessExclusive
                };
                lock(mode, &format!("the table of {}", text(&index)), Moment)
            })
            .collect(),
        Stmt::Reindex(_) if concurrently => on(ShareUpdateExclusive, Build),
        Stmt::Reindex(_) => on(Share, Build),
        Stmt::CreateTrigger(_) => on_first(ShareRowExclusive, Moment),
        Stmt::DropTrigger(_)
        | Stmt::AlterTrigger(_)
        | Stmt::CreateRule(_)
        | Stmt::DropRule(_)
        | Stmt::CreatePolicy(_)
        | Stmt::AlterPolicy(_)
        | Stmt::DropPolicy(_) => on_first(AccessExclusive, Moment),
        Stmt::DropTable(_) | Stmt::Truncate(_) => on(AccessExclusive, Moment),
        Stmt::CreateStatistics(_) => on_first(ShareUpdateExclusive, Moment),
        Stmt::Vacuum(_) if statement.mentions("full") => on(AccessExclusive, Rewrite),
        Stmt::Vacuum(_) | Stmt::Analyze(_) => on(ShareUpdateExclusive, Scan),
        Stmt::Cluster(_) => on_first(AccessExclusive, Rewrite),
        Stmt::Refresh(refresh) => refresh
            .view_ref()
            .map(|view| {
                let mode = if concurrently { Exclusive } else { AccessExclusive };
                vec![lock(mode, &text(&view), Rewrite)]
            })
            .unwrap_or_default(),
        Stmt::Lock(taken) => on(asked_for(taken), Moment),
        Stmt::Insert(_) | Stmt::Update(_) | Stmt::Delete(_) | Stmt::Merge(_) => {
            on_first(RowExclusive, Touched)
        }
        Stmt::Select(_) if statement.mentions("for") && statement.mentions("update") => {
            on_first(RowShare, Touched)
        }
        _ => Vec::new(),
    }
}

/// The tables that a node refers to, in the order of the text.
pub(crate) fn tables(node: &SyntaxNode) -> impl Iterator<Item = Name> + use<> {
    node.descendants()
        .filter(|node| {
            ast::TableNameRef::can_cast(node.kind()) || ast::RelationNameRef::can_cast(node.kind())
        })
        .filter_map(|node| Name::of(&node))
}

/// The mode that `lock table` names.
fn asked_for(statement: &ast::Lock) -> LockMode {
    let clause = statement
        .lock_mode_clause()
        .map(|clause| text(&clause).to_uppercase())
        .unwrap_or_default();
    let words: Vec<&str> = clause.split_whitespace().collect();
    let named = words.join(" ");
    LockMode::ALL
        .into_iter()
        .rfind(|mode| named.contains(&format!("IN {} MODE", mode.name())))
        .unwrap_or(AccessExclusive)
}

fn create_table(create: &ast::CreateTable) -> Vec<Lock> {
    let mut locks: Vec<Lock> = referenced(create.syntax())
        .map(|table| lock(ShareRowExclusive, &table, Moment))
        .collect();
    let parent = |node: &SyntaxNode, mode| tables(node).map(move |table| lock(mode, &table, Moment));
    if let Some(of) = create.partition_of() {
        locks.extend(parent(of.syntax(), AccessExclusive));
    }
    if let Some(inherits) = create.inherits() {
        locks.extend(parent(inherits.syntax(), ShareUpdateExclusive));
    }
    locks
}

/// The tables that foreign keys in a node refer to.
fn referenced(node: &SyntaxNode) -> impl Iterator<Item = Name> {
    node.descendants()
        .filter(|node| {
            ast::ForeignKeyConstraint::can_cast(node.kind())
                || ast::ReferencesConstraint::can_cast(node.kind())
        })
        .flat_map(|node| tables(&node).collect::<Vec<_>>())
}

fn alter_table(alter: &ast::AlterTable) -> Vec<Lock> {
    let Some(table) = altered(alter) else {
        return Vec::new();
    };
    let mut locks = Vec::new();
    for action in alter.actions() {
        let (mode, extent) = action_lock(&action);
        locks.push(lock(mode, &table, extent));
        locks.extend(locks_of_others(&action, extent));
    }
    locks
}

/// The locks that an action takes on other tables than the one that is altered.
fn locks_of_others(action: &AlterTableAction, extent: Extent) -> Vec<Lock> {
    let named = |mode, extent| tables(action.syntax()).map(move |table| lock(mode, &table, extent));
    match action {
        AlterTableAction::AddConstraint(_) | AlterTableAction::AddColumn(_) => referenced(action.syntax())
            .map(|table| lock(ShareRowExclusive, &table, extent))
            .collect(),
        AlterTableAction::AttachPartition(_) => named(AccessExclusive, Scan).collect(),
        AlterTableAction::DetachPartition(_) => named(AccessExclusive, Moment).collect(),
        AlterTableAction::InheritTable(_) | AlterTableAction::NoInheritTable(_) => {
            named(ShareUpdateExclusive, Moment).collect()
        }
        _ => Vec::new(),
    }
}

fn action_lock(action: &AlterTableAction) -> (LockMode, Extent) {
    match action {
        AlterTableAction::AddColumn(add) => (AccessExclusive, extent_of_new_column(add)),
        AlterTableAction::AddConstraint(add) => add
            .constraint()
            .map_or((AccessExclusive, Scan), |constraint| constraint_lock(&constraint)),
        AlterTableAction::AlterColumn(alter) => alter
            .option()
            .map_or((AccessExclusive, Moment), |option| column_lock(&option)),
        AlterTableAction::ValidateConstraint(_) => (ShareUpdateExclusive, Scan),
        AlterTableAction::DetachPartition(detach) if detach.detach_partition_option().is_some() => {
            (ShareUpdateExclusive, Moment)
        }
        AlterTableAction::AttachPartition(_)
        | AlterTableAction::ClusterOn(_)
        | AlterTableAction::SetWithoutCluster(_)
        | AlterTableAction::SetOptions(_)
        | AlterTableAction::ResetOptions(_) => (ShareUpdateExclusive, Moment),
        AlterTableAction::DisableTrigger(_)
        | AlterTableAction::EnableTrigger(_)
        | AlterTableAction::EnableAlwaysTrigger(_)
        | AlterTableAction::EnableReplicaTrigger(_) => (ShareRowExclusive, Moment),
        AlterTableAction::SetAccessMethod(_)
        | AlterTableAction::SetLogged(_)
        | AlterTableAction::SetUnlogged(_)
        | AlterTableAction::SetTablespace(_)
        | AlterTableAction::SplitPartition(_)
        | AlterTableAction::MergePartitions(_) => (AccessExclusive, Rewrite),
        _ => (AccessExclusive, Moment),
    }
}

fn column_lock(option: &AlterColumnOption) -> (LockMode, Extent) {
    match option {
        AlterColumnOption::SetNotNull(_) => (AccessExclusive, Scan),
        AlterColumnOption::SetType(_) | AlterColumnOption::SetExpression(_) => (AccessExclusive, Rewrite),
        AlterColumnOption::SetStatistics(_)
        | AlterColumnOption::SetOptions(_)
        | AlterColumnOption::SetOptionsList(_)
        | AlterColumnOption::ResetOptions(_) => (ShareUpdateExclusive, Moment),
        _ => (AccessExclusive, Moment),
    }
}

fn constraint_lock(constraint: &Constraint) -> (LockMode, Extent) {
    let checking = if constraint.is_not_valid() { Moment } else { Scan };
    match constraint {
        Constraint::ForeignKeyConstraint(_) | Constraint::ReferencesConstraint(_) => {
            (ShareRowExclusive, checking)
        }
        Constraint::UniqueConstraint(unique) if unique.using_index().is_some() => (AccessExclusive, Moment),
        Constraint::PrimaryKeyConstraint(key) if key.using_index().is_some() => (AccessExclusive, Moment),
        Constraint::UniqueConstraint(_)
        | Constraint::PrimaryKeyConstraint(_)
        | Constraint::ExcludeConstraint(_) => (AccessExclusive, Build),
        _ => (AccessExclusive, checking),
    }
}

/// Adding a column writes rows only when each needs a value of its own.
fn extent_of_new_column(add: &ast::AddColumn) -> Extent {
    let extent = |constraint: Constraint| match constraint {
        Constraint::GeneratedConstraint(_) => Rewrite,
        Constraint::DefaultConstraint(default) if !is_steady(default.syntax()) => Rewrite,
        Constraint::UniqueConstraint(_) | Constraint::PrimaryKeyConstraint(_) => Build,
        Constraint::CheckConstraint(_) | Constraint::ReferencesConstraint(_) => Scan,
        _ => Moment,
    };
    let serial = add
        .ty()
        .is_some_and(|column_type| text(&column_type).to_lowercase().contains("serial"));
    add.constraints()
        .map(extent)
        .chain(serial.then_some(Rewrite))
        .max()
        .unwrap_or(Moment)
}

/// Whether an expression calls no function but those whose value is one for the whole statement.
pub(crate) fn is_steady(node: &SyntaxNode) -> bool {
    node.descendants()
        .filter_map(ast::CallExpr::cast)
        .filter_map(|call| call.expr())
        .all(|function| STEADY_FUNCTIONS.contains(&word(&function).as_str()))
}
