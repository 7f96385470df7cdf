//! Who works where: a run on its databases, and another program on a tenant. Neither begins where the other is at work.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::{Result, WriteTransaction, require_direct};

/// A database on which a run is at work.
#[derive(Clone, Debug)]
pub struct Occupied {
    /// The tenant's slug, or `landlord`.
    pub target: String,
    /// The run.
    pub run_id: Uuid,
    /// The command.
    pub operation: String,
    /// Who runs it.
    pub actor: String,
    /// When it began.
    pub started_at: DateTime<Utc>,
}

/// A tenant on which a program is at work that is no run.
#[derive(Clone, Debug)]
pub struct Claimed {
    /// The tenant's slug.
    pub target: String,
    /// What is done with it, such as `restore`.
    pub operation: String,
}

/// The databases among some on which another run is at work, by the program that began it; that program's death ends
/// it. Until the transaction ends nobody else asks, so that two runs are not begun at once.
///
/// # Errors
/// When the query fails.
pub async fn occupied(
    transaction: &mut WriteTransaction<'_>,
    run_id: Uuid,
    targets: &[String],
) -> Result<Vec<Occupied>> {
    sqlx::query!("select pg_advisory_xact_lock(hashtextextended('landlord.runs', 0))")
        .execute(&mut **transaction)
        .await?;
    Ok(sqlx::query_as!(
        Occupied,
        r#"
        select
            run_targets.target,
            runs.id as run_id,
            runs.operation,
            runs.created_by as actor,
            runs.started_at
        from landlord.run_targets
        join landlord.runs on runs.id = run_targets.run_id
        where run_targets.target = any ($2)
          and run_targets.state in ('pending', 'running')
          and runs.state = 'running'
          and runs.id <> $1
          and exists (
              select
              from pg_catalog.pg_locks
              where locktype = 'advisory'
                and objsubid = 1
                and database = (select oid from pg_catalog.pg_database where datname = current_database())
                and (classid::bigint << 32) | objid::bigint = hashtextextended(runs.id::text, 0)
          )
        order by runs.started_at, run_targets.position
        "#,
        run_id,
        targets,
    )
    .fetch_all(&mut **transaction)
    .await?)
}

/// The tenants among some whose operation another program carries out just now, by the lock `tenantctl tenant ID` that it
/// holds. Runs that only look at what a database holds, as backups do, are not in its way.
///
/// # Errors
/// When the query fails.
pub async fn claimed(
    transaction: &mut WriteTransaction<'_>,
    run_id: Uuid,
    targets: &[String],
) -> Result<Vec<Claimed>> {
    Ok(sqlx::query_as!(
        Claimed,
        r#"
        select
            tenants.slug as target,
            (
                select min(operation)
                from landlord.tenant_steps
                where tenant_id = tenants.id and finished_at is null
            ) as "operation!"
        from landlord.tenants
        where slug = any ($2)
          and exists (select from landlord.tenant_steps where tenant_id = tenants.id and finished_at is null)
          and not exists (select from landlord.runs where id = $1 and operation = 'tenant backup')
          and exists (
              select
              from pg_catalog.pg_locks
              where locktype = 'advisory'
                and objsubid = 1
                and granted
                and pid <> pg_backend_pid()
                and database = (select oid from pg_catalog.pg_database where datname = current_database())
                and (classid::bigint << 32) | objid::bigint
                    = hashtextextended('tenantctl tenant ' || tenants.id, 0)
          )
        order by slug collate "C"
        "#,
        run_id,
        targets,
    )
    .fetch_all(&mut **transaction)
    .await?)
}

/// Claims a run for this session, until it ends, so that no other program works on it. Returns whether it was free.
///
/// # Errors
/// When the query fails, or the connection goes through a pooler.
pub async fn claim(connection: &mut PgConnection, run_id: Uuid) -> Result<bool> {
    require_direct(connection).await?;
    Ok(sqlx::query_scalar!(
        r#"select pg_try_advisory_lock(hashtextextended($1::uuid::text, 0)) as "claimed!""#,
        run_id,
    )
    .fetch_one(connection)
    .await?)
}
