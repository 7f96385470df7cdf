//! `membership domain remove`

use clap::Args;

use super::DomainArg;
use crate::app::App;
use crate::db::membership::domains;
use crate::error::{Outcome, Result};
use crate::output::Confirmation;

/// The arguments of `membership domain remove`.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  tenantctl membership domain remove example.org -t nrna --yes")]
pub struct RemoveArgs {
    #[command(flatten)]
    domain: DomainArg,
}

impl RemoveArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let (landlord, _, mut database) = app.enter_tenant(&self.domain.tenant.slug, true).await?;
        let name = database.database().to_owned();
        let domain = self.domain.find(&mut *database.read().await?).await?;
        let question = format!(
            "Remove the e-mail domain {} from the database {name}?",
            domain.domain
        );
        app.output.confirm(&question, &Confirmation::Yes)?;
        let mut transaction = database.write(&app.act(&landlord)).await?;
        domains::remove(&mut transaction, domain.id).await?;
        transaction.commit().await?;
        app.output
            .done(&format!("removed {}; who joined through it stays", domain.domain))?;
        Ok(Outcome::Done)
    }
}
