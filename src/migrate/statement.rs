//! Splits a script into its statements, as psql does, with the place of each.

use super::lexer::{Kind, Token, Unterminated, tokens};

/// The longest text of a statement that a message shows.
const SHOWN_CHARACTERS: usize = 120;

/// One statement of a script, without its semicolon and without the comments before it.
#[derive(Debug, Clone)]
pub struct Statement<'a> {
    /// The statement's text.
    pub text: &'a str,
    /// Where it begins in the script, in bytes.
    pub offset: usize,
    /// The line on which it begins, from 1.
    pub line: usize,
    pub(crate) tokens: Vec<Token<'a>>,
}

impl Statement<'_> {
    /// Whether the statement begins with these keywords.
    pub(crate) fn begins_with(&self, keywords: &[&str]) -> bool {
        self.tokens.len() >= keywords.len()
            && self
                .tokens
                .iter()
                .zip(keywords)
                .all(|(token, keyword)| token.is(keyword))
    }

    /// Whether a keyword stands anywhere in the statement, outside strings and comments.
    pub(crate) fn mentions(&self, keyword: &str) -> bool {
        self.tokens.iter().any(|token| token.is(keyword))
    }

    /// Whether the statement begins or ends a transaction, or goes back inside one.
    pub(crate) fn controls_transaction(&self) -> bool {
        [
            &["begin"][..],
            &["start", "transaction"],
            &["commit"],
            &["end"],
            &["rollback"],
            &["abort"],
            &["prepare", "transaction"],
        ]
        .iter()
        .any(|keywords| self.begins_with(keywords))
    }

    /// The statement on one line, cut to what a message can show.
    #[must_use]
    pub fn shortened(&self) -> String {
        shortened(self.text)
    }
}

/// A script that cannot be split: a string, name or comment that never ends.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a {what} that begins on line {line} does not end")]
pub struct SplitError {
    /// What does not end.
    pub what: &'static str,
    /// The line on which it begins, from 1.
    pub line: usize,
}

/// Splits a script into its statements. Strings are read as with `standard_conforming_strings = on`.
///
/// # Errors
/// When a string, a quoted name or a comment does not end.
pub fn split(script: &str) -> Result<Vec<Statement<'_>>, SplitError> {
    let tokens = tokens(script).map_err(|Unterminated { what, start }| SplitError {
        what,
        line: line_at(script, start),
    })?;
    let mut statements = Vec::new();
    let mut current = Vec::new();
    let mut nesting = Nesting::default();
    let mut lines = Lines::of(script);
    for token in tokens {
        if token.kind == Kind::Symbol(';') && nesting.is_closed() {
            statements.extend(finish(&mut lines, std::mem::take(&mut current)));
            nesting = Nesting::default();
        } else {
            nesting.enter(&current, &token);
            current.push(token);
        }
    }
    statements.extend(finish(&mut lines, current));
    Ok(statements)
}

fn finish<'a>(lines: &mut Lines<'a>, tokens: Vec<Token<'a>>) -> Option<Statement<'a>> {
    let offset = tokens.first()?.start;
    let end = tokens.last()?.end();
    Some(Statement {
        text: &lines.script[offset..end],
        offset,
        line: lines.advance_to(offset),
        tokens,
    })
}

/// The lines of a script, counted once from its beginning to its end.
struct Lines<'a> {
    script: &'a str,
    offset: usize,
    line: usize,
}

impl<'a> Lines<'a> {
    fn of(script: &'a str) -> Self {
        Self {
            script,
            offset: 0,
            line: 1,
        }
    }

    /// The line of a byte offset, which is not before the last one that was asked for.
    fn advance_to(&mut self, offset: usize) -> usize {
        self.line += newlines(&self.script[self.offset..offset]);
        self.offset = offset;
        self.line
    }
}

fn newlines(text: &str) -> usize {
    text.bytes().filter(|byte| *byte == b'\n').count()
}

/// How deep in parentheses and in a routine's `begin atomic … end` a token stands.
#[derive(Default)]
struct Nesting {
    parentheses: usize,
    blocks: usize,
}

impl Nesting {
    fn is_closed(&self) -> bool {
        self.parentheses == 0 && self.blocks == 0
    }

    fn enter(&mut self, before: &[Token<'_>], token: &Token<'_>) {
        match token.kind {
            Kind::Symbol('(') => self.parentheses += 1,
            Kind::Symbol(')') => self.parentheses = self.parentheses.saturating_sub(1),
            Kind::Word if self.parentheses == 0 => self.enter_block(before, token),
            _ => {}
        }
    }

    fn enter_block(&mut self, before: &[Token<'_>], token: &Token<'_>) {
        let opens_body = token.is("atomic")
            && before.last().is_some_and(|previous| previous.is("begin"))
            && creates_routine(before);
        if opens_body || (self.blocks > 0 && token.is("case")) {
            self.blocks += 1;
        } else if token.is("end") {
            self.blocks = self.blocks.saturating_sub(1);
        }
    }
}

fn creates_routine(tokens: &[Token<'_>]) -> bool {
    tokens.first().is_some_and(|token| token.is("create"))
        && tokens
            .iter()
            .take(4)
            .any(|token| token.is("function") || token.is("procedure"))
}

/// The line of a byte offset, from 1.
pub(crate) fn line_at(script: &str, offset: usize) -> usize {
    newlines(&script[..offset.min(script.len())]) + 1
}

/// The byte offset of a position that the server reports: in characters, from 1.
pub(crate) fn offset_of_position(script: &str, position: usize) -> usize {
    script
        .char_indices()
        .nth(position.saturating_sub(1))
        .map_or(script.len(), |(offset, _)| offset)
}

/// A text on one line, cut to what a message can show.
pub(crate) fn shortened(text: &str) -> String {
    let mut line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((cut, _)) = line.char_indices().nth(SHOWN_CHARACTERS) {
        line.truncate(cut);
        line.push('…');
    }
    line
}

#[cfg(test)]
#[path = "statement_tests.rs"]
mod tests;
