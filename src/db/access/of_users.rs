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

/// A role that two people hold at one place at the same time, where neither holds as much as the other.
#[derive(Clone, Debug)]
pub struct Rival {
    /// The role's code.
    pub role: String,
    /// The code of the unit; `None` for everywhere.
    pub unit: Option<String>,
    /// How and when the duplicate holds it.
    pub mine: String,
    /// How and when the person who is kept holds it.
    pub theirs: String,
}

/// Ends what a duplicate holds and the person holds as well, and what the person holds less of than the duplicate: of roles
/// the wider and longer stays, and what was delegated on behalf of the other goes on on its behalf; of direct permissions one
/// for each day, a denial where there is one. Returns how many ended.
///
/// # Errors
/// When a statement fails.
pub async fn end_lesser(
    transaction: &mut WriteTransaction<'_>,
    duplicate: Uuid,
    kept: Uuid,
    reason: &str,
) -> Result<u64> {
    let mut lesser = 0;
    // The duplicate's first, so that of two that are the same the person's stays.
    for (mine, theirs) in [(duplicate, kept), (kept, duplicate)] {
        let superseded = sqlx::query_file!("src/db/access/of_users/superseded.sql", mine, theirs)
            .fetch_all(&mut **transaction)
            .await?;
        let (ids, by): (Vec<Uuid>, Vec<Uuid>) = superseded.into_iter().map(|row| (row.id, row.by)).unzip();
        sqlx::query_file!("src/db/access/of_users/hand_on_delegations.sql", &ids, &by)
            .execute(&mut **transaction)
            .await?;
        let roles = sqlx::query!(
            "
            update access.role_assignments
            set status = 'revoked', revoked_at = now(), revoked_by = tenancy.current_actor(), revoked_reason = $2
            where tenant_id = tenancy.current_tenant() and id = any ($1)
            ",
            &ids,
            reason,
        )
        .execute(&mut **transaction)
        .await?;
        let permissions =
            sqlx::query_file_scalar!("src/db/access/of_users/cut_permissions.sql", mine, theirs)
                .fetch_one(&mut **transaction)
                .await?;
        lesser += roles.rows_affected() + permissions.unsigned_abs();
    }
    Ok(lesser)
}

/// The roles that the two hold at the same time, none of them as much as the other: nobody holds both.
///
/// # Errors
/// When the query fails.
pub async fn rivals(connection: &mut PgConnection, duplicate: Uuid, kept: Uuid) -> Result<Vec<Rival>> {
    Ok(
        sqlx::query_file_as!(Rival, "src/db/access/of_users/rivals.sql", duplicate, kept)
            .fetch_all(connection)
            .await?,
    )
}

/// Gives the roles and direct permissions of a duplicate to the person, the ended ones as well. Returns how many of them
/// had not ended.
///
/// # Errors
/// When a role conflicts with one that the person holds.
pub async fn hand_over(transaction: &mut WriteTransaction<'_>, duplicate: Uuid, kept: Uuid) -> Result<u64> {
    Ok(sqlx::query_scalar!(
        r#"
        with roles as (
            update access.role_assignments
            set user_id = $2
            where tenant_id = tenancy.current_tenant() and user_id = $1
            returning status not in ('ended', 'revoked') and deleted_at is null as stands
        ), permissions as (
            update access.user_permissions
            set user_id = $2
            where tenant_id = tenancy.current_tenant() and user_id = $1
            returning deleted_at is null as stands
        )
        select count(*) as "count!"
        from (select stands from roles union all select stands from permissions) as moved
        where stands
        "#,
        duplicate,
        kept,
    )
    .fetch_one(&mut **transaction)
    .await?
    .unsigned_abs())
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
