//! People without what says who they are, for a copy that is not for work.

use sqlx::PgConnection;

use crate::db::Result;

/// Takes away who people are and what they log in with. Ids, status, gender, language and dates of use stay.
///
/// # Errors
/// When a statement fails.
pub async fn neutralize(connection: &mut PgConnection) -> Result<()> {
    sqlx::query!("delete from identity.user_sessions")
        .execute(&mut *connection)
        .await?;
    sqlx::query!("delete from identity.authentication_tokens")
        .execute(&mut *connection)
        .await?;
    sqlx::query!("delete from identity.password_history")
        .execute(&mut *connection)
        .await?;
    sqlx::query!("delete from identity.signing_keys")
        .execute(&mut *connection)
        .await?;
    sqlx::query!("delete from identity.login_attempts")
        .execute(&mut *connection)
        .await?;
    sqlx::query!("delete from identity.password_resets")
        .execute(&mut *connection)
        .await?;
    sqlx::query!(
        "
        update identity.users
        set email = case when email is not null then 'user-' || id || '@example.invalid' end,
            email_normalized = case when email_normalized is not null then 'user-' || id || '@example.invalid' end,
            external_id = null,
            first_name = 'Person',
            middle_name = null,
            last_name = right(id::text, 12),
            full_name = null,
            name_local = null,
            role_title = null,
            phone = null,
            date_of_birth = null,
            avatar_url = null,
            profile = '{}',
            notification_settings = '{}',
            password_hash = null,
            session_token = null,
            locked_reason = null,
            suspended_reason = null
        "
    )
    .execute(&mut *connection)
    .await?;
    Ok(())
}
