//! What platform users may do: which permission a command needs, where it is held, and who can give it.

use chrono::{DateTime, Utc};
use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::{Result, WriteTransaction};

/// The permission to give and take platform roles.
pub const ADMINISTRATION: &str = "platform_user.manage";

/// The role that has every permission; somebody always has it.
pub const ADMINISTRATOR: &str = "platform_admin";

/// What a command needs of whoever gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Need {
    /// The permission; `None` for what touches no landlord.
    pub permission: Option<&'static str>,
    /// Where it has to be held.
    pub scope: Scope,
    /// Whether the command changes something: then a refusal is recorded.
    pub writes: bool,
    /// Whether the command line names its tenants: then it is refused for them, and told so.
    pub names_tenants: bool,
}

/// Where a permission has to be held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// On the whole platform.
    Platform,
    /// On each tenant that the command is about.
    Tenants,
}

impl Need {
    /// Of a command that opens no landlord.
    pub const NOTHING: Self = Self {
        permission: None,
        scope: Scope::Tenants,
        writes: false,
        names_tenants: false,
    };
}

/// Where the platform user who has come holds the permission that was asked for.
#[derive(Clone, Debug, Default)]
pub struct Authority {
    everywhere: bool,
    tenants: Vec<Uuid>,
}

impl Authority {
    /// Held on the whole platform, or on some tenants.
    #[must_use]
    pub fn new(everywhere: bool, tenants: Vec<Uuid>) -> Self {
        Self { everywhere, tenants }
    }

    /// Whether it is held on the whole platform.
    #[must_use]
    pub fn covers_platform(&self) -> bool {
        self.everywhere
    }

    /// Whether it is held on a tenant.
    #[must_use]
    pub fn covers(&self, tenant_id: Uuid) -> bool {
        self.everywhere || self.tenants.contains(&tenant_id)
    }

    /// Whether it is held on any tenant at all.
    #[must_use]
    pub fn covers_any(&self) -> bool {
        self.everywhere || !self.tenants.is_empty()
    }

    /// The tenants on which it is held; `None` for all.
    #[must_use]
    pub fn tenants(&self) -> Option<&[Uuid]> {
        (!self.everywhere).then_some(&self.tenants)
    }
}

/// Where a login holds a permission.
///
/// # Errors
/// When the query fails.
pub async fn find(connection: &mut PgConnection, login: &str, permission: &str) -> Result<Authority> {
    let held = sqlx::query!(
        r#"
        select
            coalesce(bool_or(held.tenant_id is null), false) as "everywhere!",
            coalesce(array_agg(held.tenant_id) filter (where held.tenant_id is not null), '{}') as "tenants!"
        from landlord.platform_users
        join landlord.platform_user_roles as held on held.platform_user_id = platform_users.id
        join landlord.role_permissions on role_permissions.role_code = held.role_code
        where platform_users.database_login = $1 and platform_users.active and permission_code = $2
        "#,
        login,
        permission,
    )
    .fetch_one(connection)
    .await?;
    Ok(Authority::new(held.everywhere, held.tenants))
}

/// The e-mails of those who can give roles, by e-mail.
///
/// # Errors
/// When the query fails.
pub async fn administrators(connection: &mut PgConnection) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar!(
        r#"
        select distinct email collate "C" as "email!"
        from landlord.platform_users
        join landlord.platform_user_roles as held on held.platform_user_id = platform_users.id
        join landlord.role_permissions on role_permissions.role_code = held.role_code
        where active and database_login is not null and held.tenant_id is null and permission_code = $1
        order by 1
        "#,
        ADMINISTRATION,
    )
    .fetch_all(connection)
    .await?)
}

/// The role that brings a permission and little else.
///
/// # Errors
/// When the query fails.
pub async fn least_role(connection: &mut PgConnection, permission: &str) -> Result<Option<String>> {
    Ok(sqlx::query_scalar!(
        r#"
        select role_code
        from landlord.role_permissions
        group by role_code
        having bool_or(permission_code = $1)
        order by count(*), role_code collate "C"
        limit 1
        "#,
        permission,
    )
    .fetch_optional(connection)
    .await?)
}

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

/// A platform user, as far as it matters who may act.
#[derive(Clone, Debug)]
pub struct Holder {
    /// The user's id.
    pub id: Uuid,
    /// The e-mail as it was given.
    pub email: String,
    /// Whether the user may act.
    pub active: bool,
    /// The database login that proves to be this user.
    pub database_login: Option<String>,
}

/// Finds a platform user by e-mail.
///
/// # Errors
/// When the query fails.
pub async fn holder(connection: &mut PgConnection, email_normalized: &str) -> Result<Option<Holder>> {
    Ok(sqlx::query_as!(
        Holder,
        "select id, email, active, database_login from landlord.platform_users where email_normalized = $1",
        email_normalized,
    )
    .fetch_optional(connection)
    .await?)
}

/// Finds the platform user, active or not, to whom a database login belongs.
///
/// # Errors
/// When the query fails.
pub async fn holder_of_login(connection: &mut PgConnection, login: &str) -> Result<Option<Holder>> {
    Ok(sqlx::query_as!(
        Holder,
        "select id, email, active, database_login from landlord.platform_users where database_login = $1",
        login,
    )
    .fetch_optional(connection)
    .await?)
}

/// Lets a platform user act with a login.
///
/// # Errors
/// When the login is another's.
pub async fn let_act(transaction: &mut WriteTransaction<'_>, user_id: Uuid, login: &str) -> Result<()> {
    sqlx::query!(
        "update landlord.platform_users set active = true, database_login = $2 where id = $1",
        user_id,
        login,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Whether a login is the one with which the landlord was set up, or a superuser's.
///
/// # Errors
/// When the query fails.
pub async fn is_founder(connection: &mut PgConnection, login: &str, home_server: &str) -> Result<bool> {
    Ok(sqlx::query_scalar!(
        r#"
        select exists (select from landlord.servers where name = $2 and username = $1)
            or exists (select from pg_catalog.pg_roles where rolname = $1::text::name and rolsuper) as "is_founder!"
        "#,
        login,
        home_server,
    )
    .fetch_one(connection)
    .await?)
}
