//! A tenant that has ended: its application stays out for good, a backup is taken and tried, and its audit trail is
//! written into the retention folder. Only then may it be purged.

use std::fs::File;
use std::io::BufWriter;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::Serialize;
use uuid::Uuid;

use super::backup::{self, Manner, Source};
use super::folder::{self, Unfinished};
use super::operation::Operation;
use super::{Result, access};
use crate::audit;
use crate::db::audit::Period;
use crate::db::landlord::backups::{self, Backup};
use crate::db::landlord::tenants::{self, Tenant};
use crate::db::landlord::{Landlord, retained_trails};
use crate::db::tenancy::TenantDatabase;
use crate::db::{self, Act, Database};
use crate::migrate::{self, Scope};

/// The recorded operation.
pub const OPERATION: &str = "archive";
/// The status of a tenant that has ended.
pub const ARCHIVED: &str = "archived";

pub(super) const CLOSE: &str = "keep the application out";
const BACKUP: &str = "take a backup and try it";
const RETAIN: &str = "write the audit trail into the retention folder";

/// The file of a trail in its folder.
pub(super) const TRAIL: &str = "trail.ndjson";

/// How long running transactions are waited for, so that the trail is sealed to its end.
const PATIENCE: Duration = Duration::from_secs(10);

/// What a trail's folder says of itself.
#[derive(Debug, Serialize)]
struct TrailManifest<'a> {
    tenant_id: Uuid,
    landlord_id: Uuid,
    exported_by: &'a str,
    file: &'a str,
    #[serde(flatten)]
    export: audit::Manifest,
}

/// What is archived.
#[derive(Debug)]
pub struct Request<'a> {
    /// The tenant, and how its database is reached.
    pub source: &'a Source<'a>,
    /// The tenant.
    pub tenant: &'a Tenant,
    /// How the backup is taken.
    pub manner: &'a Manner<'a>,
    /// The retention folder.
    pub retention: &'a Path,
}

/// Archives a tenant, or goes on with what was begun.
///
/// # Errors
/// When a step fails; the same call goes on from there.
pub async fn archive(landlord: &mut Landlord, act: &Act, request: &Request<'_>) -> Result<()> {
    let Request {
        source,
        tenant,
        manner,
        retention,
    } = *request;
    let operation = Operation {
        name: OPERATION,
        subject: String::new(),
        location: Some(retention.display().to_string()),
        steps: &[CLOSE, BACKUP, RETAIN],
    };
    let underway = operation.begin(landlord, act, tenant).await?;
    let mut connection = db::connect(source.options).await?;
    if !underway.has(CLOSE) {
        let mut transaction = landlord.write(act).await?;
        tenants::set_status(&mut transaction, tenant.id, ARCHIVED, act.reason.as_deref()).await?;
        underway.finish(&mut transaction, tenant, CLOSE).await?;
        transaction.commit().await?;
    }
    let closed = Tenant {
        status: ARCHIVED.to_owned(),
        ..tenant.clone()
    };
    access::enforce(&mut connection, &closed).await?;
    if !underway.has(BACKUP) {
        let taken = take(landlord, act, request, underway.has(CLOSE)).await?;
        backup::verify(source, Path::new(&taken.path), manner.programs).await?;
        backup::set_verified(landlord.connection(), act, taken.id).await?;
        let mut transaction = landlord.write(act).await?;
        underway.finish(&mut transaction, tenant, BACKUP).await?;
        transaction.commit().await?;
    }
    if !underway.has(RETAIN) {
        let kept = retain(landlord, act, tenant, source, manner.taken_by, retention).await?;
        let mut transaction = landlord.write(act).await?;
        let path = kept.folder.display().to_string();
        retained_trails::add(&mut transaction, tenant.id, &path, kept.entries, &kept.sha256).await?;
        underway.finish(&mut transaction, tenant, RETAIN).await?;
        transaction.commit().await?;
    }
    Ok(())
}

/// Takes a backup, unless an attempt that was broken off took one since the tenant was archived.
async fn take(landlord: &mut Landlord, act: &Act, request: &Request<'_>, goes_on: bool) -> Result<Backup> {
    let Request {
        source,
        tenant,
        manner,
        ..
    } = *request;
    let connection = landlord.connection();
    if goes_on {
        backup::record_lost(connection, act, manner.folder, source).await?;
        let known = backups::list(connection, Some(&tenant.slug)).await?;
        let newest = known.into_iter().next();
        let newest = newest.filter(|backup| backup.taken_at >= tenant.status_changed_at);
        if let Some(taken) = newest.filter(|backup| Path::new(&backup.path).is_dir()) {
            return Ok(taken);
        }
    }
    let taken = backup::take(source, manner).await?;
    backup::record(connection, act, &taken).await
}

struct Retained {
    folder: PathBuf,
    entries: i64,
    sha256: String,
}

/// Seals the trail and writes it into a folder of its own. Of one tenant there is one: an earlier attempt that was not
/// recorded is replaced.
async fn retain(
    landlord: &Landlord,
    act: &Act,
    tenant: &Tenant,
    source: &Source<'_>,
    exported_by: &str,
    retention: &Path,
) -> Result<Retained> {
    let unfinished = Unfinished::begin(retention, &tenant.slug)?;
    let contexts = migrate::embedded_contexts(Scope::Tenant);
    let database = TenantDatabase::open(source.options, tenant.id, landlord.id(), &contexts).await?;
    let mut database = Database::Tenant(Box::new(database));
    audit::seal(&mut database, act, PATIENCE).await?;
    let path = unfinished.file(TRAIL);
    let file = File::create(&path).map_err(folder::failed(&path, "written"))?;
    let (period, form) = (Period::default(), audit::Form::Ndjson);
    let export = audit::export(&mut database, &tenant.slug, period, form, BufWriter::new(file)).await?;
    let (_, sha256) = folder::seal(path).await?;
    let entries = i64::try_from(export.entries).unwrap_or(i64::MAX);
    let manifest = TrailManifest {
        tenant_id: tenant.id,
        landlord_id: landlord.id(),
        exported_by,
        file: TRAIL,
        export,
    };
    let name = format!("{}-{}", tenant.slug, tenant.id);
    folder::remove(&retention.join(&name))?;
    Ok(Retained {
        folder: unfinished.finish(&name, &manifest)?,
        entries,
        sha256,
    })
}
