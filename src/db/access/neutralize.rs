//! Roles without what was noted about their holders, for a copy that is not for work.

use sqlx::PgConnection;

use crate::db::Result;

/// Takes away why roles and permissions were given and revoked. Who has them stays.
///
/// # Errors
/// When a statement fails.
pub async fn neutralize(connection: &mut PgConnection) -> Result<()> {
    sqlx::query!("update access.role_assignments set reason = null, revoked_reason = null")
        .execute(&mut *connection)
        .await?;
    sqlx::query!("update access.user_permissions set reason = null")
        .execute(&mut *connection)
        .await?;
    Ok(())
}
