//! A seed file: a table, the natural key of its rows, what they refer to, and the rows.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Deserialize;
use serde_json::{Map, Value};

use super::{Error, Result};

/// Columns that the database and the engine keep; no seed gives them.
pub(super) const MANAGED_COLUMNS: [&str; 9] = [
    "tenant_id",
    "id",
    "revision",
    "created_at",
    "created_by",
    "updated_at",
    "updated_by",
    "deleted_at",
    "deleted_by",
];

/// What a file says of its rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// The table, with its schema.
    pub table: String,
    /// The fields that make a row's natural key.
    pub key: Vec<String>,
    /// The fields that refer to rows of other tables.
    pub references: BTreeMap<String, Reference>,
}

/// A field that refers to a row of another table.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub struct Reference {
    /// The table referred to, with its schema.
    pub table: String,
    /// The column of that table that holds the field's value.
    pub key: String,
    /// The column that the reference fills: the field itself when it holds the value, else the row's id.
    pub column: String,
}

/// A row of a seed file.
#[derive(Clone, Debug)]
pub struct Row {
    /// The file it stands in.
    pub file: Arc<str>,
    /// Its number in the file, from 1.
    pub number: usize,
    /// Its fields.
    pub fields: Map<String, Value>,
}

/// A seed file.
#[derive(Debug)]
pub(super) struct SeedFile {
    pub header: Header,
    pub rows: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    table: String,
    key: Vec<String>,
    #[serde(default)]
    references: BTreeMap<String, Reference>,
    rows: Vec<Map<String, Value>>,
}

impl Header {
    /// The column that a field fills.
    pub(super) fn column<'a>(&'a self, field: &'a str) -> &'a str {
        self.references
            .get(field)
            .map_or(field, |reference| &reference.column)
    }

    /// The references whose column holds the id of the row referred to.
    pub(super) fn references_by_id(&self) -> impl Iterator<Item = (&String, &Reference)> {
        self.references
            .iter()
            .filter(|(field, reference)| reference.column != **field)
    }

    /// The schema of the table, which is also the name of its context.
    pub(super) fn schema(&self) -> &str {
        self.table.split_once('.').map_or("", |(schema, _)| schema)
    }
}

impl Row {
    /// The values of the row's natural key; null where the row leaves a key field out.
    pub(super) fn key(&self, header: &Header) -> Map<String, Value> {
        header
            .key
            .iter()
            .map(|field| (field.clone(), self.fields.get(field).cloned().unwrap_or_default()))
            .collect()
    }

    /// The natural key as people read it, such as `chair / member.read`.
    pub(super) fn plain_key(&self, header: &Header) -> String {
        let parts = header
            .key
            .iter()
            .map(|field| self.text(field).unwrap_or_else(|| "-".to_owned()));
        parts.collect::<Vec<_>>().join(" / ")
    }

    /// A field as the database casts it to text; nothing where it is null or left out.
    pub(super) fn text(&self, field: &str) -> Option<String> {
        match self.fields.get(field)? {
            Value::Null => None,
            Value::String(text) => Some(text.clone()),
            other => Some(other.to_string()),
        }
    }

    pub(super) fn error(&self, problem: impl Into<String>) -> Error {
        Error::Row {
            file: self.file.to_string(),
            row: self.number,
            problem: problem.into(),
        }
    }
}

impl SeedFile {
    pub(super) fn parse(label: &str, text: &str) -> Result<Self> {
        let document: Document = serde_yaml::from_str(text).map_err(|source| Error::Malformed {
            file: label.to_owned(),
            source,
        })?;
        let header = Header {
            table: document.table,
            key: document.key,
            references: document.references,
        };
        check_header(label, &header)?;
        let file: Arc<str> = label.into();
        let rows = document
            .rows
            .into_iter()
            .zip(1..)
            .map(|(fields, number)| {
                let row = Row {
                    file: Arc::clone(&file),
                    number,
                    fields,
                };
                check_row(&row, &header).map(|()| row)
            })
            .collect::<Result<_>>()?;
        Ok(Self { header, rows })
    }
}

fn check_header(label: &str, header: &Header) -> Result<()> {
    let tables = header.references.values().map(|reference| &reference.table);
    if let Some(table) = std::iter::once(&header.table)
        .chain(tables)
        .find(|table| !is_table_name(table))
    {
        return Err(Error::file(
            label,
            format!("\"{table}\" is not the name of a table with its schema"),
        ));
    }
    if header.key.is_empty() {
        return Err(Error::file(label, "the key names no field"));
    }
    if header
        .references_by_id()
        .any(|(_, reference)| reference.table == header.table)
    {
        return Err(Error::file(label, "a table cannot refer to its own rows by id"));
    }
    Ok(())
}

fn check_row(row: &Row, header: &Header) -> Result<()> {
    if header
        .key
        .iter()
        .all(|field| row.fields.get(field).is_none_or(Value::is_null))
    {
        return Err(row.error(format!("the key ({}) is empty", header.key.join(", "))));
    }
    if let Some(column) = MANAGED_COLUMNS
        .into_iter()
        .find(|column| row.fields.contains_key(*column))
    {
        return Err(row.error(format!("\"{column}\" is kept by the database, not by seeds")));
    }
    Ok(())
}

fn is_table_name(name: &str) -> bool {
    let is_name = |part: &str| {
        !part.is_empty()
            && !part.starts_with(|first: char| first.is_ascii_digit())
            && part
                .chars()
                .all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_')
    };
    name.split_once('.')
        .is_some_and(|(schema, table)| is_name(schema) && is_name(table))
}
