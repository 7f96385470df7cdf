//! Runs that were left by the program that ran them, and what a repetition of their command does for them.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::{Result, WriteTransaction};

/// The runs of an operation that were left by their programs with something to do in one of `targets`, or with nothing but
/// to be ended.
///
/// # Errors
/// When the query fails.
pub async fn to_be_settled(
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
          and (
              select coalesce(bool_or(target = any ($2)), true)
              from landlord.run_targets
              where run_id = runs.id and state not in ('done', 'skipped')
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

/// Writes in a database that a backup of `target` shows that the run which took that backup came to its end: it was at
/// work when the backup was taken.
///
/// # Errors
/// When the landlord's database fails.
pub async fn end_backup(
    transaction: &mut WriteTransaction<'_>,
    target: &str,
    finished_at: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!(
        "
        with ended as (
            update landlord.run_targets
            set state = 'done'
            where target = $1 and state in ('pending', 'running')
              and run_id in (select id from landlord.runs where state = 'running' and operation = 'tenant backup')
            returning run_id, position
        )
        update landlord.runs
        set state = 'done', finished_at = $2
        where id in (select run_id from ended)
          and not exists (
              select
              from landlord.run_targets other
              where other.run_id = runs.id and other.state not in ('done', 'skipped')
                and (other.run_id, other.position) not in (select run_id, position from ended)
          )
        ",
        target,
        finished_at,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}
