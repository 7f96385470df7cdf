//! What of access a person has, for what becomes of the person.

use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::Result;

/// How many roles and direct permissions of a person are in force or to come.
///
/// # Errors
/// When the query fails.
pub async fn standing(connection: &mut PgConnection, user_id: Uuid) -> Result<i64> {
    Ok(sqlx::query_scalar!(
        r#"
        select (
            select count(*)
            from access.role_assignments
            where tenant_id = (select tenancy.current_tenant()) and user_id = $1
              and status not in ('ended', 'revoked') and deleted_at is null
              and not term << daterange(current_date, null)
        ) + (
            select count(*)
            from access.user_permissions
            where tenant_id = (select tenancy.current_tenant()) and user_id = $1
              and deleted_at is null and not term << daterange(current_date, null)
        ) as "count!"
        "#,
        user_id,
    )
    .fetch_one(connection)
    .await?)
}
