//! Names of tables and columns as statements write them.

use std::fmt;

use squawk_syntax::SyntaxNode;
use squawk_syntax::ast::{self, AstNode};

use super::super::index::quoted;
use super::super::lexer::{Kind, tokens};

/// A table's name, with its schema when it was written with one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Name {
    pub(crate) schema: Option<String>,
    pub(crate) table: String,
}

impl Name {
    /// Reads a path such as `organization.units`, folded as the server folds it. None for a path of three parts.
    pub(crate) fn read(path: &str) -> Option<Self> {
        let mut parts = parts(path);
        let table = parts.pop()?;
        let schema = parts.pop();
        parts.is_empty().then_some(Self { schema, table })
    }

    pub(crate) fn of(node: &SyntaxNode) -> Option<Self> {
        Self::read(&node.text().to_string())
    }

    /// Another table of the same schema.
    pub(crate) fn beside(&self, table: String) -> Self {
        Self {
            schema: self.schema.clone(),
            table,
        }
    }
}

impl fmt::Display for Name {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(schema) = &self.schema {
            write!(formatter, "{}.", shown(schema))?;
        }
        formatter.write_str(&shown(&self.table))
    }
}

/// The names in a path, folded as the server folds them.
pub(crate) fn parts(path: &str) -> Vec<String> {
    tokens(path)
        .map(|tokens| {
            tokens
                .iter()
                .filter(|token| matches!(token.kind, Kind::Word | Kind::Quoted))
                .filter_map(super::super::lexer::Token::name)
                .collect()
        })
        .unwrap_or_default()
}

/// A name as SQL takes it, quoted only when it must be.
pub(crate) fn shown(name: &str) -> String {
    let plain = name.starts_with(|c: char| c.is_ascii_lowercase() || c == '_')
        && name
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
    if plain { name.to_owned() } else { quoted(name) }
}

/// The text of a node, without the white space and comments around it.
pub(crate) fn text(node: &impl AstNode) -> String {
    node.syntax().text().to_string().trim().to_owned()
}

/// The one name that a node is.
pub(crate) fn word(node: &impl AstNode) -> String {
    parts(&text(node)).pop().unwrap_or_default()
}

/// The table that `alter table` is about.
pub(crate) fn altered(statement: &ast::AlterTable) -> Option<Name> {
    Name::of(statement.table_relation_name()?.table_name_ref()?.syntax())
}

/// The table on which an index is created.
pub(crate) fn indexed(statement: &ast::CreateIndex) -> Option<Name> {
    Name::of(statement.table_relation_name()?.table_name_ref()?.syntax())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn read_folds_names_and_display_quotes_only_what_must_be() {
        assert_eq!(
            Name::read("Organization . UNITS").unwrap().to_string(),
            "organization.units"
        );
        assert_eq!(Name::read("\"Big\".units").unwrap().to_string(), "\"Big\".units");
        assert_eq!(Name::read("units").unwrap().schema, None);
        assert_eq!(Name::read("elsewhere.organization.units"), None);
    }
}
