//! `tenant application reject`

use crate::app::App;
use crate::db::landlord::applications;
use crate::error::{Failure, Outcome, Result};

pub(super) async fn run(app: &App, name: &str) -> Result<Outcome> {
    let Some(reason) = app.reason.as_deref().filter(|reason| !reason.trim().is_empty()) else {
        return Err(Failure::usage("a rejection needs a reason")
            .hint(format!("tenantctl tenant application reject {name} --reason '…'")));
    };
    let mut landlord = app.landlord().await?;
    let application = super::find(&mut landlord, name).await?;
    if application.status == "rejected" {
        app.output.done(&format!(
            "the application of {} is rejected already",
            application.slug
        ))?;
        return Ok(Outcome::Done);
    }
    super::require_open(&application)?;
    let act = app.act(&landlord);
    let mut transaction = landlord.write(&act).await?;
    applications::decide(&mut transaction, application.id, "rejected", Some(reason), None).await?;
    transaction.commit().await?;
    app.output
        .done(&format!("rejected the application of {}", application.slug))?;
    Ok(Outcome::Done)
}
