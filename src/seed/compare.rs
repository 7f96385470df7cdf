//! Holds the selected rows against the database: the one place where it is decided what seeding does.

use std::borrow::Cow;

use serde_json::{Map, Value};
use sqlx::types::Json;
use sqlx::{AssertSqlSafe, PgConnection};

use super::catalogue::{Catalogue, Removal};
use super::extra::Extra;
use super::plan::{Action, Change, FieldChange, TablePlan};
use super::statement::Statements;
use super::{Error, Result, Row, Selection, TableSeed};
use crate::db;

/// What is to be done with a table.
#[derive(Debug)]
pub(super) struct TableWork<'a> {
    pub seed: &'a TableSeed,
    pub statements: Statements<'a>,
    /// The rows as the database gets them, in the order of the seeds.
    pub rows: Vec<Cow<'a, Map<String, Value>>>,
    /// Which rows are missing.
    pub inserts: Vec<usize>,
    /// Which rows differ or were removed.
    pub updates: Vec<Update>,
    /// The rows that are in no seed, where it was asked for them.
    pub extras: Vec<Extra>,
}

/// A row that differs, or was removed.
#[derive(Debug)]
pub(super) struct Update {
    pub row: usize,
    pub removed: bool,
    pub fields: Vec<FieldChange>,
}

/// A row of the comparison: its ordinal from 1, whether it is missing or removed, the fields that differ with their
/// old and new values, and the fields that refer to what is not there.
type Difference = (i64, bool, bool, Option<Json<Map<String, Value>>>, Vec<String>);

impl<'a> TableWork<'a> {
    pub fn new(seed: &'a TableSeed, catalogue: &'a Catalogue) -> Result<Self> {
        let statements = Statements::new(&seed.header, catalogue)?;
        let deactivates = statements.table.removal() == Removal::Deactivate;
        let rows = seed
            .rows
            .iter()
            .map(|row| {
                check_columns(row, seed, &statements)?;
                let mut fields = Cow::Borrowed(&row.fields);
                if deactivates && !row.fields.contains_key("active") {
                    // So that a row which was once in no seed comes back when it is in one again.
                    fields.to_mut().insert("active".to_owned(), true.into());
                }
                Ok(fields)
            })
            .collect::<Result<_>>()?;
        Ok(Self {
            seed,
            statements,
            rows,
            inserts: Vec::new(),
            updates: Vec::new(),
            extras: Vec::new(),
        })
    }

    /// Compares the rows with the database.
    pub async fn compare(&mut self, connection: &mut PgConnection, selection: &Selection) -> Result<()> {
        let rows = Json(self.rows.iter().map(AsRef::as_ref).collect::<Vec<&Map<_, _>>>());
        let differences: Vec<Difference> = sqlx::query_as(AssertSqlSafe(self.statements.compare()))
            .persistent(false)
            .bind(rows)
            .bind(&self.seed.fill_only)
            .fetch_all(connection)
            .await
            .map_err(|error| self.refused(error))?;
        for (ordinal, missing, removed, fields, unresolved) in differences {
            let row = index(ordinal);
            self.check_references(row, &unresolved, selection)?;
            if missing {
                self.inserts.push(row);
            } else {
                let fields = fields
                    .map(|Json(fields)| self.field_changes(row, fields))
                    .unwrap_or_default();
                self.updates.push(Update { row, removed, fields });
            }
        }
        Ok(())
    }

    /// Takes every row for missing, as they are in an empty table.
    pub fn insert_all(&mut self) {
        self.inserts = (0..self.rows.len()).collect();
    }

    /// Refuses a row that refers to what is neither in the database nor among what will be.
    pub fn check_references(&self, row: usize, unresolved: &[String], selection: &Selection) -> Result<()> {
        let row = &self.seed.rows[row];
        for field in unresolved {
            let (Some(reference), Some(value)) = (self.seed.header.references.get(field), row.text(field))
            else {
                continue;
            };
            let target = selection.table(&reference.table);
            if !target.is_some_and(|target| target.has(&reference.key, &value)) {
                return Err(row.error(format!(
                    "\"{field}\" names {value}, which is not in {}",
                    reference.table
                )));
            }
        }
        Ok(())
    }

    pub fn plan(self) -> TablePlan {
        let rows = &self.seed.rows;
        let header = &self.seed.header;
        let unchanged = rows.len() - self.inserts.len() - self.updates.len();
        let inserted = self.inserts.iter().map(|&row| Change {
            action: Action::Insert,
            key: rows[row].key(header),
            fields: Vec::new(),
        });
        let updated = self.updates.into_iter().map(|update| Change {
            action: if update.removed {
                Action::Restore
            } else {
                Action::Update
            },
            key: rows[update.row].key(header),
            fields: update.fields,
        });
        let extra = self.extras.into_iter().map(|extra| Change {
            action: extra.action,
            key: extra.key,
            fields: Vec::new(),
        });
        TablePlan {
            table: header.table.clone(),
            unchanged,
            changes: inserted.chain(updated).chain(extra).collect(),
        }
    }

    /// What the database said against the rows of this table.
    pub fn refused(&self, error: sqlx::Error) -> Error {
        Error::Refused {
            table: self.seed.header.table.clone(),
            source: db::Error::from(error),
        }
    }

    /// The fields that differ, in the order of the row.
    fn field_changes(&self, row: usize, mut fields: Map<String, Value>) -> Vec<FieldChange> {
        let change = |field: &String| match fields.get_mut(field)? {
            Value::Array(pair) if pair.len() == 2 => {
                let (old, new) = (pair[0].take(), pair[1].take());
                Some(FieldChange {
                    field: field.clone(),
                    old,
                    new,
                })
            }
            _ => None,
        };
        self.rows[row].keys().filter_map(change).collect()
    }
}

/// The index of a row of which the database gave the ordinal, which begins at 1.
pub(super) fn index(ordinal: i64) -> usize {
    usize::try_from(ordinal - 1).unwrap_or_default()
}

fn check_columns(row: &Row, seed: &TableSeed, statements: &Statements<'_>) -> Result<()> {
    let table = &seed.header.table;
    for field in row.fields.keys() {
        let column = statements.table.column(seed.header.column(field));
        if column.is_none_or(|column| column.generated) {
            return Err(row.error(format!("{table} has no column \"{field}\" that seeds can fill")));
        }
    }
    let is_needed = |field: &String| {
        statements
            .table
            .column(seed.header.column(field))
            .is_some_and(|column| column.not_null)
    };
    match seed
        .header
        .key
        .iter()
        .find(|field| row.text(field).is_none() && is_needed(field))
    {
        Some(field) => Err(row.error(format!(
            "\"{field}\" is part of the key of {table} and is missing"
        ))),
        None => Ok(()),
    }
}
