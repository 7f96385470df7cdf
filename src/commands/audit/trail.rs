//! Which trail is read: a tenant's or the landlord's.

use clap::Args;

use super::record;
use crate::app::App;
use crate::db::audit::{self, Entry, EntryFilter};
use crate::db::landlord::{Landlord, activity, tenants};
use crate::db::tenancy::TenantDatabase;
use crate::error::{Failure, Result};

/// Which trail is read.
#[derive(Debug, Args)]
pub(super) struct TrailArgs {
    /// The tenant
    #[arg(short = 't', long = "tenant", value_name = "SLUG")]
    tenant: Option<String>,

    /// The landlord's own trail
    #[arg(long, conflicts_with = "tenant")]
    landlord: bool,
}

/// A trail that is open.
pub(super) enum Trail {
    /// A tenant's.
    Tenant { slug: String, database: TenantDatabase },
    /// The landlord's.
    Landlord(Box<Landlord>),
}

impl TrailArgs {
    pub(super) async fn open(self, app: &App) -> Result<Trail> {
        if self.landlord {
            return Ok(Trail::Landlord(Box::new(app.landlord().await?)));
        }
        let variable = std::env::var("TENANTCTL_TENANT")
            .ok()
            .filter(|slug| !slug.is_empty());
        let slug = self.tenant.or(variable).ok_or_else(|| {
            Failure::usage("whose trail? Give -t SLUG, or --landlord").hint("tenantctl tenant list")
        })?;
        let (_, _, database) = app.enter_tenant(&slug, false).await?;
        Ok(Trail::Tenant { slug, database })
    }
}

impl Trail {
    /// Whose it is, in words.
    pub(super) fn owner(&self) -> String {
        match self {
            Self::Tenant { slug, .. } => format!("tenant {slug}"),
            Self::Landlord(_) => "the landlord".to_owned(),
        }
    }

    /// The entries that pass a filter, newest first.
    pub(super) async fn list(
        &mut self,
        filter: &EntryFilter,
        after: Option<i64>,
        limit: i64,
    ) -> Result<Vec<Entry>> {
        Ok(match self {
            Self::Tenant { database, .. } => {
                audit::list(&mut *database.read().await?, filter, after, limit).await?
            }
            Self::Landlord(landlord) => activity::list(landlord.connection(), filter, after, limit).await?,
        })
    }

    /// The ids and keys by which the trail may call what an operator calls so.
    pub(super) async fn records(&mut self, called: &str) -> Result<Vec<String>> {
        match self {
            Self::Tenant { database, .. } => record::resolve(&mut *database.read().await?, called).await,
            Self::Landlord(landlord) => {
                let tenant = tenants::find(landlord.connection(), called).await?;
                let id = tenant.map(|tenant| tenant.id.to_string());
                Ok(std::iter::once(called.to_owned()).chain(id).collect())
            }
        }
    }
}
