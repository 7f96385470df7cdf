//! Which landlord a database is, and who has come to it.

use sqlx::PgConnection;
use uuid::Uuid;

use super::authority::Authority;
use crate::db::server::{quote_identifier, quote_literal};
use crate::db::{Result, WriteTransaction};

/// Which landlord it is, and who has come.
#[derive(Clone, Debug)]
pub struct Identity {
    /// The landlord's id.
    pub id: Uuid,
    /// The landlord's name, part of the names of its group roles.
    pub name: String,
    /// The highest migration that is applied in the landlord's database.
    pub schema_version: i32,
    /// The database login of this session.
    pub session_login: String,
    /// The e-mail of the platform user to whom the login belongs.
    pub user_email: Option<String>,
    /// The name of that platform user.
    pub user_name: Option<String>,
}

/// Finds out which landlord this is, and where whoever has come holds a permission; `None` when the database holds no
/// landlord that is complete.
///
/// # Errors
/// When the query fails.
pub async fn find(
    connection: &mut PgConnection,
    permission: Option<&str>,
) -> Result<Option<(Identity, Authority)>> {
    let result = sqlx::query!(
        r#"
        select
            identity.id,
            identity.name,
            (select coalesce(max(version), 0) from landlord.migrations where state = 'applied') as "schema_version!",
            session_user::text as "session_login!",
            platform_users.email as "user_email?",
            platform_users.display_name as "user_name?",
            held.everywhere as "everywhere!",
            held.tenants as "tenants!"
        from landlord.identity
        left join landlord.platform_users
            on platform_users.database_login = session_user::text and platform_users.active
        cross join lateral (
            select
                coalesce(bool_or(roles.tenant_id is null), false) as everywhere,
                coalesce(array_agg(roles.tenant_id) filter (where roles.tenant_id is not null), '{}') as tenants
            from landlord.platform_user_roles as roles
            join landlord.role_permissions on role_permissions.role_code = roles.role_code
            where roles.platform_user_id = platform_users.id and permission_code = $1
        ) as held
        "#,
        permission,
    )
    .fetch_optional(connection)
    .await;
    let found = match result {
        Err(error) if is_missing_schema(&error) => None,
        other => other?,
    };
    Ok(found.map(|row| {
        let identity = Identity {
            id: row.id,
            name: row.name,
            schema_version: row.schema_version,
            session_login: row.session_login,
            user_email: row.user_email,
            user_name: row.user_name,
        };
        (identity, Authority::new(row.everywhere, row.tenants))
    }))
}

/// Says which landlord this database is; a second time it changes nothing.
///
/// # Errors
/// When the query fails.
pub async fn establish(transaction: &mut WriteTransaction<'_>, id: Uuid, name: &str) -> Result<()> {
    sqlx::query!(
        "insert into landlord.identity (id, name) values ($1, $2) on conflict (only_row) do nothing",
        id,
        name
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// How a comment of the database begins that says which landlord it is.
const MARK: &str = "tenantctl landlord ";

/// Statements that write down in a comment of the database which landlord it is, for while its schema is made anew.
#[must_use]
pub fn mark(database: &str, id: Uuid, name: &str) -> String {
    format!(
        "comment on database {} is {}",
        quote_identifier(database),
        quote_literal(&format!("{MARK}{id} {name}"))
    )
}

/// Which landlord this database was before its schema was dropped, by the comment that was left then: its id and name.
///
/// # Errors
/// When the query fails.
pub async fn marked(connection: &mut PgConnection) -> Result<Option<(Uuid, String)>> {
    let comment = sqlx::query_scalar!(
        "
        select shobj_description(oid, 'pg_database')
        from pg_catalog.pg_database
        where datname = current_database()
        "
    )
    .fetch_one(connection)
    .await?;
    let marked = comment.as_deref().and_then(|comment| comment.strip_prefix(MARK));
    Ok(marked.and_then(|mark| {
        let (id, name) = mark.split_once(' ')?;
        Some((id.parse().ok()?, name.to_owned()))
    }))
}

fn is_missing_schema(error: &sqlx::Error) -> bool {
    // 42P01 undefined_table, 3F000 invalid_schema_name, 42501 insufficient_privilege on a schema half made
    error
        .as_database_error()
        .and_then(sqlx::error::DatabaseError::code)
        .is_some_and(|code| matches!(code.as_ref(), "42P01" | "3F000"))
}

/// The migrations that are applied in a landlord's database, with their checksums, in order.
///
/// # Errors
/// When the query fails.
pub async fn applied(connection: &mut PgConnection) -> Result<Vec<(i32, String)>> {
    let rows = sqlx::query!(
        "select version, checksum from landlord.migrations where state = 'applied' order by version"
    )
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(|row| (row.version, row.checksum)).collect())
}
