//! Transfers of members between units: asked for, decided on by both units, taken back.

pub mod settle;
pub mod undo;

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

use super::filter::UnitRange;
use crate::db::{Result, WriteTransaction};

/// A transfer of a member between two units.
#[derive(Clone, Debug, Serialize)]
pub struct Transfer {
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
    /// pending, approved, completed, refused, cancelled or undone.
    pub status: String,
    /// When it was asked for.
    pub requested_on: NaiveDate,
    /// When the member belongs to the new unit.
    pub effective_on: NaiveDate,
    /// From when on a unit that has not answered counts as consenting.
    pub silence_consents_on: NaiveDate,
    /// What the unit that is left decided: consented, silent or refused.
    pub origin_decision: Option<String>,
    /// What the unit that is joined decided.
    pub destination_decision: Option<String>,
    /// Why a unit refused.
    pub refusal_ground: Option<String>,
    /// What keeps it from being carried out, while it is under way.
    pub obstacle: Option<String>,
    /// Why it was asked for.
    pub reason: Option<String>,
    /// Who asked for it.
    pub requested_by: Option<String>,
    /// Who decided for the unit that is left.
    pub origin_decided_by: Option<String>,
    /// When.
    pub origin_decided_at: Option<DateTime<Utc>>,
    /// Who decided for the unit that is joined.
    pub destination_decided_by: Option<String>,
    /// When.
    pub destination_decided_at: Option<DateTime<Utc>>,
    /// When it was carried out.
    pub completed_at: Option<DateTime<Utc>>,
    /// Who took the request back.
    pub cancelled_by: Option<String>,
    /// When.
    pub cancelled_at: Option<DateTime<Utc>>,
    /// Why.
    pub cancellation_reason: Option<String>,
    /// Who undid it.
    pub undone_by: Option<String>,
    /// When.
    pub undone_at: Option<DateTime<Utc>>,
    /// Why.
    pub undone_reason: Option<String>,
    /// The membership in the unit that is left.
    pub membership_id: Uuid,
    /// The membership in the unit that is joined, once carried out.
    pub new_membership_id: Option<Uuid>,
}

impl Transfer {
    /// Whether it is neither carried out nor given up.
    #[must_use]
    pub fn is_open(&self) -> bool {
        matches!(self.status.as_str(), "pending" | "approved")
    }
}

/// Which transfers a list shows. An absent condition is met by all.
#[derive(Clone, Debug, Default)]
pub struct TransferFilter {
    /// This one.
    pub id: Option<Uuid>,
    /// From or to one of these memberships.
    pub membership_ids: Option<Vec<Uuid>>,
    /// In one of these states; in any when there is none.
    pub statuses: Vec<String>,
    /// From or to these units.
    pub units: Option<UnitRange>,
}

/// The transfers that meet a filter, newest first, those older than the transfer `after` where it is given.
///
/// # Errors
/// When the connection breaks.
pub async fn list(
    connection: &mut PgConnection,
    filter: &TransferFilter,
    after: Option<Uuid>,
    limit: i64,
) -> Result<Vec<Transfer>> {
    Ok(sqlx::query_file_as!(
        Transfer,
        "src/db/membership/transfers/list.sql",
        filter.id,
        filter.membership_ids.as_deref(),
        &filter.statuses,
        filter.units.map(|units| units.first),
        filter.units.map(|units| units.last),
        after,
        limit,
    )
    .fetch_all(connection)
    .await?)
}

/// Finds a transfer by its id.
///
/// # Errors
/// When the connection breaks.
pub async fn find(connection: &mut PgConnection, id: Uuid) -> Result<Option<Transfer>> {
    let filter = TransferFilter {
        id: Some(id),
        ..TransferFilter::default()
    };
    Ok(list(connection, &filter, None, 1).await?.pop())
}

