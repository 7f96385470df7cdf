//! The roles that platform users can have, and who has them.

use chrono::{DateTime, Utc};
use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::{Result, WriteTransaction};

/// A role that platform users can have.
#[derive(Clone, Debug, Serialize)]
pub struct Role {
    /// The code.
    pub code: String,
    /// The name for people.
    pub name: String,
    /// What it is for.
    pub description: String,
    /// The permissions that it brings, by code.
    pub permissions: Vec<String>,
    /// How many active platform users have it, anywhere.
    pub holders: i64,
}

/// Every role of platform users, by code.
///
/// # Errors
/// When the query fails.
pub async fn roles(connection: &mut PgConnection) -> Result<Vec<Role>> {
    Ok(sqlx::query_as!(
        Role,
        r#"
        select
            code,
            name,
            description,
            array(
                select permission_code from landlord.role_permissions
                where role_code = roles.code
                order by permission_code collate "C"
            ) as "permissions!",
            (
                select count(distinct platform_users.id)
                from landlord.platform_user_roles
                join landlord.platform_users on platform_users.id = platform_user_id
                where role_code = roles.code and active
            ) as "holders!"
        from landlord.roles
        order by code collate "C"
        "#,
    )
    .fetch_all(connection)
    .await?)
}

/// A role that a platform user has.
#[derive(Clone, Debug, Serialize)]
pub struct Assignment {
    /// The platform user's e-mail.
    pub user: String,
    /// Whether the user may act.
    pub active: bool,
    /// The role's code.
    pub role: String,
    /// The slug of the tenant to which it is limited; `None` for the whole platform.
    pub tenant: Option<String>,
    /// Since when.
    pub assigned_at: DateTime<Utc>,
    /// Who gave it.
    pub assigned_by: String,
}

/// The roles that platform users have: of one of them, on one tenant and the whole platform, or all.
///
/// # Errors
/// When the query fails.
pub async fn assignments(
    connection: &mut PgConnection,
    user_id: Option<Uuid>,
    role: Option<&str>,
    tenant_id: Option<Uuid>,
) -> Result<Vec<Assignment>> {
    Ok(sqlx::query_as!(
        Assignment,
        r#"
        select
            platform_users.email as user,
            platform_users.active,
            held.role_code as role,
            tenants.slug as "tenant?",
            held.created_at as assigned_at,
            held.created_by as assigned_by
        from landlord.platform_user_roles as held
        join landlord.platform_users on platform_users.id = held.platform_user_id
        left join landlord.tenants on tenants.id = held.tenant_id
        where ($1::uuid is null or held.platform_user_id = $1)
          and ($2::text is null or held.role_code = $2)
          and ($3::uuid is null or held.tenant_id is null or held.tenant_id = $3)
        order by platform_users.email_normalized collate "C", tenants.slug collate "C" nulls first, held.role_code collate "C"
        "#,
        user_id,
        role,
        tenant_id,
    )
    .fetch_all(connection)
    .await?)
}

/// Gives a platform user a role on one tenant or on the whole platform. Returns whether the user did not have it.
///
/// # Errors
/// When there is no such user, role or tenant.
pub async fn assign(
    transaction: &mut WriteTransaction<'_>,
    id: Uuid,
    user_id: Uuid,
    role: &str,
    tenant_id: Option<Uuid>,
) -> Result<bool> {
    let result = sqlx::query!(
        "
        insert into landlord.platform_user_roles (id, platform_user_id, role_code, tenant_id)
        values ($1, $2, $3, $4)
        on conflict on constraint platform_user_roles_key do nothing
        ",
        id,
        user_id,
        role,
        tenant_id,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(result.rows_affected() > 0)
}

/// Takes a role away from a platform user. Returns whether the user had it.
///
/// # Errors
/// When nobody would be left to administer the platform.
pub async fn unassign(
    transaction: &mut WriteTransaction<'_>,
    user_id: Uuid,
    role: &str,
    tenant_id: Option<Uuid>,
) -> Result<bool> {
    let result = sqlx::query!(
        "
        delete from landlord.platform_user_roles
        where platform_user_id = $1 and role_code = $2 and tenant_id is not distinct from $3
        ",
        user_id,
        role,
        tenant_id,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(result.rows_affected() > 0)
}

/// Why a permission is held, or that it is not.
#[derive(Clone, Debug, Serialize)]
pub struct Grant {
    /// The role that brings it.
    pub role: String,
    /// The slug of the tenant to which the role is limited; `None` for the whole platform.
    pub tenant: Option<String>,
}

/// The roles that bring a platform user a permission, on one tenant or on the whole platform.
///
/// # Errors
/// When the query fails.
pub async fn grants(
    connection: &mut PgConnection,
    user_id: Uuid,
    permission: &str,
    tenant_id: Option<Uuid>,
) -> Result<Vec<Grant>> {
    Ok(sqlx::query_as!(
        Grant,
        r#"
        select held.role_code as role, tenants.slug as "tenant?"
        from landlord.platform_user_roles as held
        join landlord.role_permissions on role_permissions.role_code = held.role_code
        left join landlord.tenants on tenants.id = held.tenant_id
        where held.platform_user_id = $1
          and permission_code = $2
          and (held.tenant_id is null or held.tenant_id = $3)
        order by tenants.slug collate "C" nulls first, held.role_code collate "C"
        "#,
        user_id,
        permission,
        tenant_id,
    )
    .fetch_all(connection)
    .await?)
}

/// The codes of every permission, in order.
///
/// # Errors
/// When the query fails.
pub async fn permissions(connection: &mut PgConnection) -> Result<Vec<String>> {
    Ok(
        sqlx::query_scalar!(r#"select code from landlord.permissions order by code collate "C""#)
            .fetch_all(connection)
            .await?,
    )
}
