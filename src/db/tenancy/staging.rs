//! The staging tables of imports: temporary, so that nobody else sees them and they vanish with the session.
//!
//! Each is made like an empty permanent prototype of the same name and named without its schema, so that the
//! compiler checks its queries against the prototype.

use futures_util::{Stream, TryStreamExt};
use sqlx::postgres::PgCopyIn;
use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection, Postgres, Transaction};
use std::ops::{Deref, DerefMut};

use super::TenantDatabase;
use crate::db::{Error, Result};

/// A transaction that writes staging tables only: nobody acts in it, so that business data refuses its writes.
#[derive(Debug)]
pub struct StagingTransaction<'c> {
    inner: Transaction<'c, Postgres>,
}

impl StagingTransaction<'_> {
    /// Keeps what was staged for the rest of the session.
    ///
    /// # Errors
    /// When the connection breaks.
    pub async fn commit(self) -> Result<()> {
        Ok(self.inner.commit().await?)
    }
}

impl Deref for StagingTransaction<'_> {
    type Target = PgConnection;

    fn deref(&self) -> &PgConnection {
        &self.inner
    }
}

impl DerefMut for StagingTransaction<'_> {
    fn deref_mut(&mut self) -> &mut PgConnection {
        &mut self.inner
    }
}

impl TenantDatabase {
    /// Begins to stage.
    ///
    /// # Errors
    /// When the connection breaks.
    pub async fn stage(&mut self) -> Result<StagingTransaction<'_>> {
        let begin = format!("begin; {}", super::enter(self.tenant_id));
        Ok(StagingTransaction {
            inner: self.connection.begin_with(AssertSqlSafe(begin)).await?,
        })
    }
}

/// Makes empty temporary tables after their prototypes, each given with its schema.
///
/// # Errors
/// When the database refuses temporary tables.
pub async fn create(connection: &mut PgConnection, prototypes: &[&'static str]) -> Result<()> {
    // Cannot be changed once the session has temporary tables.
    connection.execute("set temp_buffers = '64MB'").await?;
    for prototype in prototypes {
        let table = unqualified(prototype);
        let sql = format!(
            "drop table if exists pg_temp.{table}; create temporary table {table} (like {prototype} including defaults)"
        );
        connection.execute(AssertSqlSafe(sql)).await?;
    }
    Ok(())
}

/// Empties staging tables.
///
/// # Errors
/// When the connection breaks.
pub async fn empty(connection: &mut PgConnection, prototypes: &[&'static str]) -> Result<()> {
    for prototype in prototypes {
        let sql = format!("truncate pg_temp.{}", unqualified(prototype));
        connection.execute(AssertSqlSafe(sql)).await?;
    }
    Ok(())
}

/// Tells the planner what is in a staging table.
///
/// # Errors
/// When the connection breaks.
pub async fn analyze(connection: &mut PgConnection, prototype: &'static str) -> Result<()> {
    let sql = format!("analyze pg_temp.{}", unqualified(prototype));
    connection.execute(AssertSqlSafe(sql)).await?;
    Ok(())
}

/// Gives sorts, hashes and new indexes of this transaction memory for whole files.
///
/// # Errors
/// When the connection breaks.
pub async fn allow_memory(connection: &mut PgConnection) -> Result<()> {
    connection
        .execute("set local work_mem = '256MB'; set local maintenance_work_mem = '256MB'")
        .await?;
    Ok(())
}

fn unqualified(prototype: &str) -> &str {
    prototype.rsplit_once('.').map_or(prototype, |(_, table)| table)
}

/// Rows on their way into a staging table. Dropped without [`CopyIn::finish`], nothing of them arrives.
pub struct CopyIn<'c>(PgCopyIn<&'c mut PgConnection>);

impl std::fmt::Debug for CopyIn<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("CopyIn")
    }
}

/// Begins to fill a staging table; `columns` as COPY lists them.
///
/// # Errors
/// When the table or a column is not there.
pub async fn copy_in<'c>(
    connection: &'c mut PgConnection,
    prototype: &'static str,
    columns: &str,
) -> Result<CopyIn<'c>> {
    let statement = format!("copy pg_temp.{} ({columns}) from stdin", unqualified(prototype));
    Ok(CopyIn(connection.copy_in_raw(&statement).await?))
}

impl CopyIn<'_> {
    /// Sends rows in the text form of COPY.
    ///
    /// # Errors
    /// When the connection breaks.
    pub async fn send(&mut self, rows: &[u8]) -> Result<()> {
        self.0.send(rows).await?;
        Ok(())
    }

    /// Ends the copy and returns how many rows arrived.
    ///
    /// # Errors
    /// When a row does not fit the table.
    pub async fn finish(self) -> Result<u64> {
        Ok(self.0.finish().await?)
    }
}

/// A reason why a staged row is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FaultRow {
    /// Where the row begins in the file, counted from 1.
    pub line: i64,
    /// The column, when the fault is one column's.
    pub column_name: Option<String>,
    /// The stable code of the reason.
    pub code: String,
    /// The reason in words, where the code alone does not say it all.
    pub message: Option<String>,
}

/// All faults, in the file's order.
pub fn faults(connection: &mut PgConnection) -> impl Stream<Item = Result<FaultRow>> + '_ {
    sqlx::query_as!(
        FaultRow,
        r#"
        select
            line,
            column_name,
            code,
            message
        from import_faults
        order by line, column_name nulls first, code
        "#,
    )
    .fetch(connection)
    .map_err(Error::from)
}

/// The faults of the first rows that have any.
///
/// # Errors
/// When the connection breaks.
pub async fn first_faults(connection: &mut PgConnection, limit: i64) -> Result<Vec<FaultRow>> {
    Ok(sqlx::query_as!(
        FaultRow,
        r#"
        select
            line,
            column_name,
            code,
            message
        from import_faults
        order by line, column_name nulls first, code
        limit $1
        "#,
        limit,
    )
    .fetch_all(connection)
    .await?)
}

/// How many rows are refused for one reason.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct FaultCount {
    /// The stable code of the reason.
    pub code: String,
    /// How many rows.
    pub rows: i64,
}

/// In how many rows a field changes.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct FieldCount {
    /// The column.
    pub column: String,
    /// How many rows.
    pub rows: i64,
}

/// How many rows are refused for each reason, most frequent first.
///
/// # Errors
/// When the connection breaks.
pub async fn fault_counts(connection: &mut PgConnection) -> Result<Vec<FaultCount>> {
    Ok(sqlx::query_as!(
        FaultCount,
        r#"
        select
            code,
            count(distinct line) as "rows!"
        from import_faults
        group by code
        order by 2 desc, 1
        "#,
    )
    .fetch_all(connection)
    .await?)
}

/// How many rows are refused.
///
/// # Errors
/// When the connection breaks.
pub async fn refused_rows(connection: &mut PgConnection) -> Result<i64> {
    Ok(
        sqlx::query_scalar!(r#"select count(distinct line) as "rows!" from import_faults"#)
            .fetch_one(connection)
            .await?,
    )
}

/// How many of the good rows do what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Rows that create something.
    pub created: i64,
    /// Rows that change something.
    pub changed: i64,
    /// Rows that are in the database already as they are.
    pub unchanged: i64,
}

/// What becomes of one row.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Change {
    /// Where the row begins in the file.
    pub line: i64,
    /// `create`, `change` or `unchanged`.
    pub action: String,
    /// The record in words.
    pub label: String,
    /// The columns that change, each with what is there and what would be.
    pub fields: serde_json::Value,
}
