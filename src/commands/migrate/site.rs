//! The server on which a verb makes shadow databases.

use crate::app::{App, HOME_SERVER};
use crate::db::landlord::{Landlord, servers};
use crate::error::{Failure, Result};
use crate::lifecycle::landlord::MAINTENANCE_DATABASE;
use crate::lifecycle::shadow::Site;

/// The server of that name as a place for shadow databases.
///
/// # Errors
/// When there is no such server, or its password cannot be had.
pub(super) async fn site(app: &App, landlord: &mut Landlord, name: &str) -> Result<Site> {
    let role_prefix = landlord.role_prefix();
    if name == HOME_SERVER {
        return Ok(Site {
            options: landlord.options().clone().database(MAINTENANCE_DATABASE),
            role_prefix,
        });
    }
    let all = servers::list(landlord.connection()).await?;
    let found = all.iter().find(|server| server.name == name).ok_or_else(|| {
        Failure::not_found(format!("there is no server \"{name}\"")).hint("tenantctl server list")
    })?;
    Ok(Site {
        options: app.server_options(landlord, found).await?,
        role_prefix,
    })
}
