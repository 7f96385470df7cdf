//! Platform users, as far as it matters who may act.

use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::{Result, WriteTransaction};

/// A platform user, as far as it matters who may act.
#[derive(Clone, Debug)]
pub struct Holder {
    /// The user's id.
    pub id: Uuid,
    /// The e-mail as it was given.
    pub email: String,
    /// Whether the user may act.
    pub active: bool,
    /// The database login that proves to be this user.
    pub database_login: Option<String>,
}

/// Finds a platform user by e-mail.
///
/// # Errors
/// When the query fails.
pub async fn holder(connection: &mut PgConnection, email_normalized: &str) -> Result<Option<Holder>> {
    Ok(sqlx::query_as!(
        Holder,
        "select id, email, active, database_login from landlord.platform_users where email_normalized = $1",
        email_normalized,
    )
    .fetch_optional(connection)
    .await?)
}

/// Finds the platform user, active or not, to whom a database login belongs.
///
/// # Errors
/// When the query fails.
pub async fn holder_of_login(connection: &mut PgConnection, login: &str) -> Result<Option<Holder>> {
    Ok(sqlx::query_as!(
        Holder,
        "select id, email, active, database_login from landlord.platform_users where database_login = $1",
        login,
    )
    .fetch_optional(connection)
    .await?)
}

/// Lets a platform user act with a login.
///
/// # Errors
/// When the login is another's.
pub async fn let_act(transaction: &mut WriteTransaction<'_>, user_id: Uuid, login: &str) -> Result<()> {
    sqlx::query!(
        "update landlord.platform_users set active = true, database_login = $2 where id = $1",
        user_id,
        login,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Whether a login is the one with which the landlord was set up, or a superuser's.
///
/// # Errors
/// When the query fails.
pub async fn is_founder(connection: &mut PgConnection, login: &str, home_server: &str) -> Result<bool> {
    Ok(sqlx::query_scalar!(
        r#"
        select exists (select from landlord.servers where name = $2 and username = $1)
            or exists (select from pg_catalog.pg_roles where rolname = $1::text::name and rolsuper) as "is_founder!"
        "#,
        login,
        home_server,
    )
    .fetch_one(connection)
    .await?)
}
