//! The steps of operations on tenants, each safe to repeat: what is not finished shows where a broken operation stands.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::{Result, WriteTransaction};

/// A step of an operation on a tenant.
#[derive(Clone, Debug, Serialize)]
pub struct Step {
    /// The operation, such as `create`.
    pub operation: String,
    /// What the operation works with, such as a backup; empty where there is nothing to choose.
    pub subject: String,
    /// The folder from which the operation reads or into which it writes, where the command names one.
    pub location: Option<String>,
    /// What the step does.
    pub step: String,
    /// When it was finished; `None` while it is not.
    pub finished_at: Option<DateTime<Utc>>,
}

/// The steps recorded for a tenant, in order.
///
/// # Errors
/// When the query fails.
pub async fn list(connection: &mut PgConnection, tenant_id: Uuid) -> Result<Vec<Step>> {
    Ok(sqlx::query_as!(
        Step,
        "
        select operation, subject, location, step, finished_at
        from landlord.tenant_steps
        where tenant_id = $1
        order by operation, position
        ",
        tenant_id,
    )
    .fetch_all(connection)
    .await?)
}

/// The steps of every tenant that has some left to do, by the tenant's id, in order.
///
/// # Errors
/// When the query fails.
pub async fn unfinished(connection: &mut PgConnection) -> Result<BTreeMap<Uuid, Vec<Step>>> {
    let rows = sqlx::query!(
        "
        select tenant_id, operation, subject, location, step, finished_at
        from landlord.tenant_steps
        where tenant_id in (select tenant_id from landlord.tenant_steps where finished_at is null)
        order by tenant_id, operation, position
        ",
    )
    .fetch_all(connection)
    .await?;
    let mut steps: BTreeMap<Uuid, Vec<Step>> = BTreeMap::new();
    for row in rows {
        steps.entry(row.tenant_id).or_default().push(Step {
            operation: row.operation,
            subject: row.subject,
            location: row.location,
            step: row.step,
            finished_at: row.finished_at,
        });
    }
    Ok(steps)
}

/// An operation that begins.
#[derive(Clone, Copy, Debug)]
pub struct Beginning<'a> {
    /// The operation, such as `restore`.
    pub operation: &'a str,
    /// What it works with.
    pub subject: &'a str,
    /// The folder from which it reads or into which it writes, where the command names one.
    pub location: Option<&'a str>,
    /// Its steps, in order.
    pub steps: &'a [&'a str],
}

/// Writes the steps of an operation that begins, in place of those that it had before.
///
/// # Errors
/// When the query fails.
pub async fn begin(
    transaction: &mut WriteTransaction<'_>,
    tenant_id: Uuid,
    beginning: &Beginning<'_>,
) -> Result<()> {
    let Beginning {
        operation,
        subject,
        location,
        steps,
    } = *beginning;
    forget(transaction, tenant_id, operation).await?;
    sqlx::query!(
        "
        insert into landlord.tenant_steps (tenant_id, operation, position, step, subject, location)
        select $1, $2, position, step, $3, $4
        from unnest($5::text[]) with ordinality as steps (step, position)
        ",
        tenant_id,
        operation,
        subject,
        location,
        &steps.iter().map(ToString::to_string).collect::<Vec<_>>(),
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Marks the steps of an operation finished up to and with one of them.
///
/// # Errors
/// When the query fails.
pub async fn finish(
    transaction: &mut WriteTransaction<'_>,
    tenant_id: Uuid,
    operation: &str,
    step: &str,
) -> Result<()> {
    sqlx::query!(
        "
        update landlord.tenant_steps
        set finished_at = clock_timestamp()
        where tenant_id = $1
          and operation = $2
          and finished_at is null
          and position <= (
              select position from landlord.tenant_steps where tenant_id = $1 and operation = $2 and step = $3
          )
        ",
        tenant_id,
        operation,
        step,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Takes the steps of an operation away: it is as if it had not begun.
///
/// # Errors
/// When the query fails.
pub async fn forget(transaction: &mut WriteTransaction<'_>, tenant_id: Uuid, operation: &str) -> Result<()> {
    sqlx::query!(
        "delete from landlord.tenant_steps where tenant_id = $1 and operation = $2",
        tenant_id,
        operation,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}
