//! Statements of an operator's own, whose results nobody knows beforehand.

use futures_util::{Stream, TryStreamExt};
use sqlx::{
    AssertSqlSafe, Column, Either, Executor, PgConnection, Row, SqlSafeStr, Statement, TypeInfo, ValueRef,
};

use crate::db::{Error, Result};

/// A column of a result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResultColumn {
    /// The name, which need not be the only one of its kind.
    pub name: String,
    /// What its values are.
    pub kind: ValueKind,
}

/// What values are beside text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueKind {
    /// Whole numbers of up to 64 bits.
    Integer,
    /// Truth values, which PostgreSQL writes `t` and `f`.
    Boolean,
    /// Anything else.
    Text,
}

/// What comes of a statement.
#[derive(Debug)]
pub enum Yield {
    /// A row, its values as PostgreSQL writes them; `None` for null.
    Row(Vec<Option<String>>),
    /// The end, with how many rows were returned or changed.
    End(u64),
}

/// The columns that a statement would return; none when it returns no rows. Nothing is executed.
///
/// # Errors
/// When the statement is wrong.
pub async fn columns(connection: &mut PgConnection, statement: &str) -> Result<Vec<ResultColumn>> {
    let prepared = connection
        .prepare(AssertSqlSafe(statement.to_owned()).into_sql_str())
        .await?;
    let columns = prepared.columns().iter().map(|column| ResultColumn {
        name: column.name().to_owned(),
        kind: match column.type_info().name() {
            "INT2" | "INT4" | "INT8" => ValueKind::Integer,
            "BOOL" => ValueKind::Boolean,
            _ => ValueKind::Text,
        },
    });
    Ok(columns.collect())
}

/// Executes a statement. Rows come as the server sends them, in the text form that every type has.
pub fn execute<'c>(
    connection: &'c mut PgConnection,
    statement: &str,
) -> impl Stream<Item = Result<Yield>> + use<'c> {
    sqlx::raw_sql(AssertSqlSafe(statement.to_owned()))
        .fetch_many(connection)
        .map_err(Error::from)
        .and_then(async |step| {
            Ok(match step {
                Either::Left(result) => Yield::End(result.rows_affected()),
                Either::Right(row) => Yield::Row(
                    (0..row.len())
                        .map(|index| {
                            let value = row.try_get_raw(index)?;
                            let text = (!value.is_null()).then(|| value.as_str().map(ToOwned::to_owned));
                            text.transpose().map_err(sqlx::Error::Decode)
                        })
                        .collect::<Result<_, sqlx::Error>>()?,
                ),
            })
        })
}
