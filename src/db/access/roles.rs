//! Roles: find, list, add, change, delete.

use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::{Result, WriteTransaction};

/// A role with what it says by itself.
#[derive(Clone, Debug, Serialize)]
pub struct Role {
    /// Its id.
    pub id: Uuid,
    /// The code by which it is called.
    pub code: String,
    /// The name for people.
    pub name: String,
    /// The name in the organization's own script.
    pub name_local: Option<String>,
    /// What it is for.
    pub description: Option<String>,
    /// How many may hold it at one unit at a time; `None` when any number may.
    pub maximum_holders: Option<i32>,
    /// The codes of the roles from which it inherits, of its own.
    pub inherits: Vec<String>,
    /// The codes of the roles that inherit from it.
    pub inherited_by: Vec<String>,
    /// The permissions that it allows by itself.
    pub allows: Vec<String>,
    /// The permissions that it denies by itself.
    pub denies: Vec<String>,
    /// The codes of the roles that exclude it.
    pub conflicts: Vec<String>,
    /// How many people hold it today.
    pub holders: i64,
}

/// Which roles a list shows; `None` leaves a filter out.
#[derive(Clone, Debug, Default)]
pub struct RoleFilter {
    /// The one with this code.
    pub code: Option<String>,
    /// Those with this text in code or name, whatever its case.
    pub search: Option<String>,
    /// Those that allow this permission, by themselves or by what they inherit.
    pub allowing: Option<String>,
}

/// The roles that pass a filter, by code in byte order, after a code where it is given.
///
/// # Errors
/// When the connection breaks.
pub async fn list(
    connection: &mut PgConnection,
    filter: &RoleFilter,
    after: Option<&str>,
    limit: i64,
) -> Result<Vec<Role>> {
    Ok(sqlx::query_file_as!(
        Role,
        "src/db/access/roles_list.sql",
        filter.code,
        filter.search,
        filter.allowing,
        after,
        limit,
    )
    .fetch_all(connection)
    .await?)
}

/// Finds a role by its code.
///
/// # Errors
/// When the connection breaks.
pub async fn find(connection: &mut PgConnection, code: &str) -> Result<Option<Role>> {
    let filter = RoleFilter {
        code: Some(code.to_owned()),
        ..RoleFilter::default()
    };
    Ok(list(connection, &filter, None, 1).await?.pop())
}

/// A role to be made.
#[derive(Clone, Debug)]
pub struct NewRole<'a> {
    /// Its code.
    pub code: &'a str,
    /// Its name.
    pub name: &'a str,
    /// Its name in the organization's own script.
    pub name_local: Option<&'a str>,
    /// What it is for.
    pub description: Option<&'a str>,
    /// How many may hold it at one unit at a time.
    pub maximum_holders: Option<i32>,
}

/// Makes a role. One that was deleted comes back, without what it allowed, denied and inherited.
///
/// # Errors
/// When a role has the code already, or a value breaks a rule.
pub async fn add(transaction: &mut WriteTransaction<'_>, new: &NewRole<'_>) -> Result<Uuid> {
    let returned = sqlx::query_scalar!(
        "
        update access.roles
        set name = $2, name_local = $3, description = $4, maximum_holders = $5, deleted_at = null, deleted_by = null
        where tenant_id = (select tenancy.current_tenant()) and code = $1 and deleted_at is not null
        returning id
        ",
        new.code,
        new.name,
        new.name_local,
        new.description,
        new.maximum_holders,
    )
    .fetch_optional(&mut **transaction)
    .await?;
    if let Some(id) = returned {
        return Ok(id);
    }
    let id = Uuid::now_v7();
    sqlx::query!(
        "
        insert into access.roles (tenant_id, id, code, name, name_local, description, maximum_holders)
        values (tenancy.current_tenant(), $1, $2, $3, $4, $5, $6)
        ",
        id,
        new.code,
        new.name,
        new.name_local,
        new.description,
        new.maximum_holders,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(id)
}

/// Gives a role the name, the description and the maximum of holders that it is to have. Returns whether that changed
/// anything.
///
/// # Errors
/// When a value breaks a rule, or more hold the role than may.
pub async fn update(transaction: &mut WriteTransaction<'_>, id: Uuid, new: &NewRole<'_>) -> Result<bool> {
    let changed = sqlx::query!(
        "
        update access.roles
        set name = $2, name_local = $3, description = $4, maximum_holders = $5
        where tenant_id = (select tenancy.current_tenant()) and id = $1
          and row(name, name_local, description, maximum_holders) is distinct from row($2::text, $3::text, $4::text, $5::integer)
        ",
        id,
        new.name,
        new.name_local,
        new.description,
        new.maximum_holders,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(changed.rows_affected() > 0)
}

/// Deletes roles, with what they allow, deny, inherit and exclude. Past assignments stay.
///
/// # Errors
/// When somebody holds one of them, today or later.
pub async fn delete(transaction: &mut WriteTransaction<'_>, ids: &[Uuid]) -> Result<()> {
    sqlx::query!(
        "
        update access.roles
        set deleted_at = now(), deleted_by = tenancy.current_actor()
        where tenant_id = (select tenancy.current_tenant()) and id = any ($1) and deleted_at is null
        ",
        ids,
    )
    .execute(&mut **transaction)
    .await?;
    sqlx::query!(
        "delete from access.role_permissions where tenant_id = (select tenancy.current_tenant()) and role_id = any ($1)",
        ids,
    )
    .execute(&mut **transaction)
    .await?;
    sqlx::query!(
        "
        delete from access.role_inheritance
        where tenant_id = (select tenancy.current_tenant()) and (role_id = any ($1) or inherits_role_id = any ($1))
        ",
        ids,
    )
    .execute(&mut **transaction)
    .await?;
    sqlx::query!(
        "
        delete from access.role_conflicts
        where tenant_id = (select tenancy.current_tenant()) and (role_id = any ($1) or conflicting_role_id = any ($1))
        ",
        ids,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// A permission that a role has in the end, or is denied.
#[derive(Clone, Debug, Serialize)]
pub struct Effective {
    /// The permission's code.
    pub permission: String,
    /// `allow` or `deny`; a denial wins.
    pub effect: String,
    /// The codes of the roles that say so: the role itself, or those from which it inherits.
    pub through: Vec<String>,
}

/// What a role comes to with all that it inherits, by permission.
///
/// # Errors
/// When the connection breaks.
pub async fn effective(connection: &mut PgConnection, id: Uuid) -> Result<Vec<Effective>> {
    Ok(sqlx::query_as!(
        Effective,
        r#"
        select
            permission.code as permission,
            max(definition.effect) as "effect!",
            array_agg(role.code order by role.code collate "C") filter (where definition.effect = said.strongest) as "through!"
        from access.closure(array[$1::uuid]) reached
        join access.role_permissions definition
            on definition.tenant_id = (select tenancy.current_tenant()) and definition.role_id = reached.role_id
        join access.roles role on role.tenant_id = definition.tenant_id and role.id = definition.role_id
        join access.permissions permission
            on permission.tenant_id = definition.tenant_id and permission.id = definition.permission_id and permission.deleted_at is null
        join lateral (
            select max(other.effect) as strongest
            from access.closure(array[$1::uuid]) over
            join access.role_permissions other
                on other.tenant_id = definition.tenant_id and other.role_id = over.role_id and other.permission_id = definition.permission_id
        ) said on true
        group by permission.code
        order by permission.code collate "C"
        "#,
        id,
    )
    .fetch_all(connection)
    .await?)
}
