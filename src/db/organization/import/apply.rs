//! Applies an import of units.

use sqlx::PgConnection;
use uuid::Uuid;

use super::PLACED;
use crate::db::organization::tree::{self, TreeFault};
use crate::db::tenancy::staging::{self, Tally};
use crate::db::{Result, WriteTransaction};

/// With fewer rows than this, making keys again costs more than checking them row by row.
const ROWS_WORTH_SUSPENSION: i64 = 5000;

/// Applies what the checks found out: all new and changed units with their places, in one statement. Returns what is
/// still wrong with the tree then.
///
/// # Errors
/// When the database refuses a row after all; then the transaction is lost.
pub async fn apply(
    transaction: &mut WriteTransaction<'_>,
    batch_id: Uuid,
    tally: Tally,
) -> Result<Option<TreeFault>> {
    sqlx::query_file!("src/db/organization/import/place_units.sql")
        .execute(&mut **transaction)
        .await?;
    staging::analyze(transaction, PLACED).await?;
    if tally.changed > 0 {
        sqlx::query_file!("src/db/organization/import/keep_units.sql", batch_id)
            .execute(&mut **transaction)
            .await?;
    }
    let suspended = if tally.created >= ROWS_WORTH_SUSPENSION && is_empty(transaction).await? {
        Some(suspend_keys(transaction).await?)
    } else {
        None
    };
    sqlx::query_file!("src/db/organization/import/apply.sql", batch_id)
        .execute(&mut **transaction)
        .await?;
    if let Some(definitions) = suspended {
        sqlx::query!("select tenancy.restore_keys($1)", &definitions)
            .fetch_one(&mut **transaction)
            .await?;
    }
    // A tree that was wrong before is made right with it.
    if tree::verify(transaction).await?.is_empty() {
        return Ok(None);
    }
    tree::rebuild(transaction).await?;
    Ok(tree::verify(transaction).await?.into_iter().next())
}

/// Whether nobody has any units here; other tenants of the database could not be seen.
async fn is_empty(connection: &mut PgConnection) -> Result<bool> {
    Ok(sqlx::query_scalar!(
        r#"
        select (select count(*) from tenancy.tenants) = 1
            and not exists (select from organization.units) as "is_empty!"
        "#,
    )
    .fetch_one(connection)
    .await?)
}

async fn suspend_keys(connection: &mut PgConnection) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar!(
        r#"select tenancy.suspend_keys(array['organization.units']::regclass[]) as "definitions!""#
    )
    .fetch_one(connection)
    .await?)
}
