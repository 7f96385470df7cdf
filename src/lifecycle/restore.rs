//! A backup in the place of a tenant's database, which is kept until it is dropped.

use std::path::Path;

use serde_json::json;
use sqlx::postgres::PgConnectOptions;

use super::backup::{self, Manifest};
use super::load::{Copy, Loader};
use super::replace::Replacement;
use super::{BackupFault, Error, Result, Tools};
use crate::db::landlord::Landlord;
use crate::db::landlord::steps::Step;
use crate::db::landlord::tenants::{self, Tenant};
use crate::db::tenancy::TenantDatabase;
use crate::db::{self, Act, audit, server};
use crate::migrate::{self, Scope};

/// The recorded operation.
pub const OPERATION: &str = "restore";

/// What is restored.
#[derive(Debug)]
pub struct Request<'a> {
    /// The tenant.
    pub tenant: &'a Tenant,
    /// The folder of the backup, or a file in it.
    pub folder: &'a Path,
    /// The same, where it is a backup that the landlord need not know: the command that goes on names it.
    pub location: Option<String>,
    /// How the tenant's server is reached, its maintenance database.
    pub server: &'a PgConnectOptions,
    /// The folder of PostgreSQL's programs, where the settings name one.
    pub programs: Option<&'a Path>,
}

/// What was restored.
#[derive(Debug)]
pub struct Restored {
    /// The backup.
    pub manifest: Manifest,
    /// Under which name the former database is kept; `None` when there was none.
    pub former: Option<String>,
    /// Why the trail of the former database could not be sealed; a database that is damaged is replaced all the same.
    pub unsealed: Option<db::Error>,
}

/// Opens a backup and holds it against the tenant, before anything is changed.
///
/// # Errors
/// [`Error::Backup`] when it is damaged, another's, or newer than this tool.
pub async fn examine(landlord: &Landlord, tenant: &Tenant, folder: &Path) -> Result<Manifest> {
    let (path, manifest) = backup::open(folder).await?;
    let fault = if manifest.landlord_id != landlord.id() {
        Some(BackupFault::OtherLandlord)
    } else if manifest.tenant_id != Some(tenant.id) {
        Some(BackupFault::OtherTarget {
            expected: tenant.slug.clone(),
            found: manifest.target.clone(),
        })
    } else {
        let known = migrate::embedded_version(Scope::Tenant, None);
        (manifest.schema_version > known).then_some(BackupFault::NewerSchema {
            found: manifest.schema_version,
            known,
        })
    };
    match fault {
        Some(fault) => Err(Error::Backup { path, fault }),
        None => Ok(manifest),
    }
}

/// Restores a backup: loads it beside the database, compares, and puts it in the database's place.
///
/// # Errors
/// When the backup is not fit, a program fails, or what was loaded is not what was dumped. Until the databases are
/// exchanged nothing of the tenant's has changed; the same call goes on with what was begun.
pub async fn restore(landlord: &mut Landlord, act: &Act, request: &Request<'_>) -> Result<Restored> {
    let tenant = request.tenant;
    let manifest = examine(landlord, tenant, request.folder).await?;
    let replacement = Replacement {
        tenant,
        operation: OPERATION,
        subject: manifest.id.to_string(),
        location: request.location.clone(),
        server: request.server,
    };
    let unsealed = seal_former(landlord, act, request).await.err();
    let former = replacement
        .carry_out(
            landlord,
            act,
            async |landlord, connection, incoming| {
                load(landlord, act, connection, request, &manifest, incoming).await
            },
            async |transaction| {
                let (version, fingerprint) = (Some(manifest.schema_version), &manifest.fingerprint);
                if !manifest.contexts.is_empty() {
                    tenants::set_contexts(transaction, tenant.id, &manifest.contexts).await?;
                }
                Ok(tenants::set_schema(transaction, tenant.id, version, fingerprint).await?)
            },
        )
        .await?;
    Ok(Restored {
        manifest,
        former,
        unsealed,
    })
}

/// Finishes a restore that was broken off once its database was in its place: the backup is no longer needed for that.
///
/// # Errors
/// When a step fails; the same call goes on.
pub async fn conclude(
    landlord: &mut Landlord,
    act: &Act,
    (tenant, step): (&Tenant, &Step),
    server: &PgConnectOptions,
) -> Result<Option<String>> {
    let replacement = Replacement {
        tenant,
        operation: OPERATION,
        subject: step.subject.clone(),
        location: step.location.clone(),
        server,
    };
    replacement
        .carry_out(landlord, act, async |_, _, _| Ok(()), async |_| Ok(()))
        .await
}

/// Seals what the trail of the database holds that is about to be replaced, and lets the landlord know. There is none
/// to seal where there is no database of the tenant.
async fn seal_former(landlord: &mut Landlord, act: &Act, request: &Request<'_>) -> Result<(), db::Error> {
    let Request { tenant, server, .. } = *request;
    let mut connection = db::connect(server).await?;
    if !server::database_exists(&mut connection, &tenant.database).await? {
        return Ok(());
    }
    let options = server.clone().database(&tenant.database);
    crate::audit::seal_and_anchor(landlord, act, tenant.id, &options).await
}

/// Loads the backup beside the database. The tenant's own trail says that what follows builds on a backup; written here
/// it is written once, however often the rest is repeated.
async fn load(
    landlord: &Landlord,
    act: &Act,
    connection: &mut sqlx::PgConnection,
    request: &Request<'_>,
    manifest: &Manifest,
    incoming: &str,
) -> Result<()> {
    let (folder, _) = backup::open(request.folder).await?;
    let server_version = server::major_version(connection).await?;
    if server_version < manifest.server_version {
        return Err(Error::Backup {
            path: folder,
            fault: BackupFault::NewerServer {
                found: manifest.server_version,
                server: server_version,
            },
        });
    }
    let loader = Loader {
        server: request.server,
        role_prefix: &landlord.role_prefix(),
        tools: &Tools::find(request.programs, server_version)?,
    };
    let copy = Copy {
        dump: &backup::dump_in(&folder),
        tenant_id: manifest.tenant_id,
        extensions: &manifest.extensions,
        tables: &manifest.tables,
        checksum: manifest.checksum(),
    };
    loader.load(connection, incoming, &copy).await?;
    record(
        landlord,
        act,
        &request.server.clone().database(incoming),
        request.tenant,
        manifest,
    )
    .await
}

async fn record(
    landlord: &Landlord,
    act: &Act,
    options: &PgConnectOptions,
    tenant: &Tenant,
    manifest: &Manifest,
) -> Result<()> {
    let contexts = migrate::embedded_contexts(Scope::Tenant);
    let mut database = TenantDatabase::open(options, tenant.id, landlord.id(), &contexts).await?;
    let mut transaction = database.write(act).await?;
    let details = json!({"backup": manifest.id, "taken_at": manifest.started_at});
    audit::record(&mut transaction, "tenant.restore", details).await?;
    Ok(transaction.commit().await?)
}
