//! `tenant resume`

use super::{changed_meanwhile, enforce_access};
use crate::app::App;
use crate::db::landlord::tenants;
use crate::error::{Failure, Outcome, Result};

pub(super) async fn run(app: &App, slug: &str) -> Result<Outcome> {
    let mut landlord = app.landlord().await?;
    let tenant = app.find_tenant(&mut landlord, slug).await?;
    match tenant.status.as_str() {
        "suspended" => {
            let act = app.act(&landlord);
            let mut transaction = landlord.write(&act).await?;
            let change = ("suspended", "active");
            if !tenants::change_status(&mut transaction, tenant.id, change, app.reason.as_deref()).await? {
                return Err(changed_meanwhile(slug));
            }
            transaction.commit().await?;
        }
        "active" => {}
        status => {
            return Err(Failure::refused(format!(
                "tenant {slug} is {status}, and only a suspended one can be resumed"
            )));
        }
    }
    let tenant = enforce_access(app, &mut landlord, slug).await?;
    app.output.done(&format!("tenant {slug} is active"))?;
    if tenant.maintenance {
        app.output
            .note("it is still in maintenance, so its application stays out");
        app.output
            .hint(&format!("tenantctl tenant maintenance off {slug}"));
    }
    Ok(Outcome::Done)
}
