//! Carries transfers out: silence that lasted long enough consents, and what is approved takes effect at its date.

use chrono::NaiveDate;
use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::{Result, WriteTransaction};

/// A transfer that silence approved, that was carried out, or that something stands in the way of.
#[derive(Clone, Debug, Serialize)]
pub struct Settled {
    /// Its id.
    pub id: Uuid,
    /// The member's number.
    pub member_no: Option<String>,
    /// The person's name.
    pub name: String,
    /// The code of the unit that is left.
    pub from_unit: String,
    /// The code of the unit that is joined.
    pub to_unit: String,
    /// When the member belongs to the new unit.
    pub effective_on: NaiveDate,
    /// Whether silence consents for a unit that did not answer.
    pub by_silence: bool,
    /// Whether its date has come.
    pub is_due: bool,
    /// What stands in the way.
    pub obstacle: Option<String>,
}

/// What there is to settle as of a day, by id: one transfer, or all.
///
/// # Errors
/// When the connection breaks.
pub async fn plan(connection: &mut PgConnection, as_of: NaiveDate, id: Option<Uuid>) -> Result<Vec<Settled>> {
    Ok(
        sqlx::query_file_as!(Settled, "src/db/membership/transfers/settle_plan.sql", as_of, id)
            .fetch_all(connection)
            .await?,
    )
}

/// Settles what there is to settle as of a day, one transfer or all, and gives what [`plan`] gave of it. What something
/// stands in the way of stays approved.
///
/// # Errors
/// When a unit or a member changes at the same time in a way that a rule refuses; then nothing is settled.
pub async fn settle(
    transaction: &mut WriteTransaction<'_>,
    as_of: NaiveDate,
    id: Option<Uuid>,
) -> Result<Vec<Settled>> {
    // Whoever else settles, decides or changes one of these members is waited for, and seen by what follows.
    sqlx::query_file!("src/db/membership/transfers/lock.sql", as_of, id)
        .fetch_all(&mut **transaction)
        .await?;
    let settled = plan(transaction, as_of, id).await?;
    let silent: Vec<Uuid> = settled
        .iter()
        .filter(|transfer| transfer.by_silence)
        .map(|transfer| transfer.id)
        .collect();
    consent_by_silence(transaction, &silent).await?;
    let due: Vec<Uuid> = settled
        .iter()
        .filter(|transfer| transfer.is_due && transfer.obstacle.is_none())
        .map(|transfer| transfer.id)
        .collect();
    carry_out(transaction, &due).await?;
    Ok(settled)
}

/// Moves the effective dates of approved transfers.
///
/// # Errors
/// When a transfer is no longer under way.
pub async fn reschedule(
    transaction: &mut WriteTransaction<'_>,
    ids: &[Uuid],
    days: &[NaiveDate],
) -> Result<()> {
    sqlx::query!(
        "
        update membership.membership_transfers transfer
        set effective_on = given.day
        from unnest($1::uuid[], $2::date[]) as given (id, day)
        where transfer.tenant_id = (select tenancy.current_tenant()) and transfer.id = given.id
        ",
        ids,
        days,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

async fn consent_by_silence(transaction: &mut WriteTransaction<'_>, ids: &[Uuid]) -> Result<()> {
    sqlx::query!(
        "
        update membership.membership_transfers
        set status = 'approved',
            origin_decision = coalesce(origin_decision, 'silent'),
            origin_decided_at = coalesce(origin_decided_at, now()),
            origin_decided_by = coalesce(origin_decided_by, tenancy.current_actor()),
            destination_decision = coalesce(destination_decision, 'silent'),
            destination_decided_at = coalesce(destination_decided_at, now()),
            destination_decided_by = coalesce(destination_decided_by, tenancy.current_actor())
        where tenant_id = (select tenancy.current_tenant()) and id = any ($1)
        ",
        ids,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Ends the memberships in the old units and continues them in the new ones, with number, state, primary flag and term.
///
/// # Errors
/// When something stands in the way of one after all.
pub(super) async fn carry_out(transaction: &mut WriteTransaction<'_>, ids: &[Uuid]) -> Result<()> {
    let held = sqlx::query!(
        "
        select memberships.status, memberships.is_primary, memberships.suspended_until, transfer.id
        from membership.membership_transfers transfer
        join membership.memberships
            on memberships.tenant_id = transfer.tenant_id and memberships.id = transfer.membership_id
        where transfer.tenant_id = (select tenancy.current_tenant()) and transfer.id = any ($1)
        order by transfer.id
        ",
        ids,
    )
    .fetch_all(&mut **transaction)
    .await?;
    let transfer_ids: Vec<Uuid> = held.iter().map(|row| row.id).collect();
    let statuses: Vec<String> = held.iter().map(|row| row.status.clone()).collect();
    let primaries: Vec<bool> = held.iter().map(|row| row.is_primary).collect();
    let suspensions: Vec<Option<NaiveDate>> = held.iter().map(|row| row.suspended_until).collect();
    sqlx::query_file!("src/db/membership/transfers/end_memberships.sql", &transfer_ids)
        .execute(&mut **transaction)
        .await?;
    sqlx::query_file!(
        "src/db/membership/transfers/continue_memberships.sql",
        &transfer_ids,
        &statuses,
        &primaries,
        &suspensions as &[Option<NaiveDate>],
        Uuid::now_v7(),
    )
    .execute(&mut **transaction)
    .await?;
    sqlx::query!(
        "
        update membership.membership_transfers transfer
        set status = 'completed', completed_at = now(), new_membership_id = successor.id
        from membership.memberships successor
        where transfer.tenant_id = (select tenancy.current_tenant()) and transfer.id = any ($1)
          and successor.tenant_id = transfer.tenant_id and successor.transferred_from = transfer.membership_id
          and successor.deleted_at is null
        ",
        &transfer_ids,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}
