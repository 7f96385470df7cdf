//! What of memberships stands at units that are archived or merged.

use chrono::NaiveDate;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::{Result, WriteTransaction};

/// What stands in the way of archiving units, or goes with one into another.
#[derive(Clone, Copy, Debug, Default)]
pub struct AtUnits {
    /// Memberships that have not come to an end.
    pub memberships: i64,
    /// Transfers that are under way from or to them.
    pub transfers: i64,
    /// Invitations that wait for an answer.
    pub invitations: i64,
}

/// What stands at a unit, and with `subtree` at those below it too.
///
/// # Errors
/// When the query fails.
pub async fn count(connection: &mut PgConnection, unit_id: Uuid, subtree: bool) -> Result<AtUnits> {
    Ok(sqlx::query_as!(
        AtUnits,
        r#"
        with meant as (
            select unit.tenant_id, unit.id
            from organization.units top
            join organization.units unit
              on unit.tenant_id = top.tenant_id
             and (unit.id = top.id or $2 and top.lft < unit.lft and unit.lft < top.rgt)
            where top.tenant_id = (select tenancy.current_tenant()) and top.id = $1
        )
        select
            (
                select count(*)
                from meant
                join membership.memberships on memberships.tenant_id = meant.tenant_id and memberships.unit_id = meant.id
                join reference.membership_statuses status on status.code = memberships.status
                where not status.final and status.code <> 'expired' and memberships.deleted_at is null
            ) as "memberships!",
            (
                select count(*)
                from membership.membership_transfers transfer
                where transfer.tenant_id = (select tenancy.current_tenant())
                  and transfer.status in ('pending', 'approved') and transfer.deleted_at is null
                  and (transfer.from_unit_id in (select id from meant) or transfer.to_unit_id in (select id from meant))
            ) as "transfers!",
            (
                select count(*)
                from membership.invitations
                where tenant_id = (select tenancy.current_tenant())
                  and status = 'pending' and deleted_at is null and unit_id in (select id from meant)
            ) as "invitations!"
        "#,
        unit_id,
        subtree,
    )
    .fetch_one(connection)
    .await?)
}

/// Lets nobody else change memberships until the transaction ends. Comes before anything else that archives units, so that
/// whoever is becoming a member there is waited for, and nobody waits for the other.
///
/// # Errors
/// When the query fails.
pub async fn hold(transaction: &mut WriteTransaction<'_>) -> Result<()> {
    sqlx::query!("lock table membership.memberships in share row exclusive mode")
        .execute(&mut **transaction)
        .await?;
    Ok(())
}

/// Refuses rows of a file of units that would archive one where somebody is a member, or on the way to be.
///
/// # Errors
/// When the query fails.
pub async fn refuse_archiving(connection: &mut PgConnection) -> Result<()> {
    sqlx::query_file!("src/db/membership/refuse_archiving.sql")
        .execute(connection)
        .await?;
    Ok(())
}

/// Hands the memberships of a unit that have not come to an end on to another as of a day, with the approvals that they
/// wait for, the invitations that are open, and the e-mail domains whose people join there. Those that ended stay where
/// they were. Returns how many memberships.
///
/// # Errors
/// When the present state of one began later than the day, or two are the same person's.
pub async fn hand_on(
    transaction: &mut WriteTransaction<'_>,
    from: Uuid,
    to: Uuid,
    day: NaiveDate,
    reason: &str,
) -> Result<u64> {
    let memberships = sqlx::query!(
        "
        update membership.memberships
        set unit_id = $2, state_since = $3, state_reason = $4
        from reference.membership_statuses status
        where memberships.tenant_id = tenancy.current_tenant() and memberships.unit_id = $1
          and memberships.deleted_at is null
          and status.code = memberships.status and not status.final and status.code <> 'expired'
        ",
        from,
        to,
        day,
        reason,
    )
    .execute(&mut **transaction)
    .await?;
    sqlx::query!(
        "
        update membership.membership_approvals
        set unit_id = $2
        where tenant_id = tenancy.current_tenant() and unit_id = $1 and decision = 'pending'
        ",
        from,
        to,
    )
    .execute(&mut **transaction)
    .await?;
    sqlx::query!(
        "
        update membership.invitations
        set unit_id = $2
        where tenant_id = tenancy.current_tenant() and unit_id = $1 and status = 'pending' and deleted_at is null
        ",
        from,
        to,
    )
    .execute(&mut **transaction)
    .await?;
    sqlx::query!(
        "
        update membership.email_domains
        set unit_id = $2
        where tenant_id = tenancy.current_tenant() and unit_id = $1 and deleted_at is null
        ",
        from,
        to,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(memberships.rows_affected())
}
