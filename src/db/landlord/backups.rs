//! Every backup that was taken.

use chrono::{DateTime, Utc};
use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::{Result, WriteTransaction};

/// A backup.
#[derive(Clone, Debug, Serialize)]
pub struct Backup {
    /// Its id, the same in its manifest.
    pub id: Uuid,
    /// The tenant's id; `None` for the landlord.
    pub tenant_id: Option<Uuid>,
    /// The tenant's slug, or `landlord`.
    pub target: String,
    /// `manual`, `hourly`, `daily`, `weekly` or `operation`.
    pub class: String,
    /// The folder with the dump and its manifest.
    pub path: String,
    /// The size of the dump in bytes.
    pub file_size: i64,
    /// SHA-256 of the dump.
    pub sha256: String,
    /// The highest migration of the database when it was dumped.
    pub schema_version: i32,
    /// The moment that the backup shows.
    pub taken_at: DateTime<Utc>,
    /// When it was restored on trial and found equal.
    pub verified_at: Option<DateTime<Utc>>,
    /// Who took it.
    pub taken_by: String,
}

/// The backups that are kept, newest first; of one target, or of all.
///
/// # Errors
/// When the query fails.
pub async fn list(connection: &mut PgConnection, target: Option<&str>) -> Result<Vec<Backup>> {
    Ok(sqlx::query_as!(
        Backup,
        "
        select
            id,
            tenant_id,
            target,
            class,
            path,
            file_size,
            sha256,
            schema_version,
            taken_at,
            verified_at,
            created_by as taken_by
        from landlord.backups
        where removed_at is null and ($1::text is null or target = $1)
        order by taken_at desc, id desc
        ",
        target,
    )
    .fetch_all(connection)
    .await?)
}

/// Records a backup; who took it is who writes. Repeating it changes nothing.
///
/// # Errors
/// When the query fails.
pub async fn add(transaction: &mut WriteTransaction<'_>, backup: &Backup) -> Result<()> {
    sqlx::query!(
        "
        insert into landlord.backups (
            id, tenant_id, target, class, path, file_size, sha256, schema_version, taken_at, verified_at
        )
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        on conflict (id) do nothing
        ",
        backup.id,
        backup.tenant_id,
        backup.target,
        backup.class,
        backup.path,
        backup.file_size,
        backup.sha256,
        backup.schema_version,
        backup.taken_at,
        backup.verified_at,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Records that a backup was restored on trial and found equal.
///
/// # Errors
/// When the query fails.
pub async fn set_verified(transaction: &mut WriteTransaction<'_>, id: Uuid) -> Result<()> {
    sqlx::query!(
        "update landlord.backups set verified_at = now() where id = $1",
        id
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Records that the folders of backups were removed.
///
/// # Errors
/// When the query fails.
pub async fn set_removed(transaction: &mut WriteTransaction<'_>, ids: &[Uuid]) -> Result<()> {
    sqlx::query!(
        "update landlord.backups set removed_at = now() where id = any ($1) and removed_at is null",
        ids,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}
