//! Runs that were left by the program that ran them, and what a repetition of their command does for them.

use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::{Result, WriteTransaction};

/// The runs of an operation that were left by their programs with something to do in one of `targets`.
///
/// # Errors
/// When the query fails.
pub async fn with_work_in(
    connection: &mut PgConnection,
    operation: &str,
    targets: &[String],
) -> Result<Vec<Uuid>> {
    Ok(sqlx::query_scalar!(
        "
        select runs.id
        from landlord.runs
        where runs.state = 'running' and runs.operation = $1
          and not exists (
              select
              from pg_catalog.pg_locks
              where locktype = 'advisory'
                and objsubid = 1
                and database = (select oid from pg_catalog.pg_database where datname = current_database())
                and (classid::bigint << 32) | objid::bigint = hashtextextended(runs.id::text, 0)
          )
          and exists (
              select
              from landlord.run_targets
              where run_id = runs.id and state not in ('done', 'skipped') and target = any ($2)
          )
        ",
        operation,
        targets,
    )
    .fetch_all(connection)
    .await?)
}

/// Writes that a repetition did what a run had left to do in `targets`. Returns whether it has anything left.
///
/// # Errors
/// When the landlord's database fails.
pub async fn settle(
    transaction: &mut WriteTransaction<'_>,
    run_id: Uuid,
    targets: &[String],
) -> Result<bool> {
    sqlx::query!(
        "
        update landlord.run_targets
        set state = 'skipped', message = 'a repetition did it'
        where run_id = $1 and state not in ('done', 'skipped') and target = any ($2)
        ",
        run_id,
        targets,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(sqlx::query_scalar!(
        r#"
        select exists (
            select from landlord.run_targets where run_id = $1 and state not in ('done', 'skipped')
        ) as "exists!"
        "#,
        run_id,
    )
    .fetch_one(&mut **transaction)
    .await?)
}
