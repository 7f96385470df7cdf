//! All roles of a tenant as one policy: what is there, and what is to be.

use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

use super::roles;
use crate::db::tenancy::staging;
use crate::db::{Result, WriteTransaction};

/// What people may do before a policy is applied.
const COMPARED: &str = "access.compared_permissions";

/// Two roles that exclude each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exclusion {
    /// The code of the one with which the pair is written down.
    pub role: String,
    /// The code of the other.
    pub other: String,
    /// Why.
    pub reason: Option<String>,
}

/// The pairs of roles that exclude each other, by code.
///
/// # Errors
/// When the connection breaks.
pub async fn exclusions(connection: &mut PgConnection) -> Result<Vec<Exclusion>> {
    Ok(sqlx::query_as!(
        Exclusion,
        r#"
        select role.code as role, other.code as other, conflict.reason
        from access.role_conflicts conflict
        join access.roles role on role.tenant_id = conflict.tenant_id and role.id = conflict.role_id
        join access.roles other on other.tenant_id = conflict.tenant_id and other.id = conflict.conflicting_role_id
        where conflict.tenant_id = (select tenancy.current_tenant())
        order by role.code collate "C", other.code collate "C"
        "#,
    )
    .fetch_all(connection)
    .await?)
}

/// A policy in columns: the fields with the same index belong together.
#[derive(Clone, Debug, Default)]
pub struct Columns {
    /// The codes of the roles.
    pub codes: Vec<String>,
    /// Their names.
    pub names: Vec<String>,
    /// Their names in the organization's own script.
    pub local_names: Vec<Option<String>>,
    /// What they are for.
    pub descriptions: Vec<Option<String>>,
    /// How many may hold each at one unit at a time.
    pub maxima: Vec<Option<i32>>,
    /// Roles that say something of a permission.
    pub saying: Vec<String>,
    /// Of which permission each.
    pub permissions: Vec<String>,
    /// What each says: `allow` or `deny`.
    pub effects: Vec<String>,
    /// Roles that inherit.
    pub heirs: Vec<String>,
    /// From which role each.
    pub inherited: Vec<String>,
    /// Roles that exclude another.
    pub excluding: Vec<String>,
    /// Which role each.
    pub excluded: Vec<String>,
    /// Why each.
    pub reasons: Vec<Option<String>>,
}

/// Makes the roles of a policy what it says, and leaves other roles alone. Each is one statement over all roles.
///
/// # Errors
/// When a rule refuses it.
pub async fn apply(transaction: &mut WriteTransaction<'_>, policy: &Columns) -> Result<()> {
    let ids: Vec<Uuid> = policy.codes.iter().map(|_| Uuid::now_v7()).collect();
    sqlx::query!(
        "
        insert into access.roles as role (tenant_id, id, code, name, name_local, description, maximum_holders)
        select tenancy.current_tenant(), *
        from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::integer[])
        on conflict (tenant_id, code) do update set
            name = excluded.name,
            name_local = excluded.name_local,
            description = excluded.description,
            maximum_holders = excluded.maximum_holders,
            deleted_at = null,
            deleted_by = null
        where row(role.name, role.name_local, role.description, role.maximum_holders)
                is distinct from row(excluded.name, excluded.name_local, excluded.description, excluded.maximum_holders)
            or role.deleted_at is not null
        ",
        &ids,
        &policy.codes,
        &policy.names,
        &policy.local_names as &[Option<String>],
        &policy.descriptions as &[Option<String>],
        &policy.maxima as &[Option<i32>],
    )
    .execute(&mut **transaction)
    .await?;
    remove_unwanted(transaction, policy).await?;
    add_wanted(transaction, policy).await
}

