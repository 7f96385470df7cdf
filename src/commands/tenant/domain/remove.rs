//! `tenant domain remove`

use crate::app::App;
use crate::db::landlord::domains;
use crate::error::{Outcome, Result};
use crate::output::Confirmation;

pub(super) async fn run(app: &App, hostname: &str) -> Result<Outcome> {
    let mut landlord = app.landlord().await?;
    let domain = super::find(app, &mut landlord, hostname).await?;
    let question = format!("Take {hostname} away from tenant {}?", domain.tenant);
    app.output.confirm(&question, &Confirmation::Yes)?;
    let act = app.act(&landlord);
    let mut transaction = landlord.write(&act).await?;
    domains::remove(&mut transaction, domain.id).await?;
    transaction.commit().await?;
    app.output
        .done(&format!("removed {hostname} from tenant {}", domain.tenant))?;
    Ok(Outcome::Done)
}
