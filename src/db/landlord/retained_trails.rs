//! Audit trails of archived tenants that were written into the retention folder.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::{Result, WriteTransaction};

/// A trail that is kept.
#[derive(Clone, Debug)]
pub struct RetainedTrail {
    /// The folder with the trail and its manifest.
    pub path: String,
    /// How many entries it has.
    pub entries: i64,
    /// SHA-256 of its file.
    pub sha256: String,
    /// When it was written.
    pub exported_at: DateTime<Utc>,
}

/// The newest trail that is kept of a tenant.
///
/// # Errors
/// When the query fails.
pub async fn newest(connection: &mut PgConnection, tenant_id: Uuid) -> Result<Option<RetainedTrail>> {
    Ok(sqlx::query_as!(
        RetainedTrail,
        "
        select path, entries, sha256, exported_at
        from landlord.retained_trails
        where tenant_id = $1
        order by exported_at desc, id desc
        limit 1
        ",
        tenant_id,
    )
    .fetch_optional(connection)
    .await?)
}

/// Records a trail that is kept.
///
/// # Errors
/// When the query fails.
pub async fn add(
    transaction: &mut WriteTransaction<'_>,
    tenant_id: Uuid,
    path: &str,
    entries: i64,
    sha256: &str,
) -> Result<()> {
    sqlx::query!(
        "insert into landlord.retained_trails (id, tenant_id, path, entries, sha256) values ($1, $2, $3, $4, $5)",
        Uuid::now_v7(),
        tenant_id,
        path,
        entries,
        sha256,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}
