//! The access context: roles, permissions, and who has which of them where.

pub mod assignments;
pub mod at_units;
pub mod cache;
pub mod check;
pub mod definitions;
pub mod import;
pub mod joining;
pub mod neutralize;
pub mod of_users;
pub mod permissions;
pub mod policy;
pub mod roles;

use sqlx::PgConnection;

use super::Result;

/// The codes of roles that begin in some way, in their order, at most so many.
///
/// # Errors
/// When the connection breaks.
pub async fn role_codes(connection: &mut PgConnection, prefix: &str, most: i64) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar!(
        r#"
        select code
        from access.roles
        where tenant_id = (select tenancy.current_tenant()) and deleted_at is null and starts_with(code, $1)
        order by code collate "C"
        limit $2
        "#,
        prefix,
        most,
    )
    .fetch_all(connection)
    .await?)
}
