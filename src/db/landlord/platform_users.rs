//! Who administers the platform.

use chrono::{DateTime, Utc};
use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::{Result, WriteTransaction};

/// A platform user.
#[derive(Clone, Debug, Serialize)]
pub struct PlatformUser {
    /// The user's id.
    pub id: Uuid,
    /// The e-mail as it was given.
    pub email: String,
    /// The name for people.
    pub display_name: String,
    /// The database login that proves to be this user.
    pub database_login: Option<String>,
    /// Whether the user may still act.
    pub active: bool,
    /// The roles on the whole platform.
    pub roles: Vec<String>,
    /// When the user was made.
    pub created_at: DateTime<Utc>,
}

/// A platform user to be made.
#[derive(Clone, Debug)]
pub struct NewPlatformUser<'a> {
    /// The id, a `UUIDv7`.
    pub id: Uuid,
    /// The e-mail as it was given.
    pub email: &'a str,
    /// The name for people.
    pub display_name: &'a str,
    /// The database login that proves to be this user.
    pub database_login: Option<&'a str>,
}

/// The form of an e-mail by which users are found: trimmed, in lower case.
#[must_use]
pub fn normalize_email(email: &str) -> String {
    email.trim().to_lowercase()
}

/// Every platform user, by e-mail.
///
/// # Errors
/// When the query fails.
pub async fn list(connection: &mut PgConnection) -> Result<Vec<PlatformUser>> {
    Ok(sqlx::query_as!(
        PlatformUser,
        r#"
        select
            id,
            email,
            display_name,
            database_login,
            active,
            array(
                select role_code from landlord.platform_user_roles
                where platform_user_id = platform_users.id and tenant_id is null
                order by role_code
            ) as "roles!",
            created_at
        from landlord.platform_users
        order by email_normalized collate "C"
        "#,
    )
    .fetch_all(connection)
    .await?)
}

/// Adds a platform user.
///
/// # Errors
/// When the e-mail or the login belongs to another.
pub async fn add(transaction: &mut WriteTransaction<'_>, user: &NewPlatformUser<'_>) -> Result<()> {
    sqlx::query!(
        "
        insert into landlord.platform_users (id, email, email_normalized, display_name, database_login)
        values ($1, $2, $3, $4, $5)
        ",
        user.id,
        user.email,
        normalize_email(user.email),
        user.display_name,
        user.database_login,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Gives a platform user a role on the whole platform; a second time it changes nothing.
///
/// # Errors
/// When there is no such user or role.
pub async fn grant_role(
    transaction: &mut WriteTransaction<'_>,
    id: Uuid,
    user_id: Uuid,
    role: &str,
) -> Result<()> {
    sqlx::query!(
        "
        insert into landlord.platform_user_roles (id, platform_user_id, role_code)
        values ($1, $2, $3)
        on conflict on constraint platform_user_roles_key do nothing
        ",
        id,
        user_id,
        role,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}
