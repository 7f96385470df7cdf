//! `server remove`

use clap::Args;

use crate::app::{App, HOME_SERVER};
use crate::commands::repeat::drop_former;
use crate::db::landlord::servers;
use crate::error::{Failure, Outcome, Result};
use crate::output::Confirmation;

/// The arguments of `server remove`.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  tenantctl server remove eu1")]
pub struct RemoveArgs {
    /// The server
    #[arg(value_name = "SERVER")]
    name: String,
}

impl RemoveArgs {
    pub(super) async fn run(self, app: &App) -> Result<Outcome> {
        let mut landlord = app.landlord().await?;
        let server = super::find(&mut landlord, &self.name).await?;
        if server.name == HOME_SERVER {
            return Err(Failure::refused(format!(
                "server {HOME_SERVER} holds the landlord itself"
            )));
        }
        if server.tenants > 0 {
            return Err(Failure::refused(format!(
                "{} tenants live on server {}",
                server.tenants, server.name
            ))
            .hint(format!("tenantctl tenant list --where 'server={}'", server.name)));
        }
        let holdings = servers::holdings(landlord.connection(), server.id).await?;
        if !holdings.former.is_empty() {
            let failure = Failure::refused(format!(
                "databases in which tenants lived before are kept on server {}: {}",
                server.name,
                holdings.former.join(", ")
            ));
            let owners = holdings.owners.iter().zip(&holdings.operations);
            return Err(owners.fold(failure, |failure, (slug, operation)| {
                failure.hint(drop_former(slug, operation))
            }));
        }
        app.output.confirm(
            &format!("Remove server {} from the landlord?", server.name),
            &Confirmation::Yes,
        )?;
        let act = app.act(&landlord);
        let mut transaction = landlord.write(&act).await?;
        servers::remove(&mut transaction, server.id).await?;
        transaction.commit().await?;
        app.output.done(&format!("removed server {}", server.name))?;
        Ok(Outcome::Done)
    }
}
