//! Changes of units that exist: what is known of them, where they stand, whether they are still there.

use chrono::NaiveDate;
use serde_json::{Map, Value};
use uuid::Uuid;

use crate::db::{Result, WriteTransaction};

/// Waits for whoever changes the shape of the tree or what units are, and keeps others from it until the end of the
/// transaction. Whoever takes other locks as well takes this one before that of roles.
///
/// # Errors
/// When the query fails.
pub async fn lock_tree(transaction: &mut WriteTransaction<'_>) -> Result<()> {
    sqlx::query!("select organization.lock_tree()")
        .execute(&mut **transaction)
        .await?;
    Ok(())
}

/// Changes columns of a unit. `columns` holds a value for each column that changes, null to empty it; `attributes` are
/// laid over those that the unit has, null to drop one.
///
/// # Errors
/// When a value is refused: an unknown status or country, the code of another unit, a type that may not stand there.
pub async fn update(
    transaction: &mut WriteTransaction<'_>,
    id: Uuid,
    columns: &Map<String, Value>,
    attributes: &Map<String, Value>,
) -> Result<()> {
    // What others change of the unit meanwhile is waited for: the columns that stay are read after it.
    sqlx::query!(
        "select from organization.units where tenant_id = tenancy.current_tenant() and id = $1 for no key update",
        id,
    )
    .execute(&mut **transaction)
    .await?;
    sqlx::query_file!(
        "src/db/organization/units_update.sql",
        id,
        Value::Object(columns.clone()),
        Value::Object(attributes.clone()),
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Moves a unit, with all that stands below it, to the right end of another; without one it becomes a root.
///
/// # Errors
/// When the unit may not stand there: of the wrong type, below itself, below an archived unit.
pub async fn set_parent(
    transaction: &mut WriteTransaction<'_>,
    id: Uuid,
    parent_id: Option<Uuid>,
) -> Result<()> {
    sqlx::query!(
        "
        update organization.units
        set parent_id = $2
        where tenant_id = tenancy.current_tenant() and id = $1 and parent_id is distinct from $2
        ",
        id,
        parent_id,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Moves all units right below one to another. Returns how many.
///
/// # Errors
/// When one of them may not stand there.
pub async fn move_children(transaction: &mut WriteTransaction<'_>, from: Uuid, to: Uuid) -> Result<u64> {
    let moved = sqlx::query!(
        "
        update organization.units
        set parent_id = $2
        where tenant_id = tenancy.current_tenant() and parent_id = $1 and deleted_at is null
        ",
        from,
        to,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(moved.rows_affected())
}

/// Archives a unit and all below it that are not archived yet, dissolved on a day where that was not known. Returns how
/// many.
///
/// # Errors
/// When a unit was established later than the day.
pub async fn archive(
    transaction: &mut WriteTransaction<'_>,
    id: Uuid,
    reason: Option<&str>,
    dissolved_on: NaiveDate,
) -> Result<u64> {
    let archived = sqlx::query!(
        "
        update organization.units unit
        set status = 'archived', status_reason = $2, dissolved_on = coalesce(unit.dissolved_on, $3)
        from organization.units top
        where top.tenant_id = tenancy.current_tenant() and top.id = $1
          and unit.tenant_id = top.tenant_id and unit.lft >= top.lft and unit.lft < top.rgt
          and unit.status <> 'archived' and unit.deleted_at is null
        ",
        id,
        reason,
        dissolved_on,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(archived.rows_affected())
}