/// A transfer that is to be asked for.
#[derive(Clone, Copy, Debug)]
pub struct NewTransfer<'a> {
    /// The membership in the unit that is left.
    pub membership_id: Uuid,
    /// The unit that is joined.
    pub to_unit_id: Uuid,
    /// When it was asked for; `None` for today.
    pub requested_on: Option<NaiveDate>,
    /// When the member is to belong to the new unit; `None` for the day on which it was asked for.
    pub effective_on: Option<NaiveDate>,
    /// Why.
    pub reason: Option<&'a str>,
}

/// Asks for a transfer. From when on silence consents follows from the tenant's setting `transfer_silence_days`.
///
/// # Errors
/// When another transfer of the member is under way, or a rule of transfers refuses it.
pub async fn request(transaction: &mut WriteTransaction<'_>, new: &NewTransfer<'_>) -> Result<Uuid> {
    let id = Uuid::now_v7();
    sqlx::query!(
        "
        insert into membership.membership_transfers (
            tenant_id,
            id,
            membership_id,
            from_unit_id,
            to_unit_id,
            requested_on,
            effective_on,
            silence_consents_on,
            reason
        )
        select
            tenant_id,
            $1,
            id,
            unit_id,
            $3,
            coalesce($4, current_date),
            coalesce($5, $4, current_date),
            coalesce($4, current_date) + coalesce(config.setting('transfer_silence_days')::integer, 30),
            $6
        from membership.memberships
        where tenant_id = (select tenancy.current_tenant()) and id = $2
        ",
        id,
        new.membership_id,
        new.to_unit_id,
        new.requested_on,
        new.effective_on,
        new.reason,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(id)
}

/// One of the two units that decide on a transfer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The unit that is left.
    Origin,
    /// The unit that is joined.
    Destination,
}

/// Consents to a transfer for a unit; with both consents it is approved.
///
/// # Errors
/// When the unit has decided already, or the transfer is no longer under way.
pub async fn consent(transaction: &mut WriteTransaction<'_>, id: Uuid, side: Side) -> Result<()> {
    sqlx::query!(
        "
        update membership.membership_transfers
        set origin_decision = case when $2 then 'consented' else origin_decision end,
            origin_decided_at = case when $2 then now() else origin_decided_at end,
            origin_decided_by = case when $2 then tenancy.current_actor() else origin_decided_by end,
            destination_decision = case when $2 then destination_decision else 'consented' end,
            destination_decided_at = case when $2 then destination_decided_at else now() end,
            destination_decided_by = case when $2 then destination_decided_by else tenancy.current_actor() end,
            status = case when (case when $2 then destination_decision else origin_decision end) is null then status else 'approved' end
        where tenant_id = (select tenancy.current_tenant()) and id = $1
        ",
        id,
        side == Side::Origin,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Refuses a transfer for a unit, on a ground.
///
/// # Errors
/// When the unit has decided already, or the transfer is no longer under way.
pub async fn refuse(
    transaction: &mut WriteTransaction<'_>,
    id: Uuid,
    side: Side,
    ground: &str,
) -> Result<()> {
    sqlx::query!(
        "
        update membership.membership_transfers
        set origin_decision = case when $2 then 'refused' else origin_decision end,
            origin_decided_at = case when $2 then now() else origin_decided_at end,
            origin_decided_by = case when $2 then tenancy.current_actor() else origin_decided_by end,
            destination_decision = case when $2 then destination_decision else 'refused' end,
            destination_decided_at = case when $2 then destination_decided_at else now() end,
            destination_decided_by = case when $2 then destination_decided_by else tenancy.current_actor() end,
            refusal_ground = $3,
            status = 'refused'
        where tenant_id = (select tenancy.current_tenant()) and id = $1
        ",
        id,
        side == Side::Origin,
        ground,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Takes the request of a transfer back.
///
/// # Errors
/// When it is no longer under way.
pub async fn cancel(transaction: &mut WriteTransaction<'_>, id: Uuid, reason: Option<&str>) -> Result<()> {
    sqlx::query!(
        "
        update membership.membership_transfers
        set status = 'cancelled',
            cancelled_at = now(),
            cancelled_by = tenancy.current_actor(),
            cancellation_reason = $2
        where tenant_id = (select tenancy.current_tenant()) and id = $1
        ",
        id,
        reason,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}
