//! How tenants stand: their status, their maintenance, and the server on which they live.

use uuid::Uuid;

use crate::db::{Result, WriteTransaction};

/// Gives a tenant another status, with the reason. Returns whether it had another one before.
///
/// # Errors
/// When the query fails.
pub async fn set_status(
    transaction: &mut WriteTransaction<'_>,
    tenant_id: Uuid,
    status: &str,
    reason: Option<&str>,
) -> Result<bool> {
    let result = sqlx::query!(
        "
        update landlord.tenants
        set status = $2, status_reason = $3, status_changed_at = now()
        where id = $1 and status <> $2
        ",
        tenant_id,
        status,
        reason,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(result.rows_affected() > 0)
}

/// Gives a tenant another status, with the reason, where it still has the one that it was found with. Returns whether it
/// had.
///
/// # Errors
/// When the query fails.
pub async fn change_status(
    transaction: &mut WriteTransaction<'_>,
    tenant_id: Uuid,
    (from, to): (&str, &str),
    reason: Option<&str>,
) -> Result<bool> {
    let result = sqlx::query!(
        "
        update landlord.tenants
        set status = $3, status_reason = $4, status_changed_at = now()
        where id = $1 and status = $2
        ",
        tenant_id,
        from,
        to,
        reason,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(result.rows_affected() > 0)
}

/// Begins a maintenance of a tenant that is in none.
///
/// # Errors
/// When the query fails.
pub async fn begin_maintenance(
    transaction: &mut WriteTransaction<'_>,
    tenant_id: Uuid,
    message: &str,
) -> Result<()> {
    sqlx::query!(
        "
        update landlord.tenants
        set maintenance = true, maintenance_message = $2
        where id = $1 and not maintenance
        ",
        tenant_id,
        message,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Ends the maintenance of a tenant that was begun with this message; what somebody else began goes on.
///
/// # Errors
/// When the query fails.
pub async fn end_maintenance(
    transaction: &mut WriteTransaction<'_>,
    tenant_id: Uuid,
    message: &str,
) -> Result<()> {
    sqlx::query!(
        "
        update landlord.tenants
        set maintenance = false, maintenance_message = null
        where id = $1 and maintenance and maintenance_message = $2
        ",
        tenant_id,
        message,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Begins or ends the maintenance of tenants.
///
/// # Errors
/// When the query fails.
pub async fn set_maintenance(
    transaction: &mut WriteTransaction<'_>,
    tenant_ids: &[Uuid],
    on: bool,
    message: Option<&str>,
) -> Result<()> {
    sqlx::query!(
        "update landlord.tenants set maintenance = $2, maintenance_message = $3 where id = any ($1)",
        tenant_ids,
        on,
        message,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Places a tenant on another server, in a database of the same name.
///
/// # Errors
/// When the query fails.
pub async fn place(transaction: &mut WriteTransaction<'_>, tenant_id: Uuid, server_id: Uuid) -> Result<()> {
    sqlx::query!(
        "update landlord.tenants set server_id = $2 where id = $1",
        tenant_id,
        server_id,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}
