//! People become members, or applicants where levels must approve that.

use crate::db::WriteTransaction;
use crate::db::membership::joining::{self, Joined, Joiner};
use crate::error::{Failure, Result};

/// Makes people members or applicants; refused where a level must approve that is nowhere above the unit.
pub(super) async fn join(
    transaction: &mut WriteTransaction<'_>,
    joiners: &[Joiner],
    joined_via: &str,
    slug: &str,
) -> Result<Vec<Joined>> {
    let joined = joining::join(transaction, joiners, joined_via).await?;
    let missing = joining::missing_levels(transaction, &joined).await?;
    match missing.first() {
        None => Ok(joined),
        Some(missing) => Err(Failure::refused(format!(
            "there is no unit of type {} at or above unit {}, which must approve the membership",
            missing.level, missing.unit
        ))
        .hint(format!("tenantctl unit tree {} -t {slug}", missing.unit))
        .hint(format!("tenantctl membership type list -t {slug}"))),
    }
}
