//! What of access stands at units that are archived or merged.

use chrono::NaiveDate;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::organization::changes;
use crate::db::organization::undo::LaterUse;
use crate::db::{Result, WriteTransaction};

/// How many roles at a unit come with joining: through e-mail domains, and with invitations that wait for an answer. With
/// those at the units below it.
///
/// # Errors
/// When the query fails.
pub async fn joining_roles(connection: &mut PgConnection, unit_id: Uuid) -> Result<i64> {
    Ok(sqlx::query_scalar!(
        r#"
        with meant as (
            select unit.id
            from organization.units top
            join organization.units unit on unit.tenant_id = top.tenant_id and unit.lft >= top.lft and unit.lft < top.rgt
            where top.tenant_id = (select tenancy.current_tenant()) and top.id = $1
        )
        select
            (
                select count(*)
                from access.email_domain_roles brought
                join membership.email_domains email_domain
                    on email_domain.tenant_id = brought.tenant_id and email_domain.id = brought.email_domain_id
                where brought.tenant_id = (select tenancy.current_tenant())
                  and brought.unit_id in (select id from meant) and email_domain.deleted_at is null
            ) + (
                select count(*)
                from access.invitation_roles brought
                join membership.invitations invitation
                    on invitation.tenant_id = brought.tenant_id and invitation.id = brought.invitation_id
                where brought.tenant_id = (select tenancy.current_tenant())
                  and brought.unit_id in (select id from meant)
                  and invitation.status = 'pending' and invitation.deleted_at is null
            ) as "roles!"
        "#,
        unit_id,
    )
    .fetch_one(connection)
    .await?)
}

/// Hands the roles at a unit that come with joining on to another, also those of invitations that may be sent again.
///
/// # Errors
/// When the query fails.
pub async fn hand_on(transaction: &mut WriteTransaction<'_>, from: Uuid, to: Uuid) -> Result<()> {
    sqlx::query!(
        "
        update access.email_domain_roles
        set unit_id = $2
        where tenant_id = tenancy.current_tenant() and unit_id = $1
        ",
        from,
        to,
    )
    .execute(&mut **transaction)
    .await?;
    sqlx::query!(
        "
        update access.invitation_roles brought
        set unit_id = $2
        from membership.invitations invitation
        where brought.tenant_id = tenancy.current_tenant() and brought.unit_id = $1
          and invitation.tenant_id = brought.tenant_id and invitation.id = brought.invitation_id
          and invitation.status in ('pending', 'expired') and invitation.deleted_at is null
        ",
        from,
        to,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Ends, after a day, every role assignment and every direct permission at a unit alone and at those below it that are
/// archived with it. What would only have begun later is revoked. Returns how many.
///
/// # Errors
/// When the query fails.
pub async fn end(
    transaction: &mut WriteTransaction<'_>,
    unit_id: Uuid,
    last_day: NaiveDate,
    reason: &str,
) -> Result<u64> {
    // Which units these are is to stay so; and whoever moves units takes the lock of the tree before that of roles.
    changes::lock_tree(transaction).await?;
    let assignments = sqlx::query!(
        "
        update access.role_assignments assignment
        set term = case when lower(assignment.term) <= $2 then daterange(lower(assignment.term), $2, '[]') else assignment.term end,
            status = case when lower(assignment.term) > $2 then 'revoked' else assignment.status end,
            revoked_at = case when lower(assignment.term) > $2 then now() end,
            revoked_by = case when lower(assignment.term) > $2 then tenancy.current_actor() end,
            revoked_reason = $3
        from organization.units top
        join organization.units unit on unit.tenant_id = top.tenant_id and unit.lft >= top.lft and unit.lft < top.rgt
        where top.tenant_id = tenancy.current_tenant() and top.id = $1
          and assignment.tenant_id = unit.tenant_id and assignment.unit_id = unit.id
          and assignment.status not in ('ended', 'revoked') and assignment.deleted_at is null
          and not assignment.term << daterange($2, null, '()')
        ",
        unit_id,
        last_day,
        reason,
    )
    .execute(&mut **transaction)
    .await?;
    let permissions = sqlx::query!(
        "
        update access.user_permissions permission
        set term = case when lower(permission.term) <= $2 then daterange(lower(permission.term), $2, '[]') else permission.term end,
            deleted_at = case when lower(permission.term) > $2 then now() end,
            deleted_by = case when lower(permission.term) > $2 then tenancy.current_actor() end
        from organization.units top
        join organization.units unit on unit.tenant_id = top.tenant_id and unit.lft >= top.lft and unit.lft < top.rgt
        where top.tenant_id = tenancy.current_tenant() and top.id = $1
          and permission.tenant_id = unit.tenant_id and permission.unit_id = unit.id
          and permission.deleted_at is null and not permission.term << daterange($2, null, '()')
        ",
        unit_id,
        last_day,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(assignments.rows_affected() + permissions.rows_affected())
}

/// Refuses rows of a file of units that would archive one at which somebody holds something.
///
/// # Errors
/// When the query fails.
pub async fn refuse_archiving(connection: &mut PgConnection) -> Result<()> {
    sqlx::query_file!("src/db/access/refuse_archiving.sql")
        .execute(connection)
        .await?;
    Ok(())
}

/// At which units that undoing an import would delete or archive again somebody holds something.
///
/// # Errors
/// When the query fails.
pub async fn roles_in_units_of_batch(connection: &mut PgConnection, batch_id: Uuid) -> Result<Vec<LaterUse>> {
    Ok(
        sqlx::query_file_as!(LaterUse, "src/db/access/roles_in_units.sql", batch_id)
            .fetch_all(connection)
            .await?,
    )
}
