//! What the database keeps derived of who may do what: held against a recomputation, and made anew.

use chrono::NaiveDate;
use serde::Serialize;
use sqlx::PgConnection;

use crate::db::{Result, WriteTransaction};

/// An entry that is not as it should be.
#[derive(Clone, Debug, Serialize)]
pub struct Stale {
    /// `stale_allow` and `stale_deny`: nothing says so any more; `missing_allow` and `missing_deny`: it is not there.
    pub finding: String,
    /// The e-mail, or else the id.
    pub user: String,
    /// The permission's code.
    pub permission: String,
    /// The code of the unit; `None` for everywhere.
    pub unit: Option<String>,
    /// `unit`, `subtree` or `tenant`.
    pub scope: String,
    /// The first day.
    pub from: NaiveDate,
    /// The last day; `None` when it is open.
    pub until: Option<NaiveDate>,
}

/// Recomputes what everybody may do, and gives every entry that differs, by finding and person.
///
/// # Errors
/// When the connection breaks.
pub async fn verify(connection: &mut PgConnection) -> Result<Vec<Stale>> {
    Ok(sqlx::query_as!(
        Stale,
        r#"
        select
            found.finding as "finding!",
            coalesce(users.email, found.user_id::text) as "user!",
            permission.code as permission,
            unit.code as "unit?",
            found.scope as "scope!",
            found.valid_from as "from!",
            found.valid_until - 1 as until
        from access.verify_permissions() found
        join access.permissions permission
            on permission.tenant_id = (select tenancy.current_tenant()) and permission.id = found.permission_id
        left join identity.users on users.tenant_id = permission.tenant_id and users.id = found.user_id
        left join organization.units unit on unit.tenant_id = permission.tenant_id and unit.id = found.unit_id
        order by found.finding, coalesce(users.email, found.user_id::text) collate "C", permission.code collate "C", found.valid_from
        "#,
    )
    .fetch_all(connection)
    .await?)
}

/// How many entries there are.
///
/// # Errors
/// When the connection breaks.
pub async fn count(connection: &mut PgConnection) -> Result<i64> {
    Ok(sqlx::query_scalar!(
        r#"
        select count(*) as "count!"
        from access.user_permissions_cache
        where tenant_id = (select tenancy.current_tenant())
        "#,
    )
    .fetch_one(connection)
    .await?)
}

/// Makes all of it anew. Returns how many entries that changed.
///
/// # Errors
/// When the connection breaks.
pub async fn rebuild(transaction: &mut WriteTransaction<'_>) -> Result<i64> {
    Ok(
        sqlx::query_scalar!(r#"select access.refresh_permissions(null) as "changed!""#)
            .fetch_one(&mut **transaction)
            .await?,
    )
}
