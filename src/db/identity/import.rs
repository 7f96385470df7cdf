//! The statements of the import of people: each set-based, over staging tables and the tables of the tenant.

use sqlx::{Executor, PgConnection};
use uuid::Uuid;

use crate::db::tenancy::batches::Mode;
use crate::db::tenancy::staging::{self, Change, FieldCount, Tally};
use crate::db::{Result, WriteTransaction};

/// Where the rows of the file are copied.
pub const STAGED: &str = "identity.staged_users";
const MATCHED: &str = "identity.matched_users";
const RESOLVED: &str = "identity.resolved_users";
/// Where the checks keep what they found out.
pub const DERIVED: &[&str] = &[MATCHED, RESOLVED];

/// With more rows than this the planner is told of them.
const LARGE_LOAD: i64 = 5000;

/// Checks the staged rows and finds out what each would do.
///
/// # Errors
/// When the connection breaks.
pub async fn check(connection: &mut PgConnection, columns: &[String], mode: Mode) -> Result<()> {
    sqlx::query_file!("src/db/identity/import/match_keys.sql")
        .execute(&mut *connection)
        .await?;
    sqlx::query_file!("src/db/identity/import/match_name.sql")
        .execute(&mut *connection)
        .await?;
    staging::analyze(connection, MATCHED).await?;
    sqlx::query_file!("src/db/identity/import/excuse_values.sql")
        .execute(&mut *connection)
        .await?;
    sqlx::query_file!("src/db/identity/import/unpack_faults.sql")
        .execute(&mut *connection)
        .await?;
    sqlx::query_file!("src/db/identity/import/refuse_duplicates.sql")
        .execute(&mut *connection)
        .await?;
    sqlx::query_file!("src/db/identity/import/refuse_values.sql", columns)
        .execute(&mut *connection)
        .await?;
    sqlx::query_file!("src/db/identity/import/refuse_taken_keys.sql")
        .execute(&mut *connection)
        .await?;
    sqlx::query_file!("src/db/identity/import/refuse_same_person.sql")
        .execute(&mut *connection)
        .await?;
    sqlx::query_file!("src/db/identity/import/resolve.sql", columns)
        .execute(&mut *connection)
        .await?;
    staging::analyze(connection, RESOLVED).await?;
    sqlx::query_file!("src/db/identity/import/refuse_mode.sql", mode.as_str())
        .execute(&mut *connection)
        .await?;
    sqlx::query_file!("src/db/identity/import/drop_refused.sql")
        .execute(&mut *connection)
        .await?;
    Ok(())
}

/// How many of the good rows do what.
///
/// # Errors
/// When the connection breaks.
pub async fn tally(connection: &mut PgConnection) -> Result<Tally> {
    Ok(sqlx::query_file_as!(Tally, "src/db/identity/import/tally.sql")
        .fetch_one(connection)
        .await?)
}

/// In how many rows each column changes.
///
/// # Errors
/// When the connection breaks.
pub async fn changed_fields(connection: &mut PgConnection) -> Result<Vec<FieldCount>> {
    Ok(
        sqlx::query_file_as!(FieldCount, "src/db/identity/import/changed_fields.sql")
            .fetch_all(connection)
            .await?,
    )
}

/// The first rows that would be created, the first that would be changed, and the first that would not.
///
/// # Errors
/// When the connection breaks.
pub async fn sample(connection: &mut PgConnection, limit: i64) -> Result<Vec<Change>> {
    Ok(
        sqlx::query_file_as!(Change, "src/db/identity/import/sample.sql", limit)
            .fetch_all(connection)
            .await?,
    )
}

/// Applies what the checks found out.
///
/// # Errors
/// When the database refuses a row after all; then the transaction is lost.
pub async fn apply(transaction: &mut WriteTransaction<'_>, batch_id: Uuid, tally: Tally) -> Result<()> {
    if tally.changed > 0 {
        sqlx::query_file!("src/db/identity/import/keep_users.sql", batch_id)
            .execute(&mut **transaction)
            .await?;
        sqlx::query_file!("src/db/identity/import/update_users.sql")
            .execute(&mut **transaction)
            .await?;
    }
    if tally.created > 0 {
        sqlx::query_file!(
            "src/db/identity/import/insert_users.sql",
            batch_id,
            Uuid::now_v7()
        )
        .execute(&mut **transaction)
        .await?;
    }
    if tally.created + tally.changed >= LARGE_LOAD {
        // The plans of the next import would be made for an empty table.
        transaction.execute("analyze identity.users").await?;
    }
    Ok(())
}
