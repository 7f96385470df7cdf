//! Writes a table of a database as a seed file.

use std::collections::HashSet;

use serde_json::{Map, Value};
use sqlx::types::Json;
use sqlx::{AssertSqlSafe, PgConnection};

use super::catalogue::{Catalogue, Table};
use super::file::MANAGED_COLUMNS;
use super::render::render;
use super::selection::{SETTING_OVERRIDE, SETTINGS};
use super::statement::Statements;
use super::{Error, Header, Library, Result, Selection, TableSeed};
use crate::db;

/// The rows of a table as a seed file, ordered by key: applied to the same database, it changes nothing. What is as
/// the column's default is left out.
///
/// # Errors
/// [`Error::UnseededTable`] when no file says what the table's key is; when the database fails.
pub async fn export(connection: &mut PgConnection, library: &Library, table: &str) -> Result<String> {
    let header = library.header(table)?.clone();
    let seed = TableSeed {
        header,
        rows: Vec::new(),
        fill_only: Vec::new(),
    };
    let selection = Selection { tables: vec![seed] };
    let catalogue = Catalogue::load(connection, &selection).await?;
    let header = &selection.tables[0].header;
    let statements = Statements::new(header, &catalogue)?;
    let rows: Vec<(Json<Map<String, Value>>,)> = sqlx::query_as(AssertSqlSafe(statements.all()))
        .persistent(false)
        .fetch_all(&mut *connection)
        .await
        .map_err(|error| Error::Refused {
            table: table.to_owned(),
            source: error.into(),
        })?;
    let defaults = defaults(connection, header, statements.table).await?;
    let fields = exported_fields(header, statements.table);
    let rows = rows.into_iter().map(|(Json(mut row),)| {
        let given = fields.iter().filter_map(|field| {
            let value = row.remove(*field)?;
            let left_out = !header.key.iter().any(|key| key == field)
                && value == *defaults.get(*field).unwrap_or(&Value::Null);
            let null_key = value.is_null() && !defaults.contains_key(*field);
            (!left_out && !null_key).then(|| ((*field).to_owned(), value))
        });
        given.collect::<Map<_, _>>()
    });
    Ok(render(header, &rows.collect::<Vec<_>>()))
}

/// The fields of a row in a file: the key, then the others in the order of the columns.
fn exported_fields<'a>(header: &'a Header, table: &'a Table) -> Vec<&'a str> {
    let by_id: HashSet<&str> = header
        .references_by_id()
        .map(|(_, reference)| reference.column.as_str())
        .collect();
    let columns = table
        .columns
        .iter()
        .filter(|column| !column.generated)
        .map(|column| column.name.as_str());
    let columns = columns.filter(|column| !MANAGED_COLUMNS.contains(column) && !by_id.contains(column));
    let columns = columns.filter(|column| header.table != SETTINGS || *column != SETTING_OVERRIDE);
    let references = header.references_by_id().map(|(field, _)| field.as_str());
    let others = references
        .chain(columns)
        .filter(|field| !header.key.iter().any(|key| key == field));
    header.key.iter().map(String::as_str).chain(others).collect()
}

/// The defaults of the columns that a file can leave out.
async fn defaults(
    connection: &mut PgConnection,
    header: &Header,
    table: &Table,
) -> Result<Map<String, Value>> {
    let fields = exported_fields(header, table);
    let pairs = table
        .columns
        .iter()
        .filter(|column| fields.contains(&column.name.as_str()))
        .filter_map(|column| {
            let default = column.default.as_deref()?;
            Some(format!("{}, {default}", db::server::quote_literal(&column.name)))
        });
    let statement = format!(
        "select jsonb_build_object({})",
        pairs.collect::<Vec<_>>().join(", ")
    );
    let Json(defaults) = sqlx::query_scalar(AssertSqlSafe(statement))
        .persistent(false)
        .fetch_one(connection)
        .await
        .map_err(db::Error::from)?;
    Ok(defaults)
}
