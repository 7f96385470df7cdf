//! Whose user is meant: a tenant's, or the platform's own.

use clap::Args;

use crate::error::{Failure, Result};

/// The tenant inside which a command works, or the platform itself.
#[derive(Debug, Args)]
pub struct SiteArgs {
    /// The tenant
    #[arg(
        short = 't',
        long = "tenant",
        env = "TENANTCTL_TENANT",
        value_name = "SLUG",
        hide_env = true,
        required_unless_present = "platform"
    )]
    slug: Option<String>,

    /// A user of the platform itself, not of a tenant
    #[arg(long)]
    pub platform: bool,
}

impl SiteArgs {
    /// The tenant.
    pub(super) fn slug(&self) -> Result<&str> {
        self.slug
            .as_deref()
            .ok_or_else(|| Failure::usage("name the tenant with -t"))
    }
}
