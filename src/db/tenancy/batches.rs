//! The imports of a tenant: which file, by whom, how it was read, what came of it.

use chrono::{DateTime, Utc};
use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::{Result, WriteTransaction};

/// What the rows of a batch are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BatchKind {
    /// Units.
    Units,
    /// People.
    Users,
    /// People with their memberships.
    Members,
    /// Roles held.
    Assignments,
    /// Members to whom something is done.
    Actions,
}

/// Whether the rows of a file may create, change or both.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Mode {
    /// Both.
    #[default]
    Upsert,
    /// Create only; a row that exists is refused.
    Insert,
    /// Change only; a row that does not exist is refused.
    Update,
}

/// What a refused row does to the others.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum OnError {
    /// None is applied.
    #[default]
    Abort,
    /// The others are applied.
    Reject,
}

impl BatchKind {
    /// The kind's name in the database.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Units => "units",
            Self::Users => "users",
            Self::Members => "members",
            Self::Assignments => "assignments",
            Self::Actions => "actions",
        }
    }
}

impl Mode {
    /// The mode's name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Upsert => "upsert",
            Self::Insert => "insert",
            Self::Update => "update",
        }
    }
}

impl OnError {
    /// The choice's name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Abort => "abort",
            Self::Reject => "reject",
        }
    }
}

/// A batch that is being applied.
#[derive(Debug, Clone)]
pub struct NewBatch {
    /// Its id, made by the client.
    pub id: Uuid,
    /// What its rows are.
    pub kind: BatchKind,
    /// What was done with what they name, as its verb; `None` for an import.
    pub action: Option<&'static str>,
    /// The file's name.
    pub file_name: String,
    /// SHA-256 of the file's bytes, hexadecimal.
    pub file_sha256: String,
    /// The file's size in bytes.
    pub file_size: i64,
    /// How the file was read.
    pub mapping: serde_json::Value,
    /// Whether rows may create, change or both.
    pub mode: Mode,
    /// What a refused row does to the others.
    pub on_error: OnError,
    /// How many rows the file has.
    pub rows_read: i64,
    /// How many rows create something.
    pub rows_created: i64,
    /// How many rows change something.
    pub rows_changed: i64,
    /// How many rows are in the database already as they are.
    pub rows_unchanged: i64,
    /// How many rows are refused.
    pub rows_refused: i64,
}

/// A batch as it was applied.
#[derive(Debug, Clone, Serialize)]
pub struct Batch {
    /// Its id.
    pub id: Uuid,
    /// What its rows are.
    pub kind: String,
    /// What was done with what they name, as its verb: `import`, `renew` and so on.
    pub action: String,
    /// The file's name.
    pub file_name: String,
    /// SHA-256 of the file's bytes, hexadecimal.
    pub file_sha256: String,
    /// The file's size in bytes.
    pub file_size: i64,
    /// How the file was read.
    pub mapping: serde_json::Value,
    /// Whether rows could create, change or both.
    pub mode: String,
    /// What a refused row did to the others.
    pub on_error: String,
    /// How many rows the file has.
    pub rows_read: i64,
    /// How many rows created something.
    pub rows_created: i64,
    /// How many rows changed something.
    pub rows_changed: i64,
    /// How many rows were in the database already as they are.
    pub rows_unchanged: i64,
    /// How many rows were refused.
    pub rows_refused: i64,
    /// When it was applied.
    pub created_at: DateTime<Utc>,
    /// Who applied it.
    pub created_by: String,
    /// When it was taken back; null while it stands.
    pub undone_at: Option<DateTime<Utc>>,
    /// Who took it back.
    pub undone_by: Option<String>,
}

