//! The parts from which the statements of a table are made: where the rows come from, and which row of the database is
//! theirs.

use super::catalogue::{Removal, Table};
use super::statement::Statements;
use crate::db::server::{quote_identifier as quoted, quote_literal as literal};

/// A reference as the statements join it.
#[derive(Debug)]
pub(super) struct Joined<'a> {
    pub field: &'a str,
    pub column: &'a str,
    pub by_id: bool,
    pub alias: String,
    pub target: &'a Table,
    pub key: &'a str,
}

impl Statements<'_> {
    pub(super) fn source(&self) -> String {
        let joins = self.references.iter().map(|joined| {
            let key = quoted(joined.key);
            let is_text = joined
                .target
                .column(joined.key)
                .is_some_and(|column| column.data_type == "text");
            format!(
                " left join {target} as {alias} on {alias}.{key}{cast} = item.fields ->> {field} and {own}",
                target = joined.target.quoted,
                alias = joined.alias,
                cast = if is_text { "" } else { "::text" },
                field = literal(joined.field),
                own = joined.target.own_rows(&joined.alias),
            )
        });
        let joins: String = joins.collect();
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
    pub(super) fn matches(&self) -> String {
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
    pub(super) fn is_kept(&self) -> String {
        let own = self.table.own_rows("existing");
        if self.table.has("deleted_at") {
            format!("{own} and existing.deleted_at is null")
        } else {
            own
        }
    }

    /// The condition that `existing` is the tenant's and in use.
    pub(super) fn stands(&self) -> String {
        let kept = self.is_kept();
        if self.table.removal() == Removal::Deactivate {
            format!("{kept} and existing.active")
        } else {
            kept
        }
    }

    /// A row of the database with the fields that a seed of it has.
    pub(super) fn existing_form(&self, shown: impl Fn(&Joined<'_>) -> bool) -> String {
        let shown = self.references.iter().filter(|joined| shown(joined));
        let values = shown.map(|joined| {
            format!(
                " || jsonb_build_object({field}, (
                    select target.{key}::text from {target} as target where target.id = existing.{column} and {own}
                ))",
                field = literal(joined.field),
                key = quoted(joined.key),
                target = joined.target.quoted,
                column = quoted(joined.column),
                own = joined.target.own_rows("target"),
            )
        });
        std::iter::once("to_jsonb(existing)".to_owned())
            .chain(values)
            .collect()
    }

    /// A row of the seeds as the database would hold it.
    pub(super) fn given_form(&self) -> String {
        let by_id = self.references.iter().filter(|joined| joined.by_id);
        let values = by_id.map(|joined| {
            let field = literal(joined.field);
            format!(" || jsonb_build_object({field}, item.fields ->> {field})")
        });
        std::iter::once("to_jsonb(record)".to_owned())
            .chain(values)
            .collect()
    }

    pub(super) fn unresolved_fields(&self) -> String {
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

    pub(super) fn is_unresolved(&self) -> String {
        let conditions: Vec<_> = self.references.iter().map(Joined::is_unresolved).collect();
        if conditions.is_empty() {
            "false".to_owned()
        } else {
            conditions.join(" or ")
        }
    }

    pub(super) fn given_or(&self, field: &str, otherwise: &str) -> String {
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
