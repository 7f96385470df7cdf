//! People who prove their e-mail by joining through it.

use uuid::Uuid;

use crate::db::{Result, WriteTransaction};

/// Records that a user showed to hold the e-mail, and lets in who was waiting for that. Who was barred stays so.
///
/// # Errors
/// When the query fails.
pub async fn confirm(transaction: &mut WriteTransaction<'_>, id: Uuid, how: &str) -> Result<()> {
    sqlx::query!(
        "
        update identity.users
        set status = case when status = 'pending' then 'active' else status end,
            email_verified_by = case when email_verified_at is null then tenancy.current_actor() else email_verified_by end,
            email_verified_how = case when email_verified_at is null then $2 else email_verified_how end,
            email_verified_at = coalesce(email_verified_at, now())
        where tenant_id = (select tenancy.current_tenant()) and id = $1
        ",
        id,
        how,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}
