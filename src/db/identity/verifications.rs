//! What of a user is verified: e-mail, telephone, identity.

use uuid::Uuid;

use crate::db::{Result, WriteTransaction};

/// What is verified.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verified {
    /// The e-mail.
    Email,
    /// The telephone.
    Phone,
    /// Who the person is.
    Identity,
}

impl Verified {
    /// The name of the fact in the database.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Identity => "identity",
        }
    }
}

/// Keeps that something of a user was verified, by whoever acts, and how.
///
/// # Errors
/// When the query fails.
pub async fn mark(
    transaction: &mut WriteTransaction<'_>,
    user_id: Uuid,
    what: Verified,
    how: &str,
) -> Result<()> {
    sqlx::query!(
        "
        update identity.users
        set email_verified_at = case $2 when 'email' then now() else email_verified_at end,
            email_verified_by = case $2 when 'email' then tenancy.current_actor() else email_verified_by end,
            email_verified_how = case $2 when 'email' then $3 else email_verified_how end,
            phone_verified_at = case $2 when 'phone' then now() else phone_verified_at end,
            phone_verified_by = case $2 when 'phone' then tenancy.current_actor() else phone_verified_by end,
            phone_verified_how = case $2 when 'phone' then $3 else phone_verified_how end,
            identity_verified_at = case $2 when 'identity' then now() else identity_verified_at end,
            identity_verified_by = case $2 when 'identity' then tenancy.current_actor() else identity_verified_by end,
            identity_verified_how = case $2 when 'identity' then $3 else identity_verified_how end
        where tenant_id = tenancy.current_tenant() and id = $1
        ",
        user_id,
        what.as_str(),
        how,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Takes a verification away.
///
/// # Errors
/// When the query fails.
pub async fn unmark(transaction: &mut WriteTransaction<'_>, user_id: Uuid, what: Verified) -> Result<()> {
    sqlx::query!(
        "
        update identity.users
        set email_verified_at = case $2 when 'email' then null else email_verified_at end,
            email_verified_by = case $2 when 'email' then null else email_verified_by end,
            email_verified_how = case $2 when 'email' then null else email_verified_how end,
            phone_verified_at = case $2 when 'phone' then null else phone_verified_at end,
            phone_verified_by = case $2 when 'phone' then null else phone_verified_by end,
            phone_verified_how = case $2 when 'phone' then null else phone_verified_how end,
            identity_verified_at = case $2 when 'identity' then null else identity_verified_at end,
            identity_verified_by = case $2 when 'identity' then null else identity_verified_by end,
            identity_verified_how = case $2 when 'identity' then null else identity_verified_how end
        where tenant_id = tenancy.current_tenant() and id = $1
        ",
        user_id,
        what.as_str(),
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Makes a pending user active who has a password and a verified address by now. Returns whether that changed it.
///
/// # Errors
/// When the query fails.
pub async fn activate_when_ready(transaction: &mut WriteTransaction<'_>, user_id: Uuid) -> Result<bool> {
    let activated = sqlx::query!(
        "
        update identity.users
        set status = 'active'
        where tenant_id = tenancy.current_tenant() and id = $1
          and status = 'pending' and password_hash is not null
          and coalesce(email_verified_at, phone_verified_at) is not null
        ",
        user_id,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(activated.rows_affected() > 0)
}
