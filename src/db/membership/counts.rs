//! How many members units have.

use std::collections::HashMap;

use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::Result;

/// How many memberships are in force in each unit that has any, by the unit's id.
///
/// # Errors
/// When the query fails.
pub async fn in_force_by_unit(connection: &mut PgConnection) -> Result<HashMap<Uuid, i64>> {
    let rows = sqlx::query!(
        r#"
        select memberships.unit_id, count(*) as "members!"
        from membership.memberships
        join reference.membership_statuses status on status.code = memberships.status
        where memberships.tenant_id = (select tenancy.current_tenant())
          and memberships.deleted_at is null
          and status.in_force
        group by memberships.unit_id
        "#,
    )
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(|row| (row.unit_id, row.members)).collect())
}
