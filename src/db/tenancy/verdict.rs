//! What an operator's own query says of a tenant: true, or why not.

use std::fmt;

use futures_util::TryStreamExt;
use sqlx::postgres::PgRow;
use sqlx::{AssertSqlSafe, Column, Row, TypeInfo};

use crate::db::{ReadTransaction, Result};

/// What a query that is to be true came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// One row with one boolean column, which is true.
    True,
    /// As above, and it is false.
    False,
    /// As above, and it is null.
    Null,
    /// There is no row.
    NoRow,
    /// There are several rows.
    SeveralRows,
    /// There are several columns, or one that is not boolean.
    NotBoolean,
}

impl fmt::Display for Verdict {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::True => "true",
            Self::False => "false",
            Self::Null => "null",
            Self::NoRow => "no row",
            Self::SeveralRows => "more than one row",
            Self::NotBoolean => "not one boolean column",
        })
    }
}

/// Asks an operator's query, which is one statement. It sees the tenant's rows and can write nothing.
///
/// # Errors
/// When the query fails.
pub async fn verdict(transaction: &mut ReadTransaction<'_>, query: &str) -> Result<Verdict> {
    let query = sqlx::query(AssertSqlSafe(query.to_owned()));
    let mut rows = query.fetch(&mut **transaction);
    let Some(first) = rows.try_next().await? else {
        return Ok(Verdict::NoRow);
    };
    if rows.try_next().await?.is_some() {
        return Ok(Verdict::SeveralRows);
    }
    Ok(of_row(&first)?)
}

fn of_row(row: &PgRow) -> Result<Verdict, sqlx::Error> {
    match row.columns() {
        [only] if only.type_info().name() == "BOOL" => Ok(match row.try_get(0)? {
            Some(true) => Verdict::True,
            Some(false) => Verdict::False,
            None => Verdict::Null,
        }),
        _ => Ok(Verdict::NotBoolean),
    }
}
