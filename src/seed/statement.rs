//! The statements of a table. Each takes the rows as one JSON parameter, which the database turns into records of the
//! table's own types; references are joined. Names come from the catalogue and are quoted.

use serde_json::{Map, Value};

use super::catalogue::{Catalogue, Table};
use super::fragment::Joined;
use super::{Header, Result};
use crate::db::server::{quote_identifier as quoted, quote_literal as literal};

/// Writes the statements of a table.
#[derive(Debug)]
pub(super) struct Statements<'a> {
    pub header: &'a Header,
    pub table: &'a Table,
    pub(super) references: Vec<Joined<'a>>,
}

impl<'a> Statements<'a> {
    pub fn new(header: &'a Header, catalogue: &'a Catalogue) -> Result<Self> {
        let references = header
            .references
            .iter()
            .zip(1..)
            .map(|((field, reference), number)| {
                Ok(Joined {
                    field,
                    column: &reference.column,
                    by_id: reference.column != *field,
                    alias: format!("reference_{number}"),
                    target: catalogue.table(&reference.table)?,
                    key: &reference.key,
                })
            })
            .collect::<Result<_>>()?;
        Ok(Self {
            header,
            table: catalogue.table(&header.table)?,
            references,
        })
    }

    /// Compares rows (`$1`) with the database: gives those that are missing, removed, differ, or refer to what is
    /// not there. Fields named in `$2` differ only where the database has nothing.
    pub fn compare(&self) -> String {
        let removed = if self.table.has("deleted_at") {
            "existing.deleted_at is not null"
        } else {
            "false"
        };
        format!(
            "select item.ordinal, existing.ctid is null as missing, {removed} as removed, changed.fields, {unresolved} as unresolved
             from {source}
             left join {table} as existing on {matches}
             left join lateral (
                 select jsonb_object_agg(key, jsonb_build_array(old.value, new.value)) as fields
                 from jsonb_each({existing_form}) as old join jsonb_each({given_form}) as new using (key)
                 where old.value <> new.value and item.fields ? key and (old.value = 'null' or key <> all ($2))
             ) as changed on existing.ctid is not null
             where existing.ctid is null or {removed} or changed.fields is not null
             order by item.ordinal",
            unresolved = self.unresolved_fields(),
            source = self.source(),
            table = self.table.quoted,
            matches = self.matches(),
            existing_form = self.existing_form(|joined| joined.by_id && !self.header.key.iter().any(|key| key == joined.field)),
            given_form = self.given_form(),
        )
    }

    /// Which rows (`$1`) refer to what is not there, by which fields.
    pub fn unresolved(&self) -> String {
        format!(
            "select item.ordinal, {} as unresolved from {} where {} order by item.ordinal",
            self.unresolved_fields(),
            self.source(),
            self.is_unresolved(),
        )
    }

    /// Adds rows (`$1`) whose references are all there. A field that a row leaves out gets the column's default.
    pub fn insert(&self, fields: &[GivenField<'_>]) -> String {
        let tenant = self.table.has("tenant_id");
        let columns = fields.iter().map(|given| quoted(self.header.column(given.field)));
        let values = fields.iter().map(|given| {
            let column = self.header.column(given.field);
            let default = self
                .table
                .column(column)
                .and_then(|column| column.default.as_deref());
            match default {
                Some(default) if !given.by_all => self.given_or(given.field, &format!("({default})")),
                _ => format!("record.{}", quoted(column)),
            }
        });
        format!(
            "insert into {} ({}) select {} from {} where not ({}) order by item.ordinal",
            self.table.quoted,
            tenant
                .then(|| "tenant_id".to_owned())
                .into_iter()
                .chain(columns)
                .collect::<Vec<_>>()
                .join(", "),
            tenant
                .then(|| "tenancy.current_tenant()".to_owned())
                .into_iter()
                .chain(values)
                .collect::<Vec<_>>()
                .join(", "),
            self.source(),
            self.is_unresolved(),
        )
    }

    /// Changes rows (`$1`), which hold their key and the fields that change, and brings back those that were removed.
    pub fn update(&self, fields: &[GivenField<'_>]) -> String {
        let mut assignments: Vec<String> = fields
            .iter()
            .filter(|given| !self.header.key.iter().any(|key| key == given.field))
            .map(|given| {
                let column = quoted(self.header.column(given.field));
                let value = if given.by_all {
                    format!("record.{column}")
                } else {
                    self.given_or(given.field, &format!("existing.{column}"))
                };
                format!("{column} = {value}")
            })
            .collect();
        let marks = ["deleted_at", "deleted_by"]
            .into_iter()
            .filter(|mark| self.table.has(mark));
        assignments.extend(marks.map(|mark| format!("{mark} = null")));
        format!(
            "update {} as existing set {} from {} where {} and not ({})",
            self.table.quoted,
            assignments.join(", "),
            self.source(),
            self.matches(),
            self.is_unresolved(),
        )
    }

    /// The rows of the database that are in use and not among the rows given (`$1`), in the form of seeds.
    pub fn extra(&self) -> String {
        format!(
            "select {} as fields from {} as existing where {} and not exists (select from {} where {})",
            self.existing_form(|joined| joined.by_id),
            self.table.quoted,
            self.stands(),
            self.source(),
            self.matches(),
        )
    }

    /// The rows of the database that were not removed, in the form of seeds, in the order of their keys.
    pub fn all(&self) -> String {
        let order = self
            .header
            .key
            .iter()
            .map(|field| format!("form.fields ->> {} collate \"C\"", literal(field)));
        format!(
            "select form.fields from {} as existing cross join lateral (select {} as fields) as form where {} order by {}",
            self.table.quoted,
            self.existing_form(|joined| joined.by_id),
            self.is_kept(),
            order.collect::<Vec<_>>().join(", "),
        )
    }

    /// Removes the rows given (`$1`) by their keys.
    pub fn remove(&self, assignments: Option<&str>) -> String {
        let (table, source, matches) = (&self.table.quoted, self.source(), self.matches());
        match assignments {
            Some(assignments) => {
                format!("update {table} as existing set {assignments} from {source} where {matches}")
            }
            None => format!("delete from {table} as existing using {source} where {matches}"),
        }
    }

    /// Which of the rows given (`$1`) other rows refer to, by the conditions of the foreign keys.
    pub fn referred_to(&self, conditions: &[String]) -> String {
        format!(
            "select item.ordinal from {} join {} as existing on {} where {} order by item.ordinal",
            self.source(),
            self.table.quoted,
            self.matches(),
            conditions.join(" or "),
        )
    }

    /// Whether the tenant has no row in the table.
    pub fn is_empty(&self) -> String {
        format!(
            "not exists (select from {} as existing where {})",
            self.table.quoted,
            self.table.own_rows("existing")
        )
    }
}

/// A field that rows give.
#[derive(Clone, Copy, Debug)]
pub(super) struct GivenField<'a> {
    pub field: &'a str,
    /// Whether all the rows give it.
    pub by_all: bool,
}

/// The fields that rows give, in the order in which they first come.
pub(super) fn given_fields<'a>(rows: &[&'a Map<String, Value>]) -> Vec<GivenField<'a>> {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for field in rows.iter().flat_map(|row| row.keys()) {
        match counts.iter_mut().find(|(known, _)| known == field) {
            Some((_, count)) => *count += 1,
            None => counts.push((field, 1)),
        }
    }
    counts
        .into_iter()
        .map(|(field, count)| GivenField {
            field,
            by_all: count == rows.len(),
        })
        .collect()
}
