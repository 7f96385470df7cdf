//! Backups: a dump and what each table held at the same moment, in a folder that appears when both are complete.

mod dumping;
mod manifest;

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::Utc;
use futures_util::future::try_join;
use sqlx::PgConnection;
use sqlx::postgres::PgConnectOptions;
use tokio::time::sleep;
use uuid::Uuid;

pub use manifest::{Manifest, dump_in, open};

pub(super) use dumping::{Dumped, Dumping, dump, dump_and_measure};

use dumping::dump_unchecked;

use super::load::{Copy, Loader};
use super::{Error, Result, Tools, folder};
use crate::db::contents::Checksum;
use crate::db::landlord::backups::{self, Backup};
use crate::db::landlord::tenants::Tenant;
use crate::db::landlord::{self, Landlord};
use crate::db::{self, Act, server};

/// How long to look away from another trial of the same database.
const BETWEEN_ATTEMPTS: Duration = Duration::from_millis(200);

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

/// Takes a backup. It is there when this returns, and otherwise nothing is.
///
/// # Errors
/// When the folder cannot be written, the programs are missing or fail, the database is another's, or the dump lacks
/// rows.
pub async fn take(source: &Source<'_>, manner: &Manner<'_>) -> Result<Taken> {
    let dumping = Dumping {
        source,
        folder: manner.folder,
        name: source.target(),
        programs: manner.programs,
        major: None,
        checksum: Checksum::OfValues,
    };
    let dumped = dump_unchecked(&dumping).await?;
    let sealed = folder::seal(dumped.file());
    let ((), (file_size, sha256)) = try_join(dumped.check_complete(&dumping), sealed).await?;
    let manifest = Manifest {
        format: Manifest::CURRENT,
        id: Uuid::now_v7(),
        target: source.target().to_owned(),
        tenant_id: source.tenant_id(),
        landlord_id: source.landlord_id,
        class: manner.class.to_owned(),
        database: source.options.get_database().unwrap_or_default().to_owned(),
        server_version: dumped.server_version,
        tool_version: env!("CARGO_PKG_VERSION").to_owned(),
        taken_by: manner.taken_by.to_owned(),
        contexts: source
            .tenant
            .map_or_else(Vec::new, |tenant| tenant.contexts.clone()),
        schema_version: dumped.schema_version,
        fingerprint: dumped.fingerprint,
        extensions: dumped.extensions,
        tables: dumped.tables,
        file_size,
        sha256,
        started_at: dumped.started_at,
        finished_at: Utc::now(),
    };
    Ok(Taken {
        folder: dumped.unfinished.finish(&manifest.folder_name(), &manifest)?,
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
    let scratch = scratch(database);
    // Two trials of one database have one after the other the room that it takes, and one name.
    while !server::try_lock(&mut connection, &scratch).await? {
        sleep(BETWEEN_ATTEMPTS).await;
    }
    let copy = Copy {
        dump: &dump_in(&folder),
        tenant_id: manifest.tenant_id,
        extensions: &manifest.extensions,
        tables: &manifest.tables,
        checksum: manifest.checksum(),
    };
    let outcome = loader.load(&mut connection, &scratch, &copy).await;
    server::drop_database(&mut connection, &scratch).await?;
    server::unlock(&mut connection, &scratch).await?;
    outcome
}

/// The name of the database into which a backup is restored on trial.
pub(super) fn scratch(database: &str) -> String {
    format!("{database}-verify")
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
    let known: HashSet<PathBuf> = backups::list(connection, Some(source.target()))
        .await?
        .into_iter()
        .map(|backup| backup.path.into())
        .collect();
    let (folder, target) = (folder.to_owned(), source.target().to_owned());
    let found = tokio::task::spawn_blocking(move || unknown(&folder, &target, &known)).await;
    for taken in found.unwrap_or_default() {
        let manifest = &taken.manifest;
        if manifest.landlord_id == source.landlord_id && manifest.tenant_id == source.tenant_id() {
            record(connection, act, &taken).await?;
        }
    }
    Ok(())
}

/// The backups of a target in a folder that are not among those that are known. Of the others, which may be thousands,
/// nothing but the name is read.
fn unknown(folder: &Path, target: &str, known: &HashSet<PathBuf>) -> Vec<Taken> {
    let beginning = Manifest::folder_names(target);
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let own = entries.filter(|entry| {
        let name = entry.file_name();
        name.as_encoded_bytes().starts_with(beginning.as_bytes())
    });
    let unknown = own.map(|entry| entry.path()).filter(|path| !known.contains(path));
    unknown
        .filter_map(|folder| {
            let manifest = Manifest::read(&folder).ok()?;
            Some(Taken { folder, manifest })
        })
        .collect()
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
    let surplus = surplus(&known, class, keep);
    for backup in &surplus {
        folder::remove(Path::new(&backup.path))?;
        let mut transaction = landlord::begin(connection, act).await?;
        backups::set_removed(&mut transaction, &[backup.id]).await?;
        transaction.commit().await?;
    }
    Ok(surplus.len())
}

/// The backups of a class that are older than the newest that are kept, so many of those that are there; what somebody
/// removed by hand is not counted.
fn surplus<'a>(known: &'a [Backup], class: &str, keep: usize) -> Vec<&'a Backup> {
    let mut there = 0;
    let own = known.iter().filter(|backup| backup.class == class);
    own.filter(|backup| is_here(backup))
        .filter(|backup| {
            let is_kept = there < keep;
            there += usize::from(Path::new(&backup.path).is_dir());
            !is_kept
        })
        .collect()
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
