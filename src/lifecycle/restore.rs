//! A backup in the place of a tenant's database, which is kept until it is dropped.

use std::path::Path;

use serde_json::json;
use sqlx::postgres::PgConnectOptions;

use super::backup::{self, Manifest};
use super::load::{Copy, Loader};
use super::operation::{Operation, Underway};
use super::{BackupFault, Error, Result, Tools, access, swap};
use crate::db::landlord::tenants::{self, Tenant};
use crate::db::landlord::{Landlord, former_databases};
use crate::db::tenancy::TenantDatabase;
use crate::db::{self, Act, audit, server};
use crate::migrate::{self, Scope};

/// The recorded operation.
pub const OPERATION: &str = "restore";

const LOAD: &str = "load the backup beside the database";
const SWITCH: &str = "put it in the database's place";
const ADMIT: &str = "let the application in";

/// What is restored.
#[derive(Debug)]
pub struct Request<'a> {
    /// The tenant.
    pub tenant: &'a Tenant,
    /// The folder of the backup, or a file in it.
    pub folder: &'a Path,
    /// How the tenant's server is reached, its maintenance database.
    pub server: &'a PgConnectOptions,
    /// The folder of PostgreSQL's programs, where the settings name one.
    pub programs: Option<&'a Path>,
}

/// What was restored.
#[derive(Clone, Debug)]
pub struct Restored {
    /// The backup.
    pub manifest: Manifest,
    /// Under which name the former database is kept; `None` when there was none.
    pub former: Option<String>,
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
    backup::refuse_pooled(Some(tenant))?;
    let manifest = examine(landlord, tenant, request.folder).await?;
    let operation = Operation {
        name: OPERATION,
        subject: manifest.id.to_string(),
        steps: &[LOAD, SWITCH, ADMIT],
    };
    let underway = operation.begin(landlord, act, tenant).await?;
    let mut connection = db::connect(request.server).await?;
    let mut former = kept(landlord, tenant).await?;
    if !is_loaded(&underway, &mut connection, tenant, former.as_deref()).await? {
        load(landlord, act, &mut connection, request, &manifest).await?;
        let mut transaction = landlord.write(act).await?;
        if server::database_exists(&mut connection, &tenant.database).await? {
            let name = swap::former(tenant);
            former_databases::add(&mut transaction, tenant.id, tenant.server_id, &name, OPERATION).await?;
            former = Some(name);
        }
        underway.finish(&mut transaction, tenant, LOAD).await?;
        transaction.commit().await?;
    }
    if !underway.has(SWITCH) {
        let name = former.clone().unwrap_or_else(|| swap::former(tenant));
        swap::switch(&mut connection, tenant, &name).await?;
        let mut transaction = landlord.write(act).await?;
        underway.finish(&mut transaction, tenant, SWITCH).await?;
        let (version, fingerprint) = (Some(manifest.schema_version), &manifest.fingerprint);
        tenants::set_schema(&mut transaction, tenant.id, version, fingerprint).await?;
        transaction.commit().await?;
    }
    access::enforce(&mut connection, tenant).await?;
    let mut transaction = landlord.write(act).await?;
    underway.finish(&mut transaction, tenant, ADMIT).await?;
    transaction.commit().await?;
    Ok(Restored { manifest, former })
}

/// The name under which the database that a restore replaces is kept, or will be.
async fn kept(landlord: &mut Landlord, tenant: &Tenant) -> Result<Option<String>> {
    let known = former_databases::list(landlord.connection(), tenant.id).await?;
    Ok(known
        .into_iter()
        .rfind(|former| former.operation == OPERATION)
        .map(|former| former.database))
}

/// Whether the backup was loaded before, and what was loaded is still there: beside the database, or in its place.
async fn is_loaded(
    underway: &Underway,
    connection: &mut sqlx::PgConnection,
    tenant: &Tenant,
    former: Option<&str>,
) -> Result<bool> {
    if !underway.has(LOAD) || underway.has(SWITCH) {
        return Ok(underway.has(LOAD));
    }
    let is_waiting = server::database_exists(connection, &swap::incoming(tenant)).await?;
    let is_switched = match former {
        Some(former) => server::database_exists(connection, former).await?,
        None => false,
    };
    Ok(is_waiting || is_switched)
}

/// Loads the backup beside the database. The tenant's own trail says that what follows builds on a backup; written here
/// it is written once, however often the rest is repeated.
async fn load(
    landlord: &Landlord,
    act: &Act,
    connection: &mut sqlx::PgConnection,
    request: &Request<'_>,
    manifest: &Manifest,
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
    };
    let incoming = swap::incoming(request.tenant);
    loader.load(connection, &incoming, &copy).await?;
    record(
        landlord,
        act,
        &request.server.clone().database(&incoming),
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
