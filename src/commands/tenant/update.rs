//! `tenant update`

use clap::Args;

use super::TenantName;
use crate::app::App;
use crate::db::landlord::tenants;
use crate::error::{Failure, Outcome, Result};

/// The arguments of `tenant update`.
#[derive(Debug, Args)]
pub struct UpdateArgs {
    #[command(flatten)]
    tenant: TenantName,

    /// The organization's name
    #[arg(long, value_name = "NAME")]
    name: Option<String>,

    /// Add a tag; may be repeated
    #[arg(long = "tag", value_name = "TAG", value_parser = super::create::tag)]
    tags: Vec<String>,

    /// Take a tag away; may be repeated
    #[arg(long = "untag", value_name = "TAG")]
    untags: Vec<String>,
}

impl UpdateArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let slug = self.tenant.resolve()?;
        if self.name.is_none() && self.tags.is_empty() && self.untags.is_empty() {
            return Err(Failure::usage("nothing to change: give --name, --tag or --untag"));
        }
        let mut landlord = app.landlord().await?;
        let tenant = app.find_tenant(&mut landlord, &slug).await?;
        let mut tags = tenant.tags;
        tags.retain(|tag| !self.untags.contains(tag));
        tags.extend(self.tags);
        tags.sort_unstable();
        tags.dedup();
        let act = app.act(&landlord);
        let mut transaction = landlord.write(&act).await?;
        tenants::update(&mut transaction, tenant.id, self.name.as_deref(), Some(&tags)).await?;
        transaction.commit().await?;
        app.output.done(&format!("updated tenant {slug}"))?;
        Ok(Outcome::Done)
    }
}
