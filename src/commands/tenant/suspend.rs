//! `tenant suspend`

use super::{changed_meanwhile, enforce_access};
use crate::app::App;
use crate::db::landlord::tenants;
use crate::error::{Failure, Outcome, Result};
use crate::output::Confirmation;

pub(super) async fn run(app: &App, slug: &str) -> Result<Outcome> {
    let mut landlord = app.landlord().await?;
    let tenant = app.find_tenant(&mut landlord, slug).await?;
    if tenant.status == "suspended" {
        enforce_access(app, &mut landlord, slug).await?;
        app.output.done(&format!("tenant {slug} is suspended already"))?;
        return Ok(Outcome::Done);
    }
    if tenant.status != "active" {
        return Err(Failure::refused(format!(
            "tenant {slug} is {}, and only an active one can be suspended",
            tenant.status
        )));
    }
    let question = format!(
        "Suspend tenant {slug}, ending the sessions of its application in {}?",
        tenant.database
    );
    app.output.confirm(&question, &Confirmation::Yes)?;
    let act = app.act(&landlord);
    let mut transaction = landlord.write(&act).await?;
    let change = ("active", "suspended");
    if !tenants::change_status(&mut transaction, tenant.id, change, app.reason.as_deref()).await? {
        return Err(changed_meanwhile(slug));
    }
    transaction.commit().await?;
    enforce_access(app, &mut landlord, slug)
        .await
        .map_err(|failure| {
            failure
                .context(format!(
                    "tenant {slug} is recorded as suspended, but its application is not kept out yet"
                ))
                .hint(format!("tenantctl tenant suspend {slug} --yes"))
        })?;
    app.output.done(&format!("suspended tenant {slug}"))?;
    app.output.hint(&format!("tenantctl tenant resume {slug}"));
    Ok(Outcome::Done)
}
