//! How many members units have.

use std::collections::HashMap;

use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::Result;

/// How many memberships are in force today, or in their time of grace, in each unit that has any, by the unit's id.
///
/// # Errors
/// When the query fails.
pub async fn in_force_by_unit(connection: &mut PgConnection) -> Result<HashMap<Uuid, i64>> {
    let rows = sqlx::query!(
        r#"
        select states.unit_id as "unit_id!", count(*) as "members!"
        from membership.states_on(current_date) states
        join identity.users on users.tenant_id = (select tenancy.current_tenant()) and users.id = states.user_id
        join reference.membership_statuses status on status.code = states.status
        where users.deleted_at is null
          and (status.in_force or states.in_grace)
        group by states.unit_id
        "#,
    )
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(|row| (row.unit_id, row.members)).collect())
}
