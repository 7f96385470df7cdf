//! What a database is made of and how many rows its tables hold, before and after.

use std::collections::BTreeMap;

use sqlx::PgConnection;

use crate::db::{self, contents};
use crate::migrate::catalogue::{Catalogue, compare, snapshot};

/// What a database is made of and how many rows its tables hold.
#[derive(Debug)]
pub(super) struct State {
    catalogue: Catalogue,
    rows: BTreeMap<String, i64>,
}

impl State {
    pub async fn of(connection: &mut PgConnection) -> db::Result<Self> {
        let catalogue = snapshot(connection).await?;
        contents::begin(connection, None).await?;
        let mut tables = contents::tables(connection).await?;
        tables.retain(|table| !grows_by_itself(&table.schema, &table.name));
        let rows = contents::count(connection, &tables).await?;
        contents::end(connection).await?;
        Ok(Self { catalogue, rows })
    }

    /// What is different in another state, in words.
    pub fn differences(&self, found: &Self) -> Vec<String> {
        let rows = self.rows.iter().filter_map(|(table, expected)| {
            let found = found.rows.get(table).filter(|found| *found != expected)?;
            Some(format!("{table} has {} where it had {expected}", counted(*found)))
        });
        compare(&self.catalogue, &found.catalogue)
            .iter()
            .map(ToString::to_string)
            .chain(rows)
            .collect()
    }
}

/// Whether a table is a ledger or a trail, which keep what was done whatever is taken back.
fn grows_by_itself(schema: &str, table: &str) -> bool {
    schema == "audit" || table == "migrations" || table.starts_with("activity_log")
}

fn counted(rows: i64) -> String {
    match rows {
        1 => "1 row".to_owned(),
        number => format!("{number} rows"),
    }
}
