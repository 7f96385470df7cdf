//! A script as the rules see it: its statements, each with its place, its tree and the remarks before it.

use squawk_syntax::ast::{AstNode, Stmt};
use squawk_syntax::{Parse, SourceFile};

use super::super::directives::Phase;
use super::super::file::Script;
use super::super::library::{Library, Migration};
use super::super::name::{Direction, MigrationId, Scope};
use super::super::statement::{Statement, line_at, split};
use super::allow::{Placed, remarks};

/// A script that is looked at.
pub(crate) struct Subject<'s> {
    pub(crate) scope: Scope,
    pub(crate) context: &'s str,
    pub(crate) direction: Direction,
    pub(crate) migration: Option<&'s MigrationId>,
    pub(crate) script: &'s Script,
    pub(crate) tree: Parse<SourceFile>,
    pub(crate) parts: Vec<Part<'s>>,
}

/// One statement of a script.
pub(crate) struct Part<'s> {
    pub(crate) statement: Statement<'s>,
    pub(crate) parsed: Stmt,
    /// The remarks before the statement and in it.
    pub(crate) remarks: Vec<Placed>,
}

/// Where in a script something stands, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    pub(crate) line: usize,
    /// In characters.
    pub(crate) column: usize,
}

impl<'s> Subject<'s> {
    /// What applies a migration.
    pub(crate) fn up(library: &Library, migration: &'s Migration) -> Self {
        Self::of(library, migration, Direction::Up, &migration.up)
    }

    /// What takes a migration back.
    pub(crate) fn down(library: &Library, migration: &'s Migration) -> Self {
        Self::of(library, migration, Direction::Down, &migration.down)
    }

    fn of(library: &Library, migration: &'s Migration, direction: Direction, script: &'s Script) -> Self {
        Self {
            migration: Some(&migration.id),
            ..Self::loose(library.scope(), &migration.id.context, direction, script)
        }
    }

    /// A script of no library.
    pub(crate) fn loose(scope: Scope, context: &'s str, direction: Direction, script: &'s Script) -> Self {
        let tree = SourceFile::parse(&script.text);
        let parts = parts(&script.text, &tree);
        Self {
            scope,
            context,
            direction,
            migration: None,
            script,
            tree,
            parts,
        }
    }

    pub(crate) fn version(&self) -> Option<i32> {
        self.migration.map(|migration| migration.version)
    }

    pub(crate) fn is_transactional(&self) -> bool {
        self.script.directives.transactional
    }

    pub(crate) fn is_contract(&self) -> bool {
        self.script.directives.phase == Some(Phase::Contract)
    }

    pub(crate) fn place(&self, offset: usize) -> Place {
        let before = &self.script.text[..offset.min(self.script.text.len())];
        let line_start = before.rfind('\n').map_or(0, |end| end + 1);
        Place {
            line: line_at(&self.script.text, offset),
            column: before[line_start..].chars().count() + 1,
        }
    }

    /// The statement in which a byte of the script stands.
    pub(crate) fn part_at(&self, offset: usize) -> Option<&Part<'s>> {
        self.parts.iter().find(|part| {
            let end = part.statement.offset + part.statement.text.len();
            (part.statement.offset..=end).contains(&offset)
        })
    }
}

/// The statements that both the splitter and the parser see. A statement that the parser does not understand is
/// reported by its own rule, and by no other.
pub(crate) fn parts<'s>(text: &'s str, tree: &Parse<SourceFile>) -> Vec<Part<'s>> {
    // A script that cannot be split is refused when the library is loaded.
    let statements = split(text).unwrap_or_default();
    let parsed: Vec<Stmt> = tree.tree().stmts().collect();
    let mut before = 0;
    let mut parts = Vec::new();
    for statement in statements {
        let end = statement.offset + statement.text.len();
        let remarks = remarks(&text[before..end], before);
        before = end;
        let stmt = parsed.iter().find(|stmt| {
            let range = stmt.syntax().text_range();
            usize::from(range.start()) <= statement.offset && statement.offset < usize::from(range.end())
        });
        if let Some(stmt) = stmt {
            parts.push(Part {
                statement,
                parsed: stmt.clone(),
                remarks,
            });
        }
    }
    parts
}
