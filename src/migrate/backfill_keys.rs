//! The keys over which a backfill goes: by keyset, so that a batch costs the same wherever it is.

use sqlx::{AssertSqlSafe, PgConnection, Row};

use super::cause::Cause;
use super::directives::Backfill;
use super::index::quoted;
use super::lexer::tokens;

/// A table's key, and how many of it a batch has.
pub(crate) struct Keys<'k> {
    backfill: &'k Backfill,
    types: Vec<String>,
    size: usize,
}

/// The batch that comes next.
#[derive(Debug, Clone)]
pub(crate) struct Next {
    /// The last key of the batch, as text.
    pub(crate) last: Vec<String>,
    /// How many keys it has.
    pub(crate) count: i64,
}

impl<'k> Keys<'k> {
    /// Looks the types of the key's columns up. Rows whose key is null are in no batch, so none may be.
    pub(crate) async fn read(
        connection: &mut PgConnection,
        backfill: &'k Backfill,
        size: usize,
    ) -> Result<Self, Cause> {
        let mut types = Vec::new();
        for column in &backfill.key {
            // The cast of the name fails with the server's own words when there is no such table.
            let found: Option<(String, bool)> = sqlx::query_as(
                "select format_type(atttypid, atttypmod), attnotnull from pg_attribute
                 where attrelid = $1::text::regclass and attname = $2 and attnum > 0 and not attisdropped",
            )
            .bind(&backfill.table)
            .bind(column)
            .fetch_optional(&mut *connection)
            .await?;
            let name = || format!("{}.{column}", backfill.table);
            let (column_type, is_never_null) = found.ok_or_else(|| sqlx::Error::ColumnNotFound(name()))?;
            if !is_never_null {
                return Err(Cause::Result(format!(
                    "key column {} may be null: the backfill would skip its rows",
                    name()
                )));
            }
            types.push(column_type);
        }
        Ok(Self {
            backfill,
            types,
            size,
        })
    }

    /// The batch behind a cursor; none at the table's end.
    pub(crate) async fn next(
        &self,
        connection: &mut PgConnection,
        cursor: Option<&[String]>,
    ) -> Result<Option<Next>, sqlx::Error> {
        let columns = self.columns();
        let texts: Vec<String> = self.names().map(|name| format!("{name}::text")).collect();
        let backwards: Vec<String> = self.names().map(|name| format!("{name} desc")).collect();
        let query = format!(
            "with batch as (select {columns} from {} where {} order by {columns} limit {})
             select array[{}], count(*) over () from batch order by {} limit 1",
            self.backfill.table,
            self.behind(cursor),
            self.size,
            texts.join(", "),
            backwards.join(", "),
        );
        let row = sqlx::query(AssertSqlSafe(query))
            .fetch_optional(connection)
            .await?;
        row.map(|row| {
            Ok(Next {
                last: row.try_get(0)?,
                count: row.try_get(1)?,
            })
        })
        .transpose()
    }

    /// A statement that sees the keys of a batch as `batch`.
    pub(crate) fn statement(&self, statement: &str, cursor: Option<&[String]>, next: &Next) -> String {
        let columns = self.columns();
        let batch = format!(
            "batch as materialized (select {columns} from {} where {} and ({columns}) <= ({}))",
            self.backfill.table,
            self.behind(cursor),
            self.values(&next.last)
        );
        match own_expressions(statement) {
            Some((recursive, rest)) => format!("with {recursive}{batch}, {rest}"),
            None => format!("with {batch} {statement}"),
        }
    }

    fn names(&self) -> impl Iterator<Item = String> + '_ {
        self.backfill.key.iter().map(|column| quoted(column))
    }

    fn columns(&self) -> String {
        self.names().collect::<Vec<_>>().join(", ")
    }

    fn behind(&self, cursor: Option<&[String]>) -> String {
        cursor.map_or_else(
            || "true".to_owned(),
            |cursor| format!("({}) > ({})", self.columns(), self.values(cursor)),
        )
    }

    fn values(&self, key: &[String]) -> String {
        key.iter()
            .zip(&self.types)
            .map(|(value, column_type)| format!("'{}'::{column_type}", value.replace('\'', "''")))
            .collect::<Vec<_>>()
            .join(", ")
    }
}

/// For a statement that begins with `with`: `recursive ` when it is, and what comes after.
fn own_expressions(statement: &str) -> Option<(&'static str, &str)> {
    let tokens = tokens(statement).ok()?;
    let mut tokens = tokens.iter();
    tokens.next().filter(|token| token.is("with"))?;
    let first = tokens.next()?;
    if first.is("recursive") {
        let second = tokens.next()?;
        return Some(("recursive ", &statement[second.start..]));
    }
    Some(("", &statement[first.start..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_statement_sees_its_batch_beside_its_own_expressions() {
        let backfill = Backfill {
            table: "app.notes".to_owned(),
            key: vec!["id".to_owned()],
        };
        let keys = Keys {
            backfill: &backfill,
            types: vec!["uuid".to_owned()],
            size: 2,
        };
        let next = Next {
            last: vec!["b'c".to_owned()],
            count: 2,
        };
        let cursor = ["a".to_owned()];
        let batch = r#"batch as materialized (select "id" from app.notes where ("id") > ('a'::uuid) and ("id") <= ('b''c'::uuid))"#;
        assert_eq!(
            keys.statement("update app.notes set x = 1", Some(&cursor), &next),
            format!("with {batch} update app.notes set x = 1")
        );
        assert_eq!(
            keys.statement(
                "with recursive a as (select 1) delete from app.notes",
                Some(&cursor),
                &next
            ),
            format!("with recursive {batch}, a as (select 1) delete from app.notes")
        );
        assert!(keys.statement("select 1", None, &next).contains("where true and"));
    }
}
