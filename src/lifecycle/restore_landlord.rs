//! A backup in the place of the landlord's own database, which is kept; or where it was, when it is lost. No step of it
//! can be recorded in the landlord: until the databases are exchanged, in one transaction, nothing has changed.

use std::path::Path;

use chrono::Utc;
use serde_json::json;
use sqlx::postgres::PgConnectOptions;
use uuid::Uuid;

use super::backup::{self, Manifest};
use super::landlord::MAINTENANCE_DATABASE;
use super::load::{Copy, Loader};
use super::{BackupFault, Error, Interference, Result, Tools};
use crate::db::landlord::{self, activity, backups, left_runs};
use crate::db::{self, Act, server};
use crate::migrate::{self, Scope};

/// What a backup of a landlord is called.
const TARGET: &str = "landlord";

/// What is restored.
#[derive(Debug)]
pub struct Request<'a> {
    /// The folder of the backup, or a file in it.
    pub folder: &'a Path,
    /// How the landlord's database is reached, or was.
    pub options: &'a PgConnectOptions,
    /// The folder of PostgreSQL's programs, where the settings name one.
    pub programs: Option<&'a Path>,
}

/// Opens a backup and holds it against the landlord, where that is still there.
///
/// # Errors
/// [`Error::Backup`] when it is damaged, a tenant's, another landlord's, or newer than this tool.
pub async fn examine(present: Option<Uuid>, folder: &Path) -> Result<Manifest> {
    let (path, manifest) = backup::open(folder).await?;
    let known = migrate::embedded_version(Scope::Landlord, None);
    let fault = if manifest.tenant_id.is_some() || manifest.target != TARGET {
        Some(BackupFault::OtherTarget {
            expected: "the landlord".to_owned(),
            found: manifest.target.clone(),
        })
    } else if present.is_some_and(|id| id != manifest.landlord_id) {
        Some(BackupFault::OtherLandlord)
    } else {
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

/// Restores a backup: loads it beside the database, compares, and puts it in the database's place. Returns under which
/// name the former database is kept; `None` when there was none.
///
/// # Errors
/// When the backup is not fit, a program fails, what was loaded is not what was dumped, or somebody is at work in the
/// landlord. Then nothing has changed, and the same call begins anew.
pub async fn restore(act: &Act, request: &Request<'_>, manifest: &Manifest) -> Result<Option<String>> {
    let Request {
        folder,
        options,
        programs,
    } = *request;
    let (folder, _) = backup::open(folder).await?;
    let dump = backup::dump_in(&folder);
    let maintenance = options.clone().database(MAINTENANCE_DATABASE);
    let mut connection = db::connect(&maintenance).await?;
    let version = server::major_version(&mut connection).await?;
    if version < manifest.server_version {
        let fault = BackupFault::NewerServer {
            found: manifest.server_version,
            server: version,
        };
        return Err(Error::Backup { path: folder, fault });
    }
    let tools = Tools::find(programs, version)?;
    let entries = tools.entries(&dump).await?;
    let role_prefix = role_prefix(&entries).ok_or_else(|| Error::Backup {
        path: folder.clone(),
        fault: BackupFault::NoManifest {
            reason: "its dump has no schema of a landlord".to_owned(),
        },
    })?;
    server::ensure_group_roles(&mut connection, role_prefix).await?;
    let database = options.get_database().unwrap_or_default();
    let incoming = format!("{database}-incoming");
    let loader = Loader {
        server: &maintenance,
        role_prefix,
        tools: &tools,
    };
    let copy = Copy {
        dump: &dump,
        tenant_id: None,
        extensions: &manifest.extensions,
        tables: &manifest.tables,
        checksum: manifest.checksum(),
    };
    loader.load(&mut connection, &incoming, &copy).await?;
    record(act, &maintenance.clone().database(&incoming), (manifest, &folder)).await?;
    if !server::database_exists(&mut connection, database).await? {
        server::end_sessions(&mut connection, &incoming).await?;
        server::rename_database(&mut connection, &incoming, database).await?;
        return Ok(None);
    }
    if server::is_worked_in(&mut connection, database).await? {
        return Err(Error::Occupied {
            slug: TARGET.to_owned(),
            interference: Interference::Landlord,
        });
    }
    let former = format!("{database}-old-{:x}", Utc::now().timestamp());
    server::exchange_databases(&mut connection, database, &incoming, &former).await?;
    Ok(Some(former))
}

/// The trail that goes on says that it builds on a backup. The backup shows the run that took it at work still, and
/// nothing of itself.
async fn record(act: &Act, options: &PgConnectOptions, (manifest, folder): (&Manifest, &Path)) -> Result<()> {
    let mut connection = db::connect(options).await?;
    let mut transaction = landlord::begin(&mut connection, act).await?;
    let details = json!({"backup": manifest.id, "taken_at": manifest.started_at});
    activity::record(&mut transaction, "landlord.restore", details, None).await?;
    left_runs::end_backup(&mut transaction, TARGET, manifest.finished_at).await?;
    let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_path_buf());
    backups::add(&mut transaction, &manifest.record(&folder)).await?;
    Ok(transaction.commit().await?)
}

/// How the names of the landlord's group roles begin, by the owner of its schema in the list of a dump's entries.
fn role_prefix(entries: &str) -> Option<&str> {
    let schema = entries
        .lines()
        .find(|line| line.contains(" SCHEMA - landlord "))?;
    schema.rsplit(' ').next()?.strip_suffix("_owner")
}

#[cfg(test)]
mod tests {
    use super::role_prefix;

    #[test]
    fn roles_are_those_of_the_owner_of_the_schema() {
        let entries = ";\n; Archive\n7; 2615 16386 SCHEMA - geography tenantctl_main_owner\n\
                       8; 2615 16385 SCHEMA - landlord tenantctl_main_owner\n";
        assert_eq!(role_prefix(entries), Some("tenantctl_main"));
        assert_eq!(role_prefix("8; 2615 16385 SCHEMA - tenancy x_owner"), None);
    }
}
