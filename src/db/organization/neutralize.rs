//! Units without those who can be reached there, for a copy that is not for work.

use sqlx::PgConnection;

use crate::db::Result;

/// Takes away how units and their people are reached, and what was noted freely. Codes, names and the tree stay.
///
/// # Errors
/// When a statement fails.
pub async fn neutralize(connection: &mut PgConnection) -> Result<()> {
    sqlx::query!(
        "
        update organization.units
        set status_reason = null, description = null, address_line1 = null, address_line2 = null, postal_code = null,
            email = null, phone = null, website = null, attributes = '{}'
        "
    )
    .execute(&mut *connection)
    .await?;
    sqlx::query!(
        "update organization.unit_contacts set name = 'Contact', email = null, phone = null, website = null, note = null"
    )
    .execute(&mut *connection)
    .await?;
    sqlx::query!("update organization.unit_leaders set note = null, ended_reason = null")
        .execute(&mut *connection)
        .await?;
    sqlx::query!("update organization.unit_hierarchy_mappings set note = null")
        .execute(&mut *connection)
        .await?;
    Ok(())
}
