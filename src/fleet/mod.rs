//! One operation over many databases: which tenants, how many at once, and the ledger of what was done with each.

mod each;
mod filter;
mod recorder;
mod resume;
mod run;
mod selection;
mod waves;

pub use each::{Limits, Visit, Watch, each};
pub use filter::{Filter, FilterError};
pub use resume::{TakeUp, TakenUp, close, resume, settle_repeated};
pub use run::{Entry, EntryFailure, Operation, Run, RunError, Wave, Work, begin, execute};
pub use selection::{Selection, SelectionError, is_migrated, select};
pub use waves::{Waves, WavesError};

use uuid::Uuid;

use crate::db::landlord::tenants::Tenant;

/// One database of a fleet.
#[derive(Clone, Debug)]
pub enum Target {
    /// The landlord's own database.
    Landlord,
    /// A tenant's database.
    Tenant(Box<Tenant>),
}

impl Target {
    /// The tenant's slug, or `landlord`.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Landlord => "landlord",
            Self::Tenant(tenant) => &tenant.slug,
        }
    }

    /// The database's owner in a sentence: `tenant nrna`, `the landlord`.
    #[must_use]
    pub fn describe(&self) -> String {
        match self {
            Self::Landlord => "the landlord".to_owned(),
            Self::Tenant(tenant) => format!("tenant {}", tenant.slug),
        }
    }

    /// The tenant's id; `None` for the landlord.
    #[must_use]
    pub fn tenant_id(&self) -> Option<Uuid> {
        match self {
            Self::Landlord => None,
            Self::Tenant(tenant) => Some(tenant.id),
        }
    }

    /// The server on which it lives; `None` for the landlord.
    #[must_use]
    pub fn server_id(&self) -> Option<Uuid> {
        self.tenant().map(|tenant| tenant.server_id)
    }

    /// The tenant; `None` for the landlord.
    #[must_use]
    pub fn tenant(&self) -> Option<&Tenant> {
        match self {
            Self::Landlord => None,
            Self::Tenant(tenant) => Some(tenant),
        }
    }
}
