//! Takes an import of members back: what it created and changed, but for what somebody has touched since.

use chrono::{DateTime, Utc};
use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::identity::undo::Use;
use crate::db::tenancy::batches::Undoing;
use crate::db::{Result, WriteTransaction};

/// A member that stays as it is.
#[derive(Debug, Clone, Serialize)]
pub struct KeptMember {
    /// The membership or person.
    pub id: Uuid,
    /// The number of the membership.
    pub member_no: Option<String>,
    /// The person's name.
    pub name: String,
    /// Whether the import `created` or `changed` it, or the person is `used` elsewhere.
    pub action: String,
    /// Who touched it last.
    pub touched_by: String,
    /// When.
    pub touched_at: DateTime<Utc>,
}

/// Which members somebody has touched since the batch was applied, and which of the people that it created are used
/// elsewhere.
///
/// # Errors
/// When the connection breaks.
pub async fn kept(connection: &mut PgConnection, batch_id: Uuid, uses: &[Use]) -> Result<Vec<KeptMember>> {
    let people: Vec<Uuid> = uses.iter().map(|one| one.user_id).collect();
    let makers: Vec<Uuid> = uses.iter().map(|one| one.created_by).collect();
    let times: Vec<DateTime<Utc>> = uses.iter().map(|one| one.created_at).collect();
    Ok(sqlx::query_file_as!(
        KeptMember,
        "src/db/membership/undo/kept.sql",
        batch_id,
        &people,
        &makers,
        &times,
    )
    .fetch_all(connection)
    .await?)
}

/// Takes a batch back, but for what [`kept`] names. History follows, as a correction.
///
/// # Errors
/// When a key that comes free again has been given to somebody else meanwhile.
pub async fn undo(transaction: &mut WriteTransaction<'_>, batch_id: Uuid, uses: &[Use]) -> Result<Undoing> {
    let people: Vec<Uuid> = uses.iter().map(|one| one.user_id).collect();
    sqlx::query!("select set_config('tenantctl.correction', 'import taken back', true)")
        .fetch_one(&mut **transaction)
        .await?;
    let removed = sqlx::query_file!("src/db/membership/undo/remove_memberships.sql", batch_id, &people)
        .execute(&mut **transaction)
        .await?;
    sqlx::query_file!("src/db/membership/undo/remove_users.sql", batch_id, &people)
        .execute(&mut **transaction)
        .await?;
    // Images of what stays as it is would pass for restored ones later.
    sqlx::query_file!("src/db/membership/undo/forget_touched.sql", batch_id)
        .execute(&mut **transaction)
        .await?;
    let restored = restored_members(transaction, batch_id).await?;
    sqlx::query_file!("src/db/membership/undo/restore_users.sql", batch_id)
        .execute(&mut **transaction)
        .await?;
    sqlx::query_file!("src/db/membership/undo/restore_memberships.sql", batch_id)
        .execute(&mut **transaction)
        .await?;
    Ok(Undoing {
        removed: i64::try_from(removed.rows_affected()).unwrap_or(i64::MAX),
        restored,
    })
}

/// A person and a membership of theirs that both changed are one member.
async fn restored_members(connection: &mut PgConnection, batch_id: Uuid) -> Result<i64> {
    Ok(sqlx::query_scalar!(
        r#"
        select count(distinct coalesce(memberships.user_id, kept.record_id)) as "members!"
        from tenancy.import_rows kept
        left join membership.memberships
            on memberships.tenant_id = kept.tenant_id
            and memberships.id = kept.record_id
        where kept.tenant_id = (select tenancy.current_tenant())
          and kept.batch_id = $1
        "#,
        batch_id,
    )
    .fetch_one(connection)
    .await?)
}
