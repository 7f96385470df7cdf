//! Settings without the tenant's own values, for a copy that is not for work.

use sqlx::PgConnection;

use crate::db::Result;

/// Takes the tenant's own values of text away, which may be addresses or secrets; the others stay.
///
/// # Errors
/// When a statement fails.
pub async fn neutralize(connection: &mut PgConnection) -> Result<()> {
    sqlx::query!("update config.settings set tenant_value = null where type_code not in ('boolean', 'integer', 'decimal')")
        .execute(&mut *connection)
        .await?;
    Ok(())
}
