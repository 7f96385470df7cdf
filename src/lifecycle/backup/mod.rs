//! Backups: a dump and what each table held at the same moment, in a folder that appears when both are complete.

mod folder;
mod manifest;

use std::path::{Path, PathBuf};

use chrono::Utc;
use futures_util::future::try_join;
use sqlx::postgres::PgConnectOptions;
use sqlx::{Connection, PgConnection};
use uuid::Uuid;

pub use folder::{dump_in, open};
pub use manifest::Manifest;

use super::load::{Copy, Loader};
use super::{BackupFault, Error, Result, Tools};
use crate::db::contents::{self, Extension, Table, TableContents};
use crate::db::landlord::backups::{self, Backup};
use crate::db::landlord::tenants::Tenant;
use crate::db::landlord::{self, Landlord, identity};
use crate::db::{self, Act, server, tenancy};
use crate::migrate::{self, Scope};

/// A table that has rows in every tenant's database, and shows them only to a session that has the tenant set.
const WITNESS: &str = "tenancy.actors";

/// The database that is backed up.
#[derive(Clone, Debug)]
pub struct Source<'a> {
    /// The tenant; `None` for the landlord.
    pub tenant: Option<&'a Tenant>,
    /// How its database is reached.
    pub options: &'a PgConnectOptions,
    /// The landlord.
    pub landlord_id: Uuid,
    /// How the names of the group roles begin.
    pub role_prefix: &'a str,
}

impl Source<'_> {
    /// The tenant's slug, or `landlord`.
    #[must_use]
    pub fn target(&self) -> &str {
        self.tenant.map_or("landlord", |tenant| &tenant.slug)
    }

    fn tenant_id(&self) -> Option<Uuid> {
        self.tenant.map(|tenant| tenant.id)
    }
}

/// How a backup is taken.
#[derive(Clone, Debug)]
pub struct Manner<'a> {
    /// The folder into which it goes.
    pub folder: &'a Path,
    /// By which plan it is taken.
    pub class: &'a str,
    /// Who takes it.
    pub taken_by: &'a str,
    /// The folder of PostgreSQL's programs, where the settings name one.
    pub programs: Option<&'a Path>,
}

/// A backup that was taken.
#[derive(Clone, Debug)]
pub struct Taken {
    /// Its folder.
    pub folder: PathBuf,
    /// What it says of itself.
    pub manifest: Manifest,
}

/// What the database says of itself at the moment of the snapshot.
struct Facts {
    server_version: u32,
    schema_version: i32,
    fingerprint: String,
    extensions: Vec<Extension>,
    tables: Vec<Table>,
}

/// Takes a backup. It is there when this returns, and otherwise nothing is.
///
/// # Errors
/// When the folder cannot be written, the programs are missing or fail, the database is another's, or the dump lacks
/// rows.
pub async fn take(source: &Source<'_>, manner: &Manner<'_>) -> Result<Taken> {
    refuse_pooled(source.tenant)?;
    let unfinished = folder::Unfinished::begin(manner.folder, source.target())?;
    let mut connection = db::connect(source.options).await?;
    contents::begin(&mut connection, source.tenant_id()).await?;
    let started_at = Utc::now();
    let facts = inspect(&mut connection, source).await?;
    let tools = Tools::find(manner.programs, facts.server_version)?;
    let database = (source.options, source.tenant_id());
    let tables = dump(
        &mut connection,
        database,
        &tools,
        &facts.tables,
        &unfinished.dump(),
    )
    .await?;
    connection.close().await.map_err(db::Error::from)?;
    let (file_size, sha256) = folder::seal(unfinished.dump()).await?;
    check_complete(source, manner, &tools, &unfinished.dump(), &tables).await?;
    let manifest = Manifest {
        format: Manifest::CURRENT,
        id: Uuid::now_v7(),
        target: source.target().to_owned(),
        tenant_id: source.tenant_id(),
        landlord_id: source.landlord_id,
        class: manner.class.to_owned(),
        database: source.options.get_database().unwrap_or_default().to_owned(),
        server_version: facts.server_version,
        tool_version: env!("CARGO_PKG_VERSION").to_owned(),
        taken_by: manner.taken_by.to_owned(),
        contexts: source
            .tenant
            .map_or_else(Vec::new, |tenant| tenant.contexts.clone()),
        schema_version: facts.schema_version,
        fingerprint: facts.fingerprint,
        extensions: facts.extensions,
        tables,
        file_size,
        sha256,
        started_at,
        finished_at: Utc::now(),
    };
    Ok(Taken {
        folder: unfinished.finish(&manifest)?,
        manifest,
    })
}

/// A dump of one tenant out of many would hold the trail of all.
pub(super) fn refuse_pooled(tenant: Option<&Tenant>) -> Result<()> {
    match tenant {
        Some(tenant) if tenant.placement != "dedicated" => Err(Error::Pooled {
            slug: tenant.slug.clone(),
        }),
        _ => Ok(()),
    }
}

async fn inspect(connection: &mut PgConnection, source: &Source<'_>) -> Result<Facts> {
    let (schema_version, applied) = if let Some(tenant) = source.tenant {
        let contexts = migrate::embedded_contexts(Scope::Tenant);
        let (id, landlord_id) = (tenant.id, source.landlord_id);
        let stamp = tenancy::check_stamp(connection, source.options, id, landlord_id, &contexts).await?;
        (stamp.schema_version, tenancy::applied(connection).await?)
    } else {
        let applied = identity::applied(connection).await?;
        (applied.last().map_or(0, |(version, _)| *version), applied)
    };
    Ok(Facts {
        server_version: server::major_version(connection).await?,
        schema_version,
        fingerprint: migrate::fingerprint(
            applied
                .iter()
                .map(|(version, checksum)| (*version, checksum.as_str())),
        ),
        extensions: contents::extensions(connection).await?,
        tables: contents::tables(connection).await?,
    })
}

