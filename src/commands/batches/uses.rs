//! What uses the people that an import created, who are not removed with it then.

use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::identity::undo::Use;
use crate::db::landlord::tenants::Tenant;
use crate::db::{self, access, organization};

/// The offices, roles and direct permissions that people whom an import created have by now, and the contacts that they
/// are.
///
/// # Errors
/// When a query fails.
pub async fn uses(connection: &mut PgConnection, tenant: &Tenant, batch_id: Uuid) -> db::Result<Vec<Use>> {
    let has = |context: &str| tenant.contexts.iter().any(|found| found == context);
    let mut uses = Vec::new();
    if has("organization") {
        uses.extend(organization::of_users::uses_of_batch(connection, batch_id).await?);
    }
    if has("access") {
        uses.extend(access::of_users::uses_of_batch(connection, batch_id).await?);
    }
    Ok(uses)
}
