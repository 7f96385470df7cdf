//! `tenant reset`

use clap::Args;

use super::kept::drop_kept;
use super::rebuild::replace;
use super::require_status;
use crate::app::App;
use crate::commands::template::find_template;
use crate::error::{Outcome, Result};
use crate::lifecycle::rebuild::RESET;
use crate::output::Confirmation;
use crate::seed;

/// The arguments of `tenant reset`.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  tenantctl tenant reset nrna --backup --confirm nrna")]
pub struct ResetArgs {
    /// The tenant
    #[arg(value_name = "SLUG")]
    slug: String,

    /// Take a backup first
    #[arg(long)]
    backup: bool,

    /// The slug once more, where there is no terminal to ask on
    #[arg(long, value_name = "SLUG")]
    confirm: Option<String>,
}

impl ResetArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let mut landlord = app.landlord().await?;
        let tenant = app.find_tenant(&mut landlord, &self.slug).await?;
        require_status(&tenant, &["active", "suspended"])?;
        let template = find_template(&seed::Library::embedded(), &tenant.template)?;
        let question = format!(
            "Everything in {} is lost{}.",
            tenant.database,
            if self.backup {
                ", but for the backup that is taken now"
            } else {
                ""
            }
        );
        let confirmation = Confirmation::Name {
            expected: &tenant.slug,
            given: self.confirm.as_deref(),
        };
        app.output.confirm(&question, &confirmation)?;
        replace(app, &mut landlord, &tenant, &template, RESET, self.backup).await?;
        // An earlier attempt may have left one as well.
        drop_kept(app, &mut landlord, &tenant, RESET).await?;
        app.output.done(&format!(
            "reset tenant {} to the template {}",
            tenant.slug, template.name
        ))?;
        if tenant
            .contexts
            .iter()
            .any(|name| !template.contexts.contains(name))
        {
            app.output
                .note("it is to have contexts beside the template's, which are made anew by:");
            app.output
                .hint(&format!("tenantctl migrate up -t {}", tenant.slug));
        }
        Ok(Outcome::Done)
    }
}