/// Dumps and measures the same moment at the same time: the dump is busy compressing while the server counts. The
/// connection is in the transaction of [`contents::begin`], which ends here.
pub(super) async fn dump(
    connection: &mut PgConnection,
    (options, tenant_id): (&PgConnectOptions, Option<Uuid>),
    tools: &Tools,
    tables: &[Table],
    file: &Path,
) -> Result<Vec<TableContents>> {
    let snapshot = contents::export_snapshot(connection).await?;
    let dumped = tools.dump(options, tenant_id, &snapshot, file);
    let measured = async { Ok(contents::measure(connection, tables).await?) };
    let ((), tables) = try_join(dumped, measured).await?;
    contents::end(connection).await?;
    Ok(tables)
}

/// A dump that was made without the tenant is empty, and `pg_dump` does not say so.
async fn check_complete(
    source: &Source<'_>,
    manner: &Manner<'_>,
    tools: &Tools,
    dump: &Path,
    tables: &[TableContents],
) -> Result<()> {
    if source.tenant.is_none() {
        return Ok(());
    }
    let expected = tables
        .iter()
        .find(|table| table.table == WITNESS)
        .map_or(0, |table| table.rows);
    let found = tools
        .count_rows(dump, WITNESS.split_once('.').unwrap_or_default())
        .await?;
    if expected > 0 && found == expected {
        return Ok(());
    }
    Err(Error::Backup {
        path: manner.folder.to_path_buf(),
        fault: BackupFault::Incomplete {
            table: WITNESS,
            expected,
            found,
        },
    })
}

/// Restores a backup on trial, beside the database from which it was taken, and compares what each table holds.
///
/// # Errors
/// When the backup is damaged, cannot be restored, or holds something else than its manifest says.
pub async fn verify(source: &Source<'_>, folder: &Path, programs: Option<&Path>) -> Result<()> {
    let (folder, manifest) = open(folder).await?;
    let database = source.options.get_database().unwrap_or_default();
    let loader = Loader {
        server: source.options,
        role_prefix: source.role_prefix,
        tools: &Tools::find(programs, manifest.server_version)?,
    };
    let mut connection = db::connect(source.options).await?;
    let scratch = format!("{database}_verify");
    let copy = Copy {
        dump: &dump_in(&folder),
        tenant_id: manifest.tenant_id,
        extensions: &manifest.extensions,
        tables: &manifest.tables,
    };
    let outcome = loader.load(&mut connection, &scratch, &copy).await;
    server::drop_database(&mut connection, &scratch).await?;
    outcome
}

/// Records a backup in the landlord. Repeating it changes nothing.
///
/// # Errors
/// When the landlord's database fails.
pub async fn record(connection: &mut PgConnection, act: &Act, taken: &Taken) -> Result<Backup> {
    let backup = taken.manifest.record(&taken.folder);
    let mut transaction = landlord::begin(connection, act).await?;
    backups::add(&mut transaction, &backup).await?;
    transaction.commit().await?;
    Ok(backup)
}

/// Records that a backup was restored on trial and found equal.
///
/// # Errors
/// When the landlord's database fails.
pub async fn set_verified(connection: &mut PgConnection, act: &Act, id: Uuid) -> Result<()> {
    let mut transaction = landlord::begin(connection, act).await?;
    backups::set_verified(&mut transaction, id).await?;
    Ok(transaction.commit().await?)
}

/// Records what a program that was killed had written, but not recorded.
///
/// # Errors
/// When the landlord's database fails.
pub async fn record_lost(
    connection: &mut PgConnection,
    act: &Act,
    folder: &Path,
    source: &Source<'_>,
) -> Result<()> {
    let known = backups::list(connection, Some(source.target())).await?;
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    for path in entries.map(|entry| entry.path()) {
        if known.iter().any(|backup| Path::new(&backup.path) == path) {
            continue;
        }
        let Ok(manifest) = Manifest::read(&path) else {
            continue;
        };
        if manifest.landlord_id == source.landlord_id && manifest.tenant_id == source.tenant_id() {
            record(
                connection,
                act,
                &Taken {
                    folder: path,
                    manifest,
                },
            )
            .await?;
        }
    }
    Ok(())
}

/// Removes all but the newest backups of a target and class that are on this machine. Returns how many were removed.
///
/// # Errors
/// When a folder cannot be removed, or the landlord's database fails.
pub async fn prune(
    connection: &mut PgConnection,
    act: &Act,
    target: &str,
    class: &str,
    keep: usize,
) -> Result<usize> {
    let known = backups::list(connection, Some(target)).await?;
    let surplus: Vec<&Backup> = known
        .iter()
        .filter(|backup| backup.class == class && is_here(backup))
        .skip(keep)
        .collect();
    for backup in &surplus {
        folder::remove(Path::new(&backup.path))?;
        let mut transaction = landlord::begin(connection, act).await?;
        backups::set_removed(&mut transaction, &[backup.id]).await?;
        transaction.commit().await?;
    }
    Ok(surplus.len())
}

/// Whether the place of a backup is on this machine: the backup may be gone, but not the folder that held it.
fn is_here(backup: &Backup) -> bool {
    Path::new(&backup.path).parent().is_some_and(Path::is_dir)
}

/// Finds a backup of a target by its id, or the newest.
///
/// # Errors
/// When the landlord's database fails.
pub async fn find(landlord: &mut Landlord, target: &str, id: Option<Uuid>) -> Result<Option<Backup>> {
    let known = backups::list(landlord.connection(), Some(target)).await?;
    Ok(known
        .into_iter()
        .find(|backup| id.is_none_or(|id| backup.id == id)))
}
