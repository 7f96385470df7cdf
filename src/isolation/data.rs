//! Whose data a database says it holds.

use sqlx::PgConnection;

use super::Subject;
use crate::db::{Result, tenancy};
use crate::finding::{CheckResult, Finding};

/// The checks of the stamp.
///
/// # Errors
/// When the query fails.
pub async fn stamp(connection: &mut PgConnection, subject: &Subject) -> Result<Vec<CheckResult>> {
    let stamps = tenancy::stamps(connection, &[]).await?;
    let is_own = |stamp: &&tenancy::Stamp| stamp.id == subject.tenant_id;
    let own = stamps.iter().find(is_own);
    let stamp = match own {
        Some(stamp) if stamp.landlord_id == subject.landlord_id => None,
        Some(stamp) => Some(Finding {
            object: stamp.slug.clone(),
            fault: format!("it is stamped as a tenant of the landlord {}", stamp.landlord_id),
            mend: format!(
                "update tenancy.tenants set landlord_id = '{}' where id = '{}'",
                subject.landlord_id, subject.tenant_id
            ),
        }),
        None => Some(Finding {
            object: "tenancy.tenants".to_owned(),
            fault: format!("it is not stamped as tenant {}", subject.tenant_id),
            mend: "tenantctl tenant list --columns slug,id,server,database".to_owned(),
        }),
    };
    let others = stamps.iter().filter(|stamp| !is_own(stamp)).map(|stamp| Finding {
        object: stamp.slug.clone(),
        fault: format!("the database also holds tenant {}", stamp.id),
        mend: format!("delete from tenancy.tenants where id = '{}'", stamp.id),
    });
    Ok(vec![
        CheckResult::new(
            "stamp",
            "The database is stamped as this tenant's, of this landlord",
            stamp,
        ),
        CheckResult::new(
            "other-tenants",
            "The database holds no other tenant",
            others.collect::<Vec<_>>(),
        ),
    ])
}
