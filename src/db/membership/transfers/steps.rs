//! What is done about transfers in a file: asked for, answered, taken back, carried out, undone.
//!
//! Rows are staged and matched as those of [actions](crate::db::membership::actions) are; here stands what each step
//! does. It is written by the statements that serve a single transfer.

use chrono::NaiveDate;
use sqlx::PgConnection;
use uuid::Uuid;

use super::settle::{self, carry_out};
use super::{NewTransfer, Reasoned, Refusal, Side, undo};
use crate::db::membership::actions::{self, Details};
use crate::db::tenancy::staging::{self, Change, FieldCount, Tally};
use crate::db::{Result, WriteTransaction};

const PLANNED: &str = "membership.planned_transfers";
/// Where the checks keep what they found out.
pub const DERIVED: &[&str] = &[actions::MATCHED, PLANNED];

/// What is done about a transfer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// It is asked for.
    Request,
    /// A unit consents.
    Consent,
    /// A unit refuses, on a ground.
    Refuse,
    /// The request is taken back.
    Cancel,
    /// It is carried out.
    Complete,
    /// It is taken back after it was carried out.
    Undo,
}

impl Step {
    /// Its verb, below `membership`.
    #[must_use]
    pub fn verb(self) -> &'static str {
        match self {
            Self::Request => "transfer request",
            Self::Consent => "transfer consent",
            Self::Refuse => "transfer refuse",
            Self::Cancel => "transfer cancel",
            Self::Complete => "transfer complete",
            Self::Undo => "transfer undo",
        }
    }

    /// What it does with a file of them, in words.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::Consent => "consent to",
            Self::Refuse => "refuse",
            Self::Cancel => "cancel",
            Self::Complete => "carry out",
            Self::Undo => "undo",
        }
    }
}

/// Checks the staged rows and plans what is done about each transfer. In a transaction that writes, the memberships and
/// the transfers are locked first.
///
/// # Errors
/// When the connection breaks.
pub async fn check(connection: &mut PgConnection, step: Step, details: &Details) -> Result<()> {
    actions::fill_in(connection, details).await?;
    match step {
        Step::Request => plan_requests(connection).await?,
        Step::Consent => plan_answers(connection, true, Step::Consent).await?,
        step => plan_answers(connection, false, step).await?,
    }
    sqlx::query_file!("src/db/membership/transfers/steps/drop_refused.sql")
        .execute(connection)
        .await?;
    Ok(())
}

async fn plan_requests(connection: &mut PgConnection) -> Result<()> {
    let states = ["active", "suspended"].map(ToOwned::to_owned);
    actions::match_members(connection, &states).await?;
    actions::lock_members(connection).await?;
    sqlx::query_file!("src/db/membership/transfers/steps/plan_requests.sql")
        .execute(&mut *connection)
        .await?;
    staging::analyze(connection, PLANNED).await?;
    sqlx::query_file!("src/db/membership/transfers/steps/refuse_requests.sql")
        .execute(connection)
        .await?;
    Ok(())
}

async fn plan_answers(connection: &mut PgConnection, by_side: bool, step: Step) -> Result<()> {
    sqlx::query_file!("src/db/membership/transfers/steps/match.sql", by_side)
        .execute(&mut *connection)
        .await?;
    // Transfers before memberships, as settling locks them, so that the two never wait for each other.
    sqlx::query_file_scalar!("src/db/membership/transfers/steps/lock.sql")
        .fetch_one(&mut *connection)
        .await?;
    actions::lock_members(connection).await?;
    sqlx::query_file!("src/db/membership/transfers/steps/plan_answers.sql")
        .execute(&mut *connection)
        .await?;
    staging::analyze(connection, PLANNED).await?;
    match step {
        Step::Consent => sqlx::query_file!("src/db/membership/transfers/steps/answer.sql", "consented"),
        Step::Refuse => sqlx::query_file!("src/db/membership/transfers/steps/answer.sql", "refused"),
        Step::Complete => sqlx::query_file!("src/db/membership/transfers/steps/complete.sql"),
        Step::Undo => return plan_undoing(connection).await,
        Step::Cancel | Step::Request => sqlx::query_file!("src/db/membership/transfers/steps/cancel.sql"),
    }
    .execute(connection)
    .await?;
    Ok(())
}

async fn plan_undoing(connection: &mut PgConnection) -> Result<()> {
    let ids = sqlx::query_scalar!(
        r#"select transfer_id as "transfer_id!" from planned_transfers where was = 'completed'"#
    )
    .fetch_all(&mut *connection)
    .await?;
    let found = sqlx::query_file!("src/db/membership/transfers/undo_obstacles.sql", &ids)
        .fetch_all(&mut *connection)
        .await?;
    let (ids, obstacles): (Vec<Uuid>, Vec<String>) = found
        .into_iter()
        .map(|found| (found.transfer_id, found.obstacle))
        .unzip();
    sqlx::query_file!("src/db/membership/transfers/steps/undo.sql", &ids, &obstacles)
        .execute(connection)
        .await?;
    Ok(())
}

