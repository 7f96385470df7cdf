//! What of memberships a person has, for what becomes of the person.

use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::Result;

/// How many memberships of a person have not come to an end.
///
/// # Errors
/// When the query fails.
pub async fn standing(connection: &mut PgConnection, user_id: Uuid) -> Result<i64> {
    Ok(sqlx::query_scalar!(
        r#"
        select count(*) as "count!"
        from membership.memberships
        join reference.membership_statuses status on status.code = memberships.status
        where memberships.tenant_id = (select tenancy.current_tenant()) and memberships.user_id = $1
          and memberships.deleted_at is null and not status.final and status.code <> 'expired'
        "#,
        user_id,
    )
    .fetch_one(connection)
    .await?)
}
