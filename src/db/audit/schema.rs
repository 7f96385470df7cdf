//! How a tenant's schema came to be.

use chrono::{DateTime, Utc};
use serde::Serialize;
use sqlx::PgConnection;

use crate::db::Result;

/// A change of the schema.
#[derive(Clone, Debug, Serialize)]
pub struct SchemaChange {
    /// When it was made.
    pub occurred_at: DateTime<Utc>,
    /// `up`, `down` or `repair`.
    pub direction: String,
    /// The migration's number.
    pub version: i32,
    /// Its context.
    pub context: String,
    /// Its name.
    pub name: String,
    /// The checksum of its file.
    pub checksum: String,
    /// Who made it.
    pub actor: String,
    /// Why, where a reason was given.
    pub reason: Option<String>,
    /// The version of the program.
    pub tool_version: String,
    /// The database login.
    pub session_login: String,
}

/// The changes of the schema, newest first.
///
/// # Errors
/// When the query fails.
pub async fn changes(
    connection: &mut PgConnection,
    context: Option<&str>,
    limit: i64,
) -> Result<Vec<SchemaChange>> {
    Ok(sqlx::query_as!(
        SchemaChange,
        r#"
        select occurred_at, direction, version, context, name, checksum, actor, reason, tool_version,
            session_login::text as "session_login!"
        from audit.schema_changes
        where $1::text is null or context = $1
        order by id desc
        limit $2
        "#,
        context,
        limit,
    )
    .fetch_all(connection)
    .await?)
}
