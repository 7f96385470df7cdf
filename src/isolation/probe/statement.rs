//! Statements over tables that are only known when the program runs.

use sqlx::{AssertSqlSafe, Connection, PgConnection, Postgres, Transaction};

use super::tables::Table;
use crate::db::server::quote_literal;
use crate::db::{Error, Result};

/// Begins a transaction that is always rolled back, with a tenant or none.
pub(super) async fn begin<'c>(
    connection: &'c mut PgConnection,
    tenant: Option<&str>,
) -> Result<Transaction<'c, Postgres>> {
    let begin = match tenant {
        Some(tenant) => format!("begin; set local tenantctl.tenant_id = {}", quote_literal(tenant)),
        None => "begin".to_owned(),
    };
    Ok(connection.begin_with(AssertSqlSafe(begin)).await?)
}

/// The query for the names of those tables in which a session sees rows.
pub(super) fn with_rows(tables: &[Table]) -> String {
    let parts: Vec<String> = tables
        .iter()
        .map(|table| {
            format!(
                "select {} where exists (select from {})",
                quote_literal(&table.name),
                table.name
            )
        })
        .collect();
    if parts.is_empty() {
        "select '' where false".to_owned()
    } else {
        parts.join(" union all ")
    }
}

/// The names that a query gives.
pub(super) async fn names(connection: &mut PgConnection, query: &str) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar(AssertSqlSafe(query.to_owned()))
        .persistent(false)
        .fetch_all(connection)
        .await?)
}

/// How a statement ended that must not reach any row.
pub(super) enum Attempt {
    /// It reached so many rows.
    Reached(u64),
    /// It was refused.
    Refused,
    /// A constraint refused it, which is asked only once the policies have let a row through.
    LetThrough(String),
}

/// Tries a statement and takes it back.
pub(super) async fn attempt(transaction: &mut PgConnection, statement: &str) -> Result<Attempt> {
    let mut savepoint = transaction.begin().await?;
    let tried = sqlx::query(AssertSqlSafe(statement.to_owned()))
        .persistent(false)
        .execute(&mut *savepoint)
        .await;
    savepoint.rollback().await?;
    match tried.map_err(Error::from) {
        Ok(done) => Ok(Attempt::Reached(done.rows_affected())),
        Err(Error::Constraint { constraint, .. }) => Ok(Attempt::LetThrough(constraint)),
        Err(Error::Sql {
            sqlstate, message, ..
        }) if sqlstate == "23502" => Ok(Attempt::LetThrough(message)),
        Err(Error::Sql { .. }) => Ok(Attempt::Refused),
        Err(broken) => Err(broken),
    }
}
