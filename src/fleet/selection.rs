//! Which tenants an operation is about. Naming nothing is an error, never "all".

use crate::db::landlord::tenants::Tenant;

use super::{Filter, Target};

/// What was named on the command line.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    /// Tenants by slug.
    pub slugs: Vec<String>,
    /// Every tenant.
    pub all: bool,
    /// Tenants that meet conditions.
    pub filter: Option<Filter>,
    /// The targets that failed in a run.
    pub failed: Option<Vec<String>>,
    /// Tenants to leave out.
    pub except: Vec<String>,
    /// The landlord's own database too.
    pub landlord: bool,
}

/// What can be wrong with a selection.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum SelectionError {
    /// Nothing was named.
    #[error("which databases? Name tenants with -t, or say --all, --where or --landlord")]
    Nothing,
    /// A slug is no tenant's.
    #[error("there is no tenant \"{slug}\"")]
    UnknownTenant {
        /// What was written.
        slug: String,
    },
}

/// Whether tenants of this status take part in operations over the fleet.
#[must_use]
pub fn is_migrated(status: &str) -> bool {
    matches!(status, "active" | "suspended" | "archived")
}

/// The targets that were named, the landlord first, then tenants by slug; and the tenants that a wide selection
/// leaves out because of their status.
///
/// # Errors
/// When nothing was named, or a slug is unknown.
pub fn select(
    selection: &Selection,
    tenants: Vec<Tenant>,
    behind: impl Fn(&Tenant) -> bool,
) -> Result<(Vec<Target>, Vec<Tenant>), SelectionError> {
    let wide = selection.all || selection.filter.is_some() || selection.failed.is_some();
    if !wide && selection.slugs.is_empty() && !selection.landlord {
        return Err(SelectionError::Nothing);
    }
    for slug in selection.slugs.iter().chain(&selection.except) {
        if !tenants.iter().any(|tenant| &tenant.slug == slug) {
            return Err(SelectionError::UnknownTenant { slug: slug.clone() });
        }
    }
    let landlord_failed = selection
        .failed
        .as_ref()
        .is_some_and(|failed| failed.iter().any(|name| name == "landlord"));
    let mut targets = Vec::new();
    if selection.landlord || landlord_failed {
        targets.push(Target::Landlord);
    }
    let mut left_out = Vec::new();
    for tenant in tenants {
        if selection.except.contains(&tenant.slug) {
            continue;
        }
        let named = selection.slugs.contains(&tenant.slug);
        let met = selection
            .filter
            .as_ref()
            .map_or(selection.all, |filter| filter.accepts(&tenant, &behind));
        let failed = selection
            .failed
            .as_ref()
            .is_some_and(|failed| failed.contains(&tenant.slug));
        if named || ((met || failed) && is_migrated(&tenant.status)) {
            targets.push(Target::Tenant(Box::new(tenant)));
        } else if met || failed {
            left_out.push(tenant);
        }
    }
    Ok((targets, left_out))
}
