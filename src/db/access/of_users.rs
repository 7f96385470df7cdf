//! What of access a person has, for what becomes of the person.

use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::identity::undo::Use;
use crate::db::{Result, WriteTransaction};

/// How many roles and direct permissions of a person are in force or to come.
///
/// # Errors
/// When the query fails.
pub async fn standing(connection: &mut PgConnection, user_id: Uuid) -> Result<i64> {
    Ok(sqlx::query_scalar!(
        r#"
        select (
            select count(*)
            from access.role_assignments
            where tenant_id = (select tenancy.current_tenant()) and user_id = $1
              and status not in ('ended', 'revoked') and deleted_at is null
              and not term << daterange(current_date, null)
        ) + (
            select count(*)
            from access.user_permissions
            where tenant_id = (select tenancy.current_tenant()) and user_id = $1
              and deleted_at is null and not term << daterange(current_date, null)
        ) as "count!"
        "#,
        user_id,
    )
    .fetch_one(connection)
    .await?)
}

/// The assignments and direct permissions of people.
///
/// # Errors
/// When the query fails.
pub async fn records(connection: &mut PgConnection, user_ids: &[Uuid]) -> Result<Vec<Uuid>> {
    Ok(sqlx::query_scalar!(
        r#"
        select id as "id!"
        from access.role_assignments
        where tenant_id = (select tenancy.current_tenant()) and user_id = any ($1)
        union all
        select id
        from access.user_permissions
        where tenant_id = (select tenancy.current_tenant()) and user_id = any ($1)
        "#,
        user_ids,
    )
    .fetch_all(connection)
    .await?)
}

/// Takes away why people had their roles and permissions. What they had, where and when, stays.
///
/// # Errors
/// When a statement fails.
pub async fn anonymize(transaction: &mut WriteTransaction<'_>, user_ids: &[Uuid]) -> Result<()> {
    sqlx::query!(
        "
        update access.role_assignments
        set reason = null, revoked_reason = null
        where tenant_id = tenancy.current_tenant() and user_id = any ($1)
        ",
        user_ids,
    )
    .execute(&mut **transaction)
    .await?;
    sqlx::query!(
        "
        update access.user_permissions
        set reason = null
        where tenant_id = tenancy.current_tenant() and user_id = any ($1)
        ",
        user_ids,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// What a duplicate handed over.
#[derive(Clone, Copy, Debug, Default)]
pub struct HandedOver {
    /// Roles and direct permissions that are the kept person's now.
    pub moved: u64,
    /// Those that the kept person had already for the same time, which ended.
    pub ended: u64,
}

/// Gives the roles and direct permissions of a duplicate to the person; those that the person has already for some of the
/// time end.
///
/// # Errors
/// When a role conflicts with one that the person holds.
pub async fn hand_over(
    transaction: &mut WriteTransaction<'_>,
    duplicate: Uuid,
    kept: Uuid,
    reason: &str,
) -> Result<HandedOver> {
    let ended_roles = sqlx::query!(
        "
        update access.role_assignments mine
        set status = 'revoked', revoked_at = now(), revoked_by = tenancy.current_actor(), revoked_reason = $3
        where mine.tenant_id = tenancy.current_tenant() and mine.user_id = $1
          and mine.status not in ('ended', 'revoked') and mine.deleted_at is null
          and exists (
              select
              from access.role_assignments theirs
              where theirs.tenant_id = mine.tenant_id and theirs.user_id = $2 and theirs.role_id = mine.role_id
                and theirs.unit_id is not distinct from mine.unit_id and theirs.term && mine.term
                and theirs.status not in ('ended', 'revoked') and theirs.deleted_at is null
          )
        ",
        duplicate,
        kept,
        reason,
    )
    .execute(&mut **transaction)
    .await?;
    let ended_permissions = sqlx::query!(
        "
        update access.user_permissions mine
        set deleted_at = now(), deleted_by = tenancy.current_actor()
        where mine.tenant_id = tenancy.current_tenant() and mine.user_id = $1 and mine.deleted_at is null
          and exists (
              select
              from access.user_permissions theirs
              where theirs.tenant_id = mine.tenant_id and theirs.user_id = $2
                and theirs.permission_id = mine.permission_id and theirs.scope = mine.scope
                and theirs.unit_id is not distinct from mine.unit_id and theirs.term && mine.term
                and theirs.deleted_at is null
          )
        ",
        duplicate,
        kept,
    )
    .execute(&mut **transaction)
    .await?;
    let roles = sqlx::query!(
        "
        update access.role_assignments
        set user_id = $2
        where tenant_id = tenancy.current_tenant() and user_id = $1
        ",
        duplicate,
        kept,
    )
    .execute(&mut **transaction)
    .await?;
    let permissions = sqlx::query!(
        "
        update access.user_permissions
        set user_id = $2
        where tenant_id = tenancy.current_tenant() and user_id = $1
        ",
        duplicate,
        kept,
    )
    .execute(&mut **transaction)
    .await?;
    let ended = ended_roles.rows_affected() + ended_permissions.rows_affected();
    Ok(HandedOver {
        moved: roles.rows_affected() + permissions.rows_affected() - ended,
        ended,
    })
}

/// The roles and direct permissions of people whom an import created: those people stay when it is taken back.
///
/// # Errors
/// When the query fails.
pub async fn uses_of_batch(connection: &mut PgConnection, batch_id: Uuid) -> Result<Vec<Use>> {
    Ok(sqlx::query_as!(
        Use,
        r#"
        select held.user_id as "user_id!", held.created_by as "created_by!", held.created_at as "created_at!"
        from identity.users
        join (
            select tenant_id, user_id, created_at, created_by from access.role_assignments where deleted_at is null
            union all
            select tenant_id, user_id, created_at, created_by from access.user_permissions where deleted_at is null
        ) as held on held.tenant_id = users.tenant_id and held.user_id = users.id
        where users.tenant_id = (select tenancy.current_tenant()) and users.import_batch_id = $1
          and users.deleted_at is null
        "#,
        batch_id,
    )
    .fetch_all(connection)
    .await?)
}
