//! What roles allow and deny, inherit and exclude.

use serde::Serialize;
use uuid::Uuid;

use crate::db::{Result, WriteTransaction};

/// What is said of a permission.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// It is allowed.
    Allow,
    /// It is denied, whatever else allows it.
    Deny,
}

impl Effect {
    /// The name in the database.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Allow => "allow",
            Self::Deny => "deny",
        }
    }
}

/// Makes a role allow, or deny, permissions. Returns how many of them it did not before.
///
/// # Errors
/// When who acts may not, or the connection breaks.
pub async fn grant(
    transaction: &mut WriteTransaction<'_>,
    role_id: Uuid,
    permissions: &[Uuid],
    effect: Effect,
) -> Result<u64> {
    let granted = sqlx::query!(
        "
        insert into access.role_permissions as definition (tenant_id, role_id, permission_id, effect)
        select tenancy.current_tenant(), $1, permission_id, $3
        from unnest($2::uuid[]) as permission_id
        on conflict (tenant_id, role_id, permission_id) do update set effect = excluded.effect
            where definition.effect <> excluded.effect
        ",
        role_id,
        permissions,
        effect.as_str(),
    )
    .execute(&mut **transaction)
    .await?;
    Ok(granted.rows_affected())
}

/// Takes permissions, allowed or denied, out of a role. Returns how many were in it.
///
/// # Errors
/// When who acts may not, or the connection breaks.
pub async fn revoke(
    transaction: &mut WriteTransaction<'_>,
    role_id: Uuid,
    permissions: &[Uuid],
) -> Result<u64> {
    let revoked = sqlx::query!(
        "
        delete from access.role_permissions
        where tenant_id = (select tenancy.current_tenant()) and role_id = $1 and permission_id = any ($2)
        ",
        role_id,
        permissions,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(revoked.rows_affected())
}

/// Makes a role inherit from others. Returns from how many of them it did not before.
///
/// # Errors
/// When it would inherit from itself, or somebody would hold what excludes each other.
pub async fn inherit(
    transaction: &mut WriteTransaction<'_>,
    role_id: Uuid,
    inherited: &[Uuid],
) -> Result<u64> {
    let added = sqlx::query!(
        "
        insert into access.role_inheritance (tenant_id, role_id, inherits_role_id)
        select tenancy.current_tenant(), $1, inherited
        from unnest($2::uuid[]) as inherited
        on conflict (tenant_id, role_id, inherits_role_id) do nothing
        ",
        role_id,
        inherited,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(added.rows_affected())
}

/// Makes a role inherit from some roles no more. Returns from how many of them it did.
///
/// # Errors
/// When the connection breaks.
pub async fn disinherit(
    transaction: &mut WriteTransaction<'_>,
    role_id: Uuid,
    inherited: &[Uuid],
) -> Result<u64> {
    let removed = sqlx::query!(
        "
        delete from access.role_inheritance
        where tenant_id = (select tenancy.current_tenant()) and role_id = $1 and inherits_role_id = any ($2)
        ",
        role_id,
        inherited,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(removed.rows_affected())
}

/// Makes roles exclude one another: nobody holds the one and one of the others over the same unit. Returns how many of
/// them it did not exclude before.
///
/// # Errors
/// When somebody holds both, today or later.
pub async fn exclude(
    transaction: &mut WriteTransaction<'_>,
    role_id: Uuid,
    others: &[Uuid],
    reason: Option<&str>,
) -> Result<u64> {
    let added = sqlx::query!(
        "
        insert into access.role_conflicts (tenant_id, role_id, conflicting_role_id, reason)
        select tenancy.current_tenant(), $1, other, $3
        from unnest($2::uuid[]) as other
        where not exists (
            select from access.role_conflicts conflict
            where conflict.tenant_id = tenancy.current_tenant() and conflict.role_id = other and conflict.conflicting_role_id = $1
        )
        on conflict (tenant_id, role_id, conflicting_role_id) do nothing
        ",
        role_id,
        others,
        reason,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(added.rows_affected())
}

/// Makes roles exclude one another no more. Returns how many of them did.
///
/// # Errors
/// When the connection breaks.
pub async fn reconcile(
    transaction: &mut WriteTransaction<'_>,
    role_id: Uuid,
    others: &[Uuid],
) -> Result<u64> {
    let removed = sqlx::query!(
        "
        delete from access.role_conflicts
        where tenant_id = (select tenancy.current_tenant())
          and (role_id = $1 and conflicting_role_id = any ($2) or conflicting_role_id = $1 and role_id = any ($2))
        ",
        role_id,
        others,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(removed.rows_affected())
}