async fn remove_unwanted(transaction: &mut WriteTransaction<'_>, policy: &Columns) -> Result<()> {
    sqlx::query!(
        "
        delete from access.role_conflicts conflict
        using access.roles role, access.roles other
        where conflict.tenant_id = (select tenancy.current_tenant())
          and role.tenant_id = conflict.tenant_id and role.id = conflict.role_id
          and other.tenant_id = conflict.tenant_id and other.id = conflict.conflicting_role_id
          and role.code = any ($1)
          and not exists (
              select from unnest($2::text[], $3::text[]) as wanted (role, other)
              where (wanted.role, wanted.other) in ((role.code, other.code), (other.code, role.code))
          )
        ",
        &policy.codes,
        &policy.excluding,
        &policy.excluded,
    )
    .execute(&mut **transaction)
    .await?;
    sqlx::query!(
        "
        delete from access.role_inheritance inheritance
        using access.roles role, access.roles inherited
        where inheritance.tenant_id = (select tenancy.current_tenant())
          and role.tenant_id = inheritance.tenant_id and role.id = inheritance.role_id
          and inherited.tenant_id = inheritance.tenant_id and inherited.id = inheritance.inherits_role_id
          and role.code = any ($1)
          and not exists (
              select from unnest($2::text[], $3::text[]) as wanted (role, inherited)
              where wanted.role = role.code and wanted.inherited = inherited.code
          )
        ",
        &policy.codes,
        &policy.heirs,
        &policy.inherited,
    )
    .execute(&mut **transaction)
    .await?;
    sqlx::query!(
        "
        delete from access.role_permissions definition
        using access.roles role, access.permissions permission
        where definition.tenant_id = (select tenancy.current_tenant())
          and role.tenant_id = definition.tenant_id and role.id = definition.role_id
          and permission.tenant_id = definition.tenant_id and permission.id = definition.permission_id
          and role.code = any ($1)
          and not exists (
              select from unnest($2::text[], $3::text[]) as wanted (role, permission)
              where wanted.role = role.code and wanted.permission = permission.code
          )
        ",
        &policy.codes,
        &policy.saying,
        &policy.permissions,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

async fn add_wanted(transaction: &mut WriteTransaction<'_>, policy: &Columns) -> Result<()> {
    sqlx::query!(
        "
        insert into access.role_permissions as definition (tenant_id, role_id, permission_id, effect)
        select role.tenant_id, role.id, permission.id, wanted.effect
        from unnest($1::text[], $2::text[], $3::text[]) as wanted (role, permission, effect)
        join access.roles role on role.tenant_id = (select tenancy.current_tenant()) and role.code = wanted.role
        join access.permissions permission on permission.tenant_id = role.tenant_id and permission.code = wanted.permission
        on conflict (tenant_id, role_id, permission_id) do update set effect = excluded.effect
            where definition.effect <> excluded.effect
        ",
        &policy.saying,
        &policy.permissions,
        &policy.effects,
    )
    .execute(&mut **transaction)
    .await?;
    sqlx::query!(
        "
        insert into access.role_inheritance (tenant_id, role_id, inherits_role_id)
        select role.tenant_id, role.id, inherited.id
        from unnest($1::text[], $2::text[]) as wanted (role, inherited)
        join access.roles role on role.tenant_id = (select tenancy.current_tenant()) and role.code = wanted.role
        join access.roles inherited on inherited.tenant_id = role.tenant_id and inherited.code = wanted.inherited
        on conflict (tenant_id, role_id, inherits_role_id) do nothing
        ",
        &policy.heirs,
        &policy.inherited,
    )
    .execute(&mut **transaction)
    .await?;
    sqlx::query!(
        "
        update access.role_conflicts conflict
        set reason = wanted.reason
        from unnest($1::text[], $2::text[], $3::text[]) as wanted (role, other, reason)
        join access.roles role on role.tenant_id = tenancy.current_tenant() and role.code = wanted.role
        join access.roles other on other.tenant_id = role.tenant_id and other.code = wanted.other
        where conflict.tenant_id = role.tenant_id
          and (conflict.role_id, conflict.conflicting_role_id) in ((role.id, other.id), (other.id, role.id))
          and conflict.reason is distinct from wanted.reason
        ",
        &policy.excluding,
        &policy.excluded,
        &policy.reasons as &[Option<String>],
    )
    .execute(&mut **transaction)
    .await?;
    sqlx::query!(
        "
        insert into access.role_conflicts (tenant_id, role_id, conflicting_role_id, reason)
        select role.tenant_id, role.id, other.id, wanted.reason
        from unnest($1::text[], $2::text[], $3::text[]) as wanted (role, other, reason)
        join access.roles role on role.tenant_id = (select tenancy.current_tenant()) and role.code = wanted.role
        join access.roles other on other.tenant_id = role.tenant_id and other.code = wanted.other
        where not exists (
            select from access.role_conflicts conflict
            where conflict.tenant_id = role.tenant_id
              and (conflict.role_id, conflict.conflicting_role_id) in ((role.id, other.id), (other.id, role.id))
        )
        ",
        &policy.excluding,
        &policy.excluded,
        &policy.reasons as &[Option<String>],
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Deletes the roles with these codes.
///
/// # Errors
/// When somebody holds one of them.
pub async fn prune(transaction: &mut WriteTransaction<'_>, codes: &[String]) -> Result<()> {
    let ids = sqlx::query_scalar!(
        "
        select id
        from access.roles
        where tenant_id = (select tenancy.current_tenant()) and code = any ($1) and deleted_at is null
        ",
        codes,
    )
    .fetch_all(&mut **transaction)
    .await?;
    roles::delete(transaction, &ids).await
}

/// Keeps what everybody may do today or later, to be compared with what comes after.
///
/// # Errors
/// When the database refuses temporary tables.
pub async fn keep_before(transaction: &mut WriteTransaction<'_>) -> Result<()> {
    staging::create(transaction, &[COMPARED]).await?;
    sqlx::query!(
        "
        insert into compared_permissions (user_id, permission_id, effect, scope, unit_id, validity)
        select user_id, permission_id, effect, scope, unit_id, range_agg(daterange(greatest(valid_from, current_date), valid_until))
        from access.user_permissions_cache
        where tenant_id = (select tenancy.current_tenant()) and (valid_until is null or valid_until > current_date)
        group by user_id, permission_id, effect, scope, unit_id
        ",
    )
    .execute(&mut **transaction)
    .await?;
    staging::analyze(transaction, COMPARED).await
}

/// What somebody gains and loses at a place.
#[derive(Clone, Debug, Serialize)]
pub struct Shift {
    /// The e-mail, or else the id.
    pub user: String,
    /// The person's name.
    pub name: Option<String>,
    /// The code of the unit; `None` for everywhere.
    pub unit: Option<String>,
    /// `unit`, `subtree` or `tenant`.
    pub scope: String,
    /// The permissions that become allowed, or are denied no more, on some day.
    pub gains: Vec<String>,
    /// The permissions that are allowed no more, or become denied, on some day.
    pub loses: Vec<String>,
}

/// Who gains and loses what, where, since [`keep_before`]; by person and unit.
///
/// # Errors
/// When the connection breaks.
pub async fn shifts(transaction: &mut WriteTransaction<'_>) -> Result<Vec<Shift>> {
    Ok(sqlx::query_file_as!(Shift, "src/db/access/policy_shifts.sql")
        .fetch_all(&mut **transaction)
        .await?)
}
