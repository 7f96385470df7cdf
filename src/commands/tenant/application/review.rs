//! `tenant application review`

use crate::app::App;
use crate::db::landlord::applications;
use crate::error::{Outcome, Result};

pub(super) async fn run(app: &App, name: &str) -> Result<Outcome> {
    let mut landlord = app.landlord().await?;
    let application = super::find(&mut landlord, name).await?;
    super::require_open(&application)?;
    let act = app.act(&landlord);
    let mut transaction = landlord.write(&act).await?;
    applications::set_in_review(&mut transaction, application.id).await?;
    transaction.commit().await?;
    app.output
        .done(&format!("the application of {} is in review", application.slug))?;
    Ok(Outcome::Done)
}
