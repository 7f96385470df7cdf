//! What platform users may do: which permission a command needs, where it is held, and who can give it.

mod holders;
mod roles;

use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::Result;

pub use holders::{Holder, holder, holder_of_login, is_founder, let_act};
pub use roles::{Assignment, Grant, Role, assign, assignments, grants, permissions, roles, unassign};

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
    /// Nowhere: every active platform user may, and the command itself asks for more where it is about somebody else.
    Nowhere,
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
