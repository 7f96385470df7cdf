//! The end of a tenant: its databases and logins are dropped. What must be there before is checked first.

use std::path::Path;
use std::time::Duration;

use chrono::{DateTime, Utc};
use sqlx::postgres::PgConnectOptions;

use super::archive::{ARCHIVED, TRAIL};
use super::backup;
use super::folder::sha256_of;
use super::operation::{self, Operation};
use super::swap::{self, logins_left};
use super::{Error, Result, access};
use crate::db::landlord::tenants::{self, Tenant};
use crate::db::landlord::{Landlord, backups, former_databases, retained_trails, steps};
use crate::db::{self, Act, server};

/// The recorded operation.
pub const OPERATION: &str = "purge";

pub(super) const DROP: &str = "drop its databases and logins";
const FORGET: &str = "mark it purged";

const PURGING: &str = "purging";
const PURGED: &str = "purged";

/// Whether a purge of the tenant was begun: then it is finished, whatever was checked before.
#[must_use]
pub fn is_begun(tenant: &Tenant) -> bool {
    tenant.status == PURGING
}

/// Whether the tenant is purged already.
#[must_use]
pub fn is_done(tenant: &Tenant) -> bool {
    tenant.status == PURGED
}

/// Refuses a tenant that is not archived with a backup that was tried, a trail that is kept, and the time of grace behind
/// it.
///
/// # Errors
/// [`Error::NotPurgeable`] with what is missing and the command that helps.
pub async fn check(landlord: &mut Landlord, tenant: &Tenant, grace: Duration) -> Result<()> {
    let slug = &tenant.slug;
    let refuse = |reason: String, hint: String| {
        Err(Error::NotPurgeable {
            slug: slug.clone(),
            reason,
            hint,
        })
    };
    if tenant.status != ARCHIVED {
        let helps = match tenant.status.as_str() {
            "active" | "suspended" => "archive",
            _ => "status",
        };
        let hint = format!("tenantctl tenant {helps} {slug}");
        return refuse(format!("it is {}, not archived", tenant.status), hint);
    }
    let known = steps::list(landlord.connection(), tenant.id).await?;
    if let Some(step) = operation::unfinished(&known).first() {
        let hint = format!("tenantctl tenant status {slug}");
        return refuse(format!("its {} is not finished", step.operation), hint);
    }
    if let Some((reason, hint)) = lacks(landlord, tenant).await? {
        return refuse(reason, hint);
    }
    let until = tenant.status_changed_at + grace;
    if until > Utc::now() {
        let reason = format!(
            "it was archived at {} and is kept until {}, unless a shorter --grace is given",
            shown(tenant.status_changed_at),
            shown(until)
        );
        return refuse(reason, format!("tenantctl tenant purge {slug} --grace 0s"));
    }
    Ok(())
}

/// What of an archived tenant is not kept as it is to be, and the command that helps; `None` when all is.
///
/// # Errors
/// When the landlord's database fails.
pub async fn lacks(landlord: &mut Landlord, tenant: &Tenant) -> Result<Option<(String, String)>> {
    let slug = &tenant.slug;
    if let Some(reason) = lacks_backup(landlord, tenant).await? {
        return Ok(Some((reason, format!("tenantctl tenant backup {slug} --verify"))));
    }
    let reason = lacks_trail(landlord, tenant).await?;
    Ok(reason.map(|reason| (reason, format!("tenantctl tenant archive {slug}"))))
}

