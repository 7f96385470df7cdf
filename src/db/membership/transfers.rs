//! Transfers of members between units: asked for, decided on by both units, taken back.

pub mod batch;
pub mod settle;
pub mod steps;
pub mod undo;

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::organization::ranges::UnitRange;
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

/// Asks for transfers, in a file where a batch is given, and gives their ids. From when on silence consents follows from
/// the tenant's setting `transfer_silence_days`.
///
/// # Errors
/// When another transfer of a member is under way, or a rule of transfers refuses one.
pub async fn request(
    transaction: &mut WriteTransaction<'_>,
    asked: &[NewTransfer<'_>],
    batch_id: Option<Uuid>,
) -> Result<Vec<Uuid>> {
    let memberships: Vec<Uuid> = asked.iter().map(|new| new.membership_id).collect();
    let units: Vec<Uuid> = asked.iter().map(|new| new.to_unit_id).collect();
    let requested: Vec<Option<NaiveDate>> = asked.iter().map(|new| new.requested_on).collect();
    let effective: Vec<Option<NaiveDate>> = asked.iter().map(|new| new.effective_on).collect();
    let reasons: Vec<Option<String>> = asked
        .iter()
        .map(|new| new.reason.map(ToOwned::to_owned))
        .collect();
    Ok(sqlx::query_file_scalar!(
        "src/db/membership/transfers/request.sql",
        &memberships,
        &units,
        &requested as &[Option<NaiveDate>],
        &effective as &[Option<NaiveDate>],
        &reasons as &[Option<String>],
        Uuid::now_v7(),
        batch_id,
    )
    .fetch_all(&mut **transaction)
    .await?)
}

/// One of the two units that decide on a transfer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The unit that is left.
    Origin,
    /// The unit that is joined.
    Destination,
}

impl Side {
    /// Its name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Origin => "origin",
            Self::Destination => "destination",
        }
    }
}

/// Consents to transfers for a unit each, or for both units of one; with both consents it is approved.
///
/// # Errors
/// When a unit has decided already, or a transfer is no longer under way.
pub async fn consent(transaction: &mut WriteTransaction<'_>, answers: &[(Uuid, Side)]) -> Result<()> {
    let of = |side: Side| -> Vec<Uuid> {
        let these = answers.iter().filter(|(_, answering)| *answering == side);
        these.map(|(id, _)| *id).collect()
    };
    sqlx::query_file!(
        "src/db/membership/transfers/consent.sql",
        &of(Side::Origin),
        &of(Side::Destination),
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// A refusal of a transfer.
#[derive(Clone, Copy, Debug)]
pub struct Refusal<'a> {
    /// The transfer.
    pub id: Uuid,
    /// The unit that refuses.
    pub side: Side,
    /// On which ground.
    pub ground: &'a str,
}

/// Refuses transfers for a unit each.
///
/// # Errors
/// When a unit has decided already, or a transfer is no longer under way.
pub async fn refuse(transaction: &mut WriteTransaction<'_>, refusals: &[Refusal<'_>]) -> Result<()> {
    let ids: Vec<Uuid> = refusals.iter().map(|refusal| refusal.id).collect();
    let sides: Vec<String> = refusals
        .iter()
        .map(|refusal| refusal.side.as_str().to_owned())
        .collect();
    let grounds: Vec<String> = refusals.iter().map(|refusal| refusal.ground.to_owned()).collect();
    sqlx::query_file!("src/db/membership/transfers/refuse.sql", &ids, &sides, &grounds)
        .execute(&mut **transaction)
        .await?;
    Ok(())
}

/// A transfer with why something is done about it.
#[derive(Clone, Copy, Debug)]
pub struct Reasoned<'a> {
    /// The transfer.
    pub id: Uuid,
    /// Why.
    pub reason: Option<&'a str>,
}

impl Reasoned<'_> {
    /// The ids and the reasons, each at the same place.
    fn columns(these: &[Self]) -> (Vec<Uuid>, Vec<Option<String>>) {
        these
            .iter()
            .map(|reasoned| (reasoned.id, reasoned.reason.map(ToOwned::to_owned)))
            .unzip()
    }
}

/// Takes the requests of transfers back.
///
/// # Errors
/// When one is no longer under way.
pub async fn cancel(transaction: &mut WriteTransaction<'_>, these: &[Reasoned<'_>]) -> Result<()> {
    let (ids, reasons) = Reasoned::columns(these);
    sqlx::query!(
        "
        update membership.membership_transfers transfer
        set status = 'cancelled',
            cancelled_at = now(),
            cancelled_by = tenancy.current_actor(),
            cancellation_reason = given.reason
        from unnest($1::uuid[], $2::text[]) as given (id, reason)
        where transfer.tenant_id = (select tenancy.current_tenant()) and transfer.id = given.id
        ",
        &ids,
        &reasons as &[Option<String>],
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}