/// Records a batch.
///
/// # Errors
/// When the database refuses it.
pub async fn add(transaction: &mut WriteTransaction<'_>, batch: &NewBatch) -> Result<()> {
    sqlx::query!(
        "
        insert into tenancy.import_batches (
            tenant_id,
            id,
            kind,
            action,
            file_name,
            file_sha256,
            file_size,
            mapping,
            mode,
            on_error,
            rows_read,
            rows_created,
            rows_changed,
            rows_unchanged,
            rows_refused
        ) values (tenancy.current_tenant(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
        ",
        batch.id,
        batch.kind.as_str(),
        batch.action,
        batch.file_name,
        batch.file_sha256,
        batch.file_size,
        batch.mapping,
        batch.mode.as_str(),
        batch.on_error.as_str(),
        batch.rows_read,
        batch.rows_created,
        batch.rows_changed,
        batch.rows_unchanged,
        batch.rows_refused,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Which batches a list shows; `None` leaves a filter out.
#[derive(Debug, Clone, Copy, Default)]
pub struct BatchFilter {
    /// The one with this id.
    pub id: Option<Uuid>,
    /// Those before this one.
    pub after: Option<Uuid>,
}

/// The batches of some kinds that pass a filter, newest first.
///
/// # Errors
/// When the connection breaks.
pub async fn list(
    connection: &mut PgConnection,
    kinds: &[BatchKind],
    filter: BatchFilter,
    limit: i64,
) -> Result<Vec<Batch>> {
    let kinds: Vec<String> = kinds.iter().map(|kind| kind.as_str().to_owned()).collect();
    Ok(sqlx::query_file_as!(
        Batch,
        "src/db/tenancy/batches_list.sql",
        &kinds,
        filter.id,
        filter.after,
        limit,
    )
    .fetch_all(connection)
    .await?)
}

/// Finds a batch of some kinds.
///
/// # Errors
/// When the connection breaks.
pub async fn find(connection: &mut PgConnection, kinds: &[BatchKind], id: Uuid) -> Result<Option<Batch>> {
    let filter = BatchFilter {
        id: Some(id),
        ..BatchFilter::default()
    };
    Ok(list(connection, kinds, filter, 1).await?.pop())
}

/// How much an undoing takes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Undoing {
    /// Records that are removed.
    pub removed: i64,
    /// Records that become again what they were.
    pub restored: i64,
}

/// An earlier import of the same file.
#[derive(Debug, Clone, Serialize)]
pub struct EarlierImport {
    /// The batch.
    pub id: Uuid,
    /// When it was applied.
    pub created_at: DateTime<Utc>,
    /// When it was taken back.
    pub undone_at: Option<DateTime<Utc>>,
}

/// The latest import of the file with these bytes, or with an action, when that was done with it last.
///
/// # Errors
/// When the connection breaks.
pub async fn latest_of_file(
    connection: &mut PgConnection,
    kind: BatchKind,
    action: Option<&str>,
    file_sha256: &str,
) -> Result<Option<EarlierImport>> {
    Ok(sqlx::query_as!(
        EarlierImport,
        "
        select
            id,
            created_at,
            undone_at
        from tenancy.import_batches
        where tenant_id = (select tenancy.current_tenant())
          and kind = $1
          and file_sha256 = $2
          and action is not distinct from $3
        order by id desc
        limit 1
        ",
        kind.as_str(),
        file_sha256,
        action,
    )
    .fetch_optional(connection)
    .await?)
}

/// Marks a batch as taken back; false when it was already.
///
/// # Errors
/// When the connection breaks.
pub async fn mark_undone(transaction: &mut WriteTransaction<'_>, id: Uuid) -> Result<bool> {
    let marked = sqlx::query!(
        "
        update tenancy.import_batches
        set undone_at = now(),
            undone_by = tenancy.current_actor()
        where tenant_id = (select tenancy.current_tenant())
          and id = $1
          and undone_at is null
        ",
        id,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(marked.rows_affected() > 0)
}

/// Lets one import of the tenant at a time go on; false when another one is under way.
///
/// # Errors
/// When the connection breaks.
pub async fn try_lock(transaction: &mut WriteTransaction<'_>) -> Result<bool> {
    Ok(sqlx::query_scalar!(
        r#"
        select pg_try_advisory_xact_lock(hashtextextended('tenancy.import_batches ' || tenancy.current_tenant(), 0))
            as "locked!"
        "#,
    )
    .fetch_one(&mut **transaction)
    .await?)
}

/// Waits until no other import of the tenant is under way, for ten minutes at most.
///
/// # Errors
/// When it takes longer, or the connection breaks.
pub async fn lock(transaction: &mut WriteTransaction<'_>) -> Result<()> {
    sqlx::query!("select set_config('lock_timeout', '10min', true)")
        .fetch_one(&mut **transaction)
        .await?;
    sqlx::query!(
        "select pg_advisory_xact_lock(hashtextextended('tenancy.import_batches ' || tenancy.current_tenant(), 0))"
    )
    .fetch_one(&mut **transaction)
    .await?;
    Ok(())
}