fn shown(moment: DateTime<Utc>) -> String {
    moment.format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// Why there is no backup since the tenant was archived that was tried and is whole; `None` when there is one.
async fn lacks_backup(landlord: &mut Landlord, tenant: &Tenant) -> Result<Option<String>> {
    let known = backups::list(landlord.connection(), Some(&tenant.slug)).await?;
    let tried = known.iter().find(|backup| {
        backup.taken_at >= tenant.status_changed_at
            && backup.verified_at.is_some()
            && backup.tenant_id == Some(tenant.id)
    });
    let Some(tried) = tried else {
        return Ok(Some(
            "no backup was taken and tried since it was archived".to_owned(),
        ));
    };
    Ok(match backup::open(Path::new(&tried.path)).await {
        Ok((_, manifest)) if manifest.sha256 == tried.sha256 => None,
        Ok(_) => Some(format!("the backup {} is not the one that was taken", tried.path)),
        Err(error) => Some(error.to_string()),
    })
}

/// Why the trail since the tenant was archived is not kept; `None` when it is.
async fn lacks_trail(landlord: &mut Landlord, tenant: &Tenant) -> Result<Option<String>> {
    let kept = retained_trails::newest(landlord.connection(), tenant.id).await?;
    let Some(kept) = kept.filter(|kept| kept.exported_at >= tenant.status_changed_at) else {
        return Ok(Some(
            "its audit trail was not kept since it was archived".to_owned(),
        ));
    };
    let file = Path::new(&kept.path).join(TRAIL);
    Ok(match sha256_of(file).await {
        Ok(sha256) if sha256 == kept.sha256 => None,
        Ok(_) => Some(format!("the audit trail in {} was altered", kept.path)),
        Err(error) => Some(format!("its audit trail is gone: {error}")),
    })
}

/// Drops a tenant's databases and logins, and marks it purged. `servers` says how the maintenance database of each server
/// is reached, by the server's name.
///
/// # Errors
/// When a server refuses; the same call goes on from there.
pub async fn purge(
    landlord: &mut Landlord,
    act: &Act,
    tenant: &Tenant,
    servers: &[(String, PgConnectOptions)],
) -> Result<()> {
    let operation = Operation {
        name: OPERATION,
        subject: String::new(),
        location: None,
        steps: &[DROP, FORGET],
    };
    let underway = operation.begin(landlord, act, tenant).await?;
    let mut transaction = landlord.write(act).await?;
    tenants::set_status(&mut transaction, tenant.id, PURGING, act.reason.as_deref()).await?;
    transaction.commit().await?;
    if !underway.has(DROP) {
        for former in former_databases::list(landlord.connection(), tenant.id).await? {
            let logins = logins_left(tenant, &former);
            let databases = with_leftovers(tenant, &former.database);
            drop_at(reach(servers, &former.server)?, &databases, &logins).await?;
            let mut transaction = landlord.write(act).await?;
            former_databases::set_dropped(&mut transaction, former.id).await?;
            transaction.commit().await?;
        }
        let logins = access::every_login(&tenant.database);
        let databases = with_leftovers(tenant, &tenant.database);
        drop_at(reach(servers, &tenant.server)?, &databases, &logins).await?;
        let mut transaction = landlord.write(act).await?;
        underway.finish(&mut transaction, tenant, DROP).await?;
        transaction.commit().await?;
    }
    let mut transaction = landlord.write(act).await?;
    tenants::set_status(&mut transaction, tenant.id, PURGED, act.reason.as_deref()).await?;
    underway.finish(&mut transaction, tenant, FORGET).await?;
    Ok(transaction.commit().await?)
}

fn reach<'a>(servers: &'a [(String, PgConnectOptions)], name: &str) -> Result<&'a PgConnectOptions> {
    let found = servers.iter().find(|(known, _)| known == name);
    found
        .map(|(_, options)| options)
        .ok_or_else(|| Error::UnknownServer {
            name: name.to_owned(),
        })
}

/// A database of the tenant's, and those that operations which were broken off may have left beside it.
fn with_leftovers(tenant: &Tenant, database: &str) -> [String; 3] {
    [
        database.to_owned(),
        swap::incoming(tenant),
        backup::scratch(&tenant.database),
    ]
}

async fn drop_at(options: &PgConnectOptions, databases: &[String], logins: &[String]) -> Result<()> {
    let mut connection = db::connect(options).await?;
    for database in databases {
        server::drop_database(&mut connection, database).await?;
    }
    Ok(server::drop_logins(&mut connection, logins).await?)
}
