//! What a library's migrations make: tables with their columns, and what was done to tables for tenants' data.

use std::collections::{BTreeMap, BTreeSet};

use squawk_syntax::ast::{self, AlterTableAction, AstNode, Stmt};

use super::super::library::Library;
use super::name::{Name, altered, text, word};
use super::subject::Subject;

/// Types whose comparison is not leakproof, so that under row security no index serves a search for them.
const LEAKING_TYPES: [&str; 7] = [
    "citext", "ltree", "numeric", "decimal", "jsonb", "tsvector", "tsquery",
];

/// What is known of tables from the migrations alone.
#[derive(Debug, Default, Clone)]
pub(crate) struct Known {
    columns: BTreeMap<(Name, String), String>,
    made_by: BTreeMap<Name, i32>,
    enums: BTreeSet<Name>,
    marks: BTreeSet<(&'static str, Name)>,
}

/// Functions that are called with a table's name, and what is remembered of it.
const MARKS: [(&str, &str); 4] = [
    ("tenancy.protect(", PROTECTED),
    ("tenancy.share(", SHARED),
    ("audit.watch(", WATCHED),
    ("landlord.watch(", WATCHED),
];
const PROTECTED: &str = "protected";
const SHARED: &str = "shared";
const WATCHED: &str = "watched";

impl Known {
    /// What the migrations of a library make.
    pub(crate) fn of(library: &Library) -> Self {
        let mut known = Self::default();
        for migration in library.migrations() {
            known.add(&Subject::up(library, migration));
        }
        known
    }

    /// Adds what a script makes.
    pub(crate) fn add(&mut self, subject: &Subject<'_>) {
        let version = subject.version().unwrap_or(i32::MAX);
        for part in &subject.parts {
            match &part.parsed {
                Stmt::CreateTable(create) => self.add_table(create, version),
                Stmt::AlterTable(alter) => self.alter_table(alter),
                Stmt::CreateType(create) => self.add_type(create),
                _ => {}
            }
        }
        for (call, mark) in MARKS {
            self.add_marks(&subject.script.text, call, mark);
        }
    }

    fn add_table(&mut self, create: &ast::CreateTable, version: i32) {
        let Some(name) = create.table_name().and_then(|name| Name::of(name.syntax())) else {
            return;
        };
        for argument in create.table_arg_list().iter().flat_map(ast::TableArgList::args) {
            if let ast::TableArg::Column(column) = argument
                && let (Some(column), Some(column_type)) = (column.name(), column.ty())
            {
                self.columns
                    .insert((name.clone(), word(&column)), text(&column_type).to_lowercase());
            }
        }
        self.made_by.entry(name).or_insert(version);
    }

    fn alter_table(&mut self, alter: &ast::AlterTable) {
        let Some(table) = altered(alter) else {
            return;
        };
        for action in alter.actions() {
            match action {
                AlterTableAction::AddColumn(add) => {
                    if let (Some(column), Some(column_type)) = (add.column_name(), add.ty()) {
                        self.columns
                            .insert((table.clone(), word(&column)), text(&column_type).to_lowercase());
                    }
                }
                AlterTableAction::EnableRls(_) => {
                    self.marks.insert((PROTECTED, table.clone()));
                }
                _ => {}
            }
        }
    }

    fn add_type(&mut self, create: &ast::CreateType) {
        if let (Some(ast::CreateTypeKind::EnumType(_)), Some(name)) = (create.kind(), create.type_name())
            && let Some(name) = Name::of(name.syntax())
        {
            self.enums.insert(name);
        }
    }

    /// The calls may stand anywhere, in a loop of a DO block too; the text is searched.
    fn add_marks(&mut self, script: &str, call: &str, mark: &'static str) {
        let calls = script.split(call).skip(1);
        let arguments = calls.filter_map(|rest| rest.trim_start().strip_prefix('\'')?.split('\'').next());
        self.marks
            .extend(arguments.filter_map(|table| Some((mark, Name::read(table)?))));
    }

    /// The type of a column, in small letters.
    pub(crate) fn column_type(&self, table: &Name, column: &str) -> Option<&str> {
        self.columns
            .get(&(table.clone(), column.to_owned()))
            .map(String::as_str)
    }

    /// Whether a search for a column's value cannot use an index under row security, because the comparison of
    /// its type is not leakproof.
    pub(crate) fn leaks(&self, table: &Name, column: &str) -> bool {
        let Some(column_type) = self.column_type(table, column) else {
            return false;
        };
        let bare = column_type.split('(').next().unwrap_or_default().trim();
        let name = Name::read(bare);
        let last = name.as_ref().map_or(bare, |name| name.table.as_str());
        LEAKING_TYPES.contains(&last)
            || last.ends_with("range")
            || column_type.contains('[')
            || name.as_ref().is_some_and(|name| self.enums.contains(name))
    }

    /// The number of the migration that makes a table.
    pub(crate) fn maker(&self, table: &Name) -> Option<i32> {
        self.made_by.get(table).copied()
    }

    pub(crate) fn is_protected(&self, table: &Name) -> bool {
        self.marks.contains(&(PROTECTED, table.clone()))
    }

    pub(crate) fn is_shared(&self, table: &Name) -> bool {
        self.marks.contains(&(SHARED, table.clone()))
    }

    pub(crate) fn is_watched(&self, table: &Name) -> bool {
        self.marks.contains(&(WATCHED, table.clone()))
    }
}