/// How many of the good rows make or change something.
///
/// # Errors
/// When the connection breaks.
pub async fn tally(connection: &mut PgConnection, step: Step) -> Result<Tally> {
    Ok(sqlx::query_file_as!(
        Tally,
        "src/db/membership/transfers/steps/tally.sql",
        step == Step::Request
    )
    .fetch_one(connection)
    .await?)
}

/// In how many transfers each field changes.
///
/// # Errors
/// When the connection breaks.
pub async fn changed_fields(connection: &mut PgConnection) -> Result<Vec<FieldCount>> {
    Ok(sqlx::query_as!(
        FieldCount,
        r#"
        select field as "column!", count(*) as "rows!"
        from planned_transfers
        cross join unnest(changed) as field
        where transfer_id is not null
        group by field
        order by 2 desc, 1
        "#,
    )
    .fetch_all(connection)
    .await?)
}

/// The first transfers that are asked for or change.
///
/// # Errors
/// When the connection breaks.
pub async fn sample(connection: &mut PgConnection, limit: i64) -> Result<Vec<Change>> {
    Ok(
        sqlx::query_file_as!(Change, "src/db/membership/transfers/steps/sample.sql", limit)
            .fetch_all(connection)
            .await?,
    )
}

/// A row that is to be done.
struct Row {
    transfer_id: Option<Uuid>,
    membership_id: Uuid,
    to_unit_id: Option<Uuid>,
    side: Option<String>,
    requested_on: Option<NaiveDate>,
    effective_on: Option<NaiveDate>,
    was_effective_on: Option<NaiveDate>,
    reason: Option<String>,
}

impl Row {
    fn id(&self) -> Uuid {
        self.transfer_id.unwrap_or_default()
    }

    fn side(&self) -> Side {
        match self.side.as_deref() {
            Some("destination") => Side::Destination,
            _ => Side::Origin,
        }
    }

    fn reasoned(&self) -> Reasoned<'_> {
        Reasoned {
            id: self.id(),
            reason: self.reason.as_deref(),
        }
    }
}

/// Does what was planned.
///
/// # Errors
/// When the database refuses a row after all; then the transaction is lost.
pub async fn apply(transaction: &mut WriteTransaction<'_>, step: Step, batch_id: Uuid) -> Result<()> {
    let rows = sqlx::query_as!(
        Row,
        "
        select transfer_id, membership_id, to_unit_id, side, requested_on, effective_on, was_effective_on, reason
        from planned_transfers
        where cardinality(changed) > 0
        order by line
        ",
    )
    .fetch_all(&mut **transaction)
    .await?;
    match step {
        Step::Request => {
            let asked: Vec<NewTransfer<'_>> = rows
                .iter()
                .filter_map(|row| {
                    Some(NewTransfer {
                        membership_id: row.membership_id,
                        to_unit_id: row.to_unit_id?,
                        requested_on: row.requested_on,
                        effective_on: row.effective_on,
                        reason: row.reason.as_deref(),
                    })
                })
                .collect();
            super::request(transaction, &asked, Some(batch_id)).await?;
        }
        Step::Consent => {
            let answers: Vec<(Uuid, Side)> = rows.iter().map(|row| (row.id(), row.side())).collect();
            super::consent(transaction, &answers).await?;
        }
        Step::Refuse => {
            let refusals: Vec<Refusal<'_>> = rows
                .iter()
                .map(|row| Refusal {
                    id: row.id(),
                    side: row.side(),
                    ground: row.reason.as_deref().unwrap_or_default(),
                })
                .collect();
            super::refuse(transaction, &refusals).await?;
        }
        Step::Cancel => super::cancel(transaction, &reasoned(&rows)).await?,
        Step::Complete => complete(transaction, &rows).await?,
        Step::Undo => undo::undo(transaction, &reasoned(&rows)).await?,
    }
    Ok(())
}

fn reasoned(rows: &[Row]) -> Vec<Reasoned<'_>> {
    rows.iter().map(Row::reasoned).collect()
}

async fn complete(transaction: &mut WriteTransaction<'_>, rows: &[Row]) -> Result<()> {
    let (moved, days): (Vec<Uuid>, Vec<NaiveDate>) = rows
        .iter()
        .filter(|row| row.effective_on != row.was_effective_on)
        .filter_map(|row| Some((row.id(), row.effective_on?)))
        .unzip();
    settle::reschedule(transaction, &moved, &days).await?;
    let ids: Vec<Uuid> = rows.iter().map(Row::id).collect();
    carry_out(transaction, &ids).await
}
