//! The statements of a table. Each takes the rows as one JSON parameter, which the database turns into records of the
//! table's own types; references are joined. Names come from the catalogue and are quoted.

use serde_json::{Map, Value};

use super::catalogue::{Catalogue, Removal, Table};
use super::{Header, Result};
use crate::db::server::{quote_identifier as quoted, quote_literal as literal};

/// Writes the statements of a table.
#[derive(Debug)]
pub(super) struct Statements<'a> {
    pub header: &'a Header,
    pub table: &'a Table,
    references: Vec<Joined<'a>>,
}

/// A reference as the statements join it.
#[derive(Debug)]
struct Joined<'a> {
    field: &'a str,
    column: &'a str,
    by_id: bool,
    alias: String,
    target: &'a Table,
    key: &'a str,
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

    fn source(&self) -> String {
        let mut joins = String::new();
        for joined in &self.references {
            let key = quoted(joined.key);
            let is_text = joined
                .target
                .column(joined.key)
                .is_some_and(|column| column.data_type == "text");
            joins.push_str(&format!(
                " left join {target} as {alias} on {alias}.{key}{cast} = item.fields ->> {field} and {own}",
                target = joined.target.quoted,
                alias = joined.alias,
                cast = if is_text { "" } else { "::text" },
                field = literal(joined.field),
                own = joined.target.own_rows(&joined.alias),
            ));
        }
        let ids = self.references.iter().filter(|joined| joined.by_id);
        let ids: Vec<_> = ids
            .map(|joined| format!("{}, {}.id", literal(joined.column), joined.alias))
            .collect();
        let fields = if ids.is_empty() {
            "item.fields".to_owned()
        } else {
            format!("item.fields || jsonb_build_object({})", ids.join(", "))
        };
        format!(
            "jsonb_array_elements($1) with ordinality as item (fields, ordinal){joins} \
             cross join lateral jsonb_populate_record(null::{}, {fields}) as record",
            self.table.quoted,
        )
    }

    /// The condition that `existing` is the row of the database that has the key of `record`.
    fn matches(&self) -> String {
        let mut conditions = vec![self.table.own_rows("existing")];
        for field in &self.header.key {
            let column = self.header.column(field);
            let not_null = self.table.column(column).is_some_and(|column| column.not_null);
            let column = quoted(column);
            conditions.push(if not_null {
                format!("existing.{column} = record.{column}")
            } else {
                format!("existing.{column} is not distinct from record.{column}")
            });
        }
        conditions.join(" and ")
    }

    /// The condition that `existing` is the tenant's and not marked as deleted.
    fn is_kept(&self) -> String {
        let own = self.table.own_rows("existing");
        if self.table.has("deleted_at") {
            format!("{own} and existing.deleted_at is null")
        } else {
            own
        }
    }

    /// The condition that `existing` is the tenant's and in use.
    fn stands(&self) -> String {
        let kept = self.is_kept();
        if self.table.removal() == Removal::Deactivate {
            format!("{kept} and existing.active")
        } else {
            kept
        }
    }

    /// A row of the database with the fields that a seed of it has.
    fn existing_form(&self, shown: impl Fn(&Joined<'_>) -> bool) -> String {
        let mut form = "to_jsonb(existing)".to_owned();
        for joined in self.references.iter().filter(|joined| shown(joined)) {
            form.push_str(&format!(
                " || jsonb_build_object({field}, (select target.{key}::text from {target} as target where target.id = existing.{column} and {own}))",
                field = literal(joined.field),
                key = quoted(joined.key),
                target = joined.target.quoted,
                column = quoted(joined.column),
                own = joined.target.own_rows("target"),
            ));
        }
        form
    }

    /// A row of the seeds as the database would hold it.
    fn given_form(&self) -> String {
        let mut form = "to_jsonb(record)".to_owned();
        for joined in self.references.iter().filter(|joined| joined.by_id) {
            let field = literal(joined.field);
            form.push_str(&format!(
                " || jsonb_build_object({field}, item.fields ->> {field})"
            ));
        }
        form
    }

    fn unresolved_fields(&self) -> String {
        let fields = self.references.iter().map(|joined| {
            format!(
                "case when {} then {} end",
                joined.is_unresolved(),
                literal(joined.field)
            )
        });
        format!(
            "array_remove(array[{}]::text[], null)",
            fields.collect::<Vec<_>>().join(", ")
        )
    }

    fn is_unresolved(&self) -> String {
        let conditions: Vec<_> = self.references.iter().map(Joined::is_unresolved).collect();
        if conditions.is_empty() {
            "false".to_owned()
        } else {
            conditions.join(" or ")
        }
    }

    fn given_or(&self, field: &str, otherwise: &str) -> String {
        let column = quoted(self.header.column(field));
        format!(
            "case when item.fields ? {} then record.{column} else {otherwise} end",
            literal(field)
        )
    }
}

impl Joined<'_> {
    fn is_unresolved(&self) -> String {
        format!(
            "(item.fields ->> {} is not null and {}.{} is null)",
            literal(self.field),
            self.alias,
            quoted(self.key)
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
