//! What of access stands at units that are archived or merged.

use chrono::NaiveDate;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::organization::changes;
use crate::db::{Result, WriteTransaction};

/// Ends, after a day, every role assignment and every direct permission at a unit alone and at those below it that are
/// archived with it. What would only have begun later is revoked. Returns how many.
///
/// # Errors
/// When the query fails.
pub async fn end(
    transaction: &mut WriteTransaction<'_>,
    unit_id: Uuid,
    last_day: NaiveDate,
    reason: &str,
) -> Result<u64> {
    // Which units these are is to stay so; and whoever moves units takes the lock of the tree before that of roles.
    changes::lock_tree(transaction).await?;
    let assignments = sqlx::query!(
        "
        update access.role_assignments assignment
        set term = case when lower(assignment.term) <= $2 then daterange(lower(assignment.term), $2, '[]') else assignment.term end,
            status = case when lower(assignment.term) > $2 then 'revoked' else assignment.status end,
            revoked_at = case when lower(assignment.term) > $2 then now() end,
            revoked_by = case when lower(assignment.term) > $2 then tenancy.current_actor() end,
            revoked_reason = $3
        from organization.units top
        join organization.units unit on unit.tenant_id = top.tenant_id and unit.lft >= top.lft and unit.lft < top.rgt
        where top.tenant_id = tenancy.current_tenant() and top.id = $1
          and assignment.tenant_id = unit.tenant_id and assignment.unit_id = unit.id
          and assignment.status not in ('ended', 'revoked') and assignment.deleted_at is null
          and not assignment.term << daterange($2, null, '()')
        ",
        unit_id,
        last_day,
        reason,
    )
    .execute(&mut **transaction)
    .await?;
    let permissions = sqlx::query!(
        "
        update access.user_permissions permission
        set term = case when lower(permission.term) <= $2 then daterange(lower(permission.term), $2, '[]') else permission.term end,
            deleted_at = case when lower(permission.term) > $2 then now() end,
            deleted_by = case when lower(permission.term) > $2 then tenancy.current_actor() end
        from organization.units top
        join organization.units unit on unit.tenant_id = top.tenant_id and unit.lft >= top.lft and unit.lft < top.rgt
        where top.tenant_id = tenancy.current_tenant() and top.id = $1
          and permission.tenant_id = unit.tenant_id and permission.unit_id = unit.id
          and permission.deleted_at is null and not permission.term << daterange($2, null, '()')
        ",
        unit_id,
        last_day,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(assignments.rows_affected() + permissions.rows_affected())
}

/// Refuses rows of a file of units that would archive one at which somebody holds something.
///
/// # Errors
/// When the query fails.
pub async fn refuse_archiving(connection: &mut PgConnection) -> Result<()> {
    sqlx::query_file!("src/db/access/refuse_archiving.sql")
        .execute(connection)
        .await?;
    Ok(())
}
