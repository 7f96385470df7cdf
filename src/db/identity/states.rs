//! Whether a user may log in: locked, suspended, active, deleted.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::db::{Result, WriteTransaction};

/// Locks a user until a moment, or until unlocked.
///
/// # Errors
/// When the query fails.
pub async fn lock(
    transaction: &mut WriteTransaction<'_>,
    id: Uuid,
    until: Option<DateTime<Utc>>,
    reason: Option<&str>,
) -> Result<()> {
    sqlx::query!(
        "
        update identity.users
        set status = 'locked', locked_until = $2, locked_reason = $3
        where tenant_id = tenancy.current_tenant() and id = $1
        ",
        id,
        until,
        reason,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Makes a user active: whatever barred the user is taken away.
///
/// # Errors
/// When the query fails.
pub async fn activate(transaction: &mut WriteTransaction<'_>, id: Uuid) -> Result<()> {
    sqlx::query!(
        "
        update identity.users
        set status = 'active', locked_until = null, locked_reason = null, suspended_reason = null,
            failed_login_attempts = 0
        where tenant_id = tenancy.current_tenant() and id = $1
        ",
        id,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Forgets the failed logins of a user, who stays as the user is.
///
/// # Errors
/// When the query fails.
pub async fn forget_failures(transaction: &mut WriteTransaction<'_>, id: Uuid) -> Result<()> {
    sqlx::query!(
        "
        update identity.users
        set failed_login_attempts = 0
        where tenant_id = tenancy.current_tenant() and id = $1 and failed_login_attempts > 0
        ",
        id,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Suspends a user.
///
/// # Errors
/// When the query fails.
pub async fn suspend(transaction: &mut WriteTransaction<'_>, id: Uuid, reason: Option<&str>) -> Result<()> {
    sqlx::query!(
        "
        update identity.users
        set status = 'suspended', suspended_reason = $2, locked_until = null, locked_reason = null
        where tenant_id = tenancy.current_tenant() and id = $1
        ",
        id,
        reason,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Deletes a user; the row stays for what refers to it.
///
/// # Errors
/// When the query fails.
pub async fn delete(transaction: &mut WriteTransaction<'_>, id: Uuid) -> Result<()> {
    sqlx::query!(
        "
        update identity.users
        set deleted_at = now(), deleted_by = tenancy.current_actor()
        where tenant_id = tenancy.current_tenant() and id = $1 and deleted_at is null
        ",
        id,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Brings a deleted user back.
///
/// # Errors
/// When e-mail or external id are another user's meanwhile, or the user was anonymized or merged.
pub async fn undelete(transaction: &mut WriteTransaction<'_>, id: Uuid) -> Result<()> {
    sqlx::query!(
        "
        update identity.users
        set deleted_at = null, deleted_by = null
        where tenant_id = tenancy.current_tenant() and id = $1
        ",
        id,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}
