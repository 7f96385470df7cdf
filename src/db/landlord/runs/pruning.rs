//! Runs that ended long ago are taken out of the ledger, with what they did with each database.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use crate::db::{Result, WriteTransaction};

/// How many runs began before a moment and are no longer at work.
///
/// # Errors
/// When the query fails.
pub async fn prunable(connection: &mut PgConnection, before: DateTime<Utc>) -> Result<i64> {
    Ok(sqlx::query_scalar!(
        r#"
        select count(*) as "runs!"
        from landlord.runs
        where started_at < $1
          and (
              state <> 'running'
              or not exists (
                  select
                  from pg_catalog.pg_locks
                  where locktype = 'advisory'
                    and objsubid = 1
                    and database = (select oid from pg_catalog.pg_database where datname = current_database())
                    and (classid::bigint << 32) | objid::bigint = hashtextextended(runs.id::text, 0)
              )
          )
        "#,
        before,
    )
    .fetch_one(connection)
    .await?)
}

/// Takes the runs that began before a moment and are no longer at work out of the ledger. Returns how many there were;
/// the trail tells of it.
///
/// # Errors
/// When the query fails.
pub async fn prune(transaction: &mut WriteTransaction<'_>, before: DateTime<Utc>) -> Result<i64> {
    Ok(sqlx::query!(
        r#"
        with pruned as (
            delete from landlord.runs
            where started_at < $1
              and (
                  state <> 'running'
                  or not exists (
                      select
                      from pg_catalog.pg_locks
                      where locktype = 'advisory'
                        and objsubid = 1
                        and database = (select oid from pg_catalog.pg_database where datname = current_database())
                        and (classid::bigint << 32) | objid::bigint = hashtextextended(runs.id::text, 0)
                  )
              )
            returning id
        ),
        counted as (
            select count(*) as runs from pruned
        ),
        recorded as materialized (
            select landlord.record('run.prune', jsonb_build_object('before', $1::timestamptz, 'runs', runs))
            from counted
            where runs > 0
        )
        select runs as "runs!", (select count(*) from recorded) as "recorded!"
        from counted
        "#,
        before,
    )
    .fetch_one(&mut **transaction)
    .await?
    .runs)
}
