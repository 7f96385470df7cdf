//! `tenant domain set-primary`

use crate::app::App;
use crate::db::landlord::domains;
use crate::error::{Failure, Outcome, Result};

pub(super) async fn run(app: &App, hostname: &str) -> Result<Outcome> {
    let mut landlord = app.landlord().await?;
    let domain = super::find(app, &mut landlord, hostname).await?;
    if !domain.verified {
        return Err(Failure::refused(format!("{hostname} is not verified yet"))
            .hint(format!("tenantctl tenant domain verify {hostname} --token …")));
    }
    let act = app.act(&landlord);
    let mut transaction = landlord.write(&act).await?;
    domains::set_primary(&mut transaction, domain.id).await?;
    transaction.commit().await?;
    app.output
        .done(&format!("tenant {} is known as {hostname}", domain.tenant))?;
    Ok(Outcome::Done)
}
