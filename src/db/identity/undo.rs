//! Takes an import of people back: what it created and changed, but for what somebody has touched since.

use chrono::{DateTime, Utc};
use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::tenancy::batches::Undoing;
use crate::db::{Result, WriteTransaction};

/// A person who stays as they are.
#[derive(Debug, Clone, Serialize)]
pub struct KeptUser {
    /// The person.
    pub id: Uuid,
    /// The person's e-mail.
    pub email: Option<String>,
    /// The person's name.
    pub name: String,
    /// Whether the import `created` or `changed` the person, or the person is `used` elsewhere.
    pub action: String,
    /// Who touched the person last.
    pub touched_by: String,
    /// When.
    pub touched_at: DateTime<Utc>,
}

/// Which people somebody has touched since the batch was applied.
///
/// # Errors
/// When the connection breaks.
pub async fn kept(connection: &mut PgConnection, batch_id: Uuid) -> Result<Vec<KeptUser>> {
    Ok(
        sqlx::query_file_as!(KeptUser, "src/db/identity/undo/kept.sql", batch_id)
            .fetch_all(connection)
            .await?,
    )
}

/// Something elsewhere that needs a person.
#[derive(Debug, Clone, Copy)]
pub struct Use {
    /// The person.
    pub user_id: Uuid,
    /// Who made it.
    pub created_by: Uuid,
    /// When.
    pub created_at: DateTime<Utc>,
}

/// The people who are used elsewhere, each with the latest use.
///
/// # Errors
/// When the connection breaks.
pub async fn used(connection: &mut PgConnection, uses: &[Use]) -> Result<Vec<KeptUser>> {
    let people: Vec<Uuid> = uses.iter().map(|one| one.user_id).collect();
    let makers: Vec<Uuid> = uses.iter().map(|one| one.created_by).collect();
    let times: Vec<DateTime<Utc>> = uses.iter().map(|one| one.created_at).collect();
    Ok(sqlx::query_as!(
        KeptUser,
        r#"
        select distinct on (users.id)
            users.id,
            users.email,
            identity.display_name(users.full_name, users.first_name, users.middle_name, users.last_name) as "name!",
            'used' as "action!",
            actors.display_name as touched_by,
            given.created_at as "touched_at!"
        from unnest($1::uuid[], $2::uuid[], $3::timestamptz[]) as given (user_id, created_by, created_at)
        join identity.users on users.tenant_id = (select tenancy.current_tenant()) and users.id = given.user_id
        join tenancy.actors on actors.tenant_id = users.tenant_id and actors.id = given.created_by
        order by users.id, given.created_at desc
        "#,
        &people,
        &makers,
        &times,
    )
    .fetch_all(connection)
    .await?)
}

/// Takes a batch back, but for what [`kept`] names and those who are `used` elsewhere.
///
/// # Errors
/// When a key that comes free again has been given to somebody else meanwhile.
pub async fn undo(transaction: &mut WriteTransaction<'_>, batch_id: Uuid, used: &[Uuid]) -> Result<Undoing> {
    let removed = sqlx::query_file!("src/db/identity/undo/remove.sql", batch_id, used)
        .execute(&mut **transaction)
        .await?;
    // Images of what stays as it is would pass for restored ones later.
    sqlx::query_file!("src/db/identity/undo/forget_touched.sql", batch_id)
        .execute(&mut **transaction)
        .await?;
    let restored = sqlx::query_file!("src/db/identity/undo/restore.sql", batch_id)
        .execute(&mut **transaction)
        .await?;
    let count = |rows: u64| i64::try_from(rows).unwrap_or(i64::MAX);
    Ok(Undoing {
        removed: count(removed.rows_affected()),
        restored: count(restored.rows_affected()),
    })
}
