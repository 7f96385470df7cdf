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
    pub(crate) passages: Vec<Passage>,
}

/// One statement of a script.
pub(crate) struct Part<'s> {
    pub(crate) statement: Statement<'s>,
    pub(crate) parsed: Stmt,
}

/// A statement with the comments before it, whether the parser understands it or not.
pub(crate) struct Passage {
    /// Where the statement begins, in bytes.
    offset: usize,
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
        let passages = passages(&script.text);
        Self {
            scope,
            context,
            direction,
            migration: None,
            script,
            tree,
            parts,
            passages,
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

    /// The passage of a byte of the script: the last that begins before it.
    pub(crate) fn passage_at(&self, offset: usize) -> Option<&Passage> {
        self.passages
            .iter()
            .rfind(|passage| passage.offset <= offset)
            .or(self.passages.first())
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
    let parsed: Vec<Stmt> = tree.tree().stmts().collect();
    // A script that cannot be split is refused when the library is loaded.
    split(text)
        .unwrap_or_default()
        .into_iter()
        .filter_map(|statement| {
            let parsed = parsed.iter().find(|stmt| {
                let range = stmt.syntax().text_range();
                (usize::from(range.start())..usize::from(range.end())).contains(&statement.offset)
            })?;
            Some(Part {
                statement,
                parsed: parsed.clone(),
            })
        })
        .collect()
}

fn passages(text: &str) -> Vec<Passage> {
    let mut before = 0;
    split(text)
        .unwrap_or_default()
        .into_iter()
        .map(|statement| {
            let end = statement.offset + statement.text.len();
            let passage = Passage {
                offset: statement.offset,
                remarks: remarks(&text[before..end], before),
            };
            before = end;
            passage
        })
        .collect()
}
