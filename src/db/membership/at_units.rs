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
    /// E-mail domains whose people join there.
    pub domains: i64,
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
            ) as "invitations!",
            (
                select count(*)
                from membership.email_domains
                where tenant_id = (select tenancy.current_tenant())
                  and deleted_at is null and unit_id in (select id from meant)
            ) as "domains!"
        "#,
        unit_id,
        subtree,
    )
    .fetch_one(connection)
    .await?)
}

/// Somebody who has a membership in each of two units.
#[derive(Clone, Debug)]
pub struct Double {
    /// The person's name.
    pub name: String,
    /// The number of the membership in the first unit, or its id where it has none.
    pub member: String,
    /// Whether it is yet to be approved.
    pub is_applicant: bool,
}

/// The people with a membership in each of two units that has not come to an end.
///
/// # Errors
/// When the query fails.
pub async fn doubles(connection: &mut PgConnection, from: Uuid, to: Uuid) -> Result<Vec<Double>> {
    Ok(sqlx::query_as!(
        Double,
        r#"
        select
            coalesce(identity.display_name(users.full_name, users.first_name, users.middle_name, users.last_name), '') as "name!",
            coalesce(one.member_number, one.id::text) as "member!",
            one.status in ('applied', 'in_review', 'approved') as "is_applicant!"
        from membership.memberships one
        join membership.memberships other on other.tenant_id = one.tenant_id and other.user_id = one.user_id
        join identity.users on users.tenant_id = one.tenant_id and users.id = one.user_id
        where one.tenant_id = (select tenancy.current_tenant())
          and one.unit_id = $1 and membership.stands(one.status) and one.deleted_at is null
          and other.unit_id = $2 and membership.stands(other.status) and other.deleted_at is null
        order by one.member_number, one.id
        "#,
        from,
        to,
    )
    .fetch_all(connection)
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
/// they were, and an invitation is cancelled whose e-mail was invited to the other unit as well. Returns how many
/// memberships.
///
/// # Errors
/// When the present state of one began later than the day.
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
        set status = 'cancelled', cancelled_at = now(), cancelled_by = tenancy.current_actor(), cancellation_reason = $3
        where tenant_id = tenancy.current_tenant() and unit_id = $1 and status = 'pending' and deleted_at is null
          and exists (
              select from membership.invitations other
              where other.tenant_id = invitations.tenant_id and other.email_normalized = invitations.email_normalized
                and other.unit_id = $2 and other.status = 'pending' and other.deleted_at is null
          )
        ",
        from,
        to,
        reason,
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
