//! What is done to memberships: renewed, suspended, ended, approved and so on, one or a file of them.
//!
//! Rows that name members are staged, matched, checked and planned by set-based statements, and the plan is applied as a
//! whole. An action is a statement of its own that says what the memberships become; all else is common.

mod action;
pub mod undo;

use chrono::NaiveDate;
use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

pub use action::{Action, Details, Key};

use crate::db::tenancy::staging::{self, Change, FieldCount, Tally};
use crate::db::{Result, WriteTransaction};

/// Where the rows are staged.
pub const STAGED: &str = "membership.staged_actions";
/// Where it is kept which membership each row means.
pub(super) const MATCHED: &str = "membership.matched_actions";
const PLANNED: &str = "membership.planned_actions";
/// Where the checks keep what they found out.
pub const DERIVED: &[&str] = &[MATCHED, PLANNED];

/// What was done to a membership, or would be.
#[derive(Debug, Clone, Serialize)]
pub struct Deed {
    /// The membership.
    pub id: Uuid,
    /// Its number.
    pub member_no: Option<String>,
    /// Who it is, in words.
    pub label: String,
    /// The code of its unit.
    pub unit_code: String,
    /// The code of its type.
    pub membership_type: String,
    /// The status before.
    pub was: String,
    /// The status now.
    pub status: String,
    /// Whether it is the person's main membership now.
    pub is_primary: bool,
    /// Since when the state is what it is now; null when it did not change.
    pub effective_on: Option<NaiveDate>,
    /// Since when it is continuous.
    pub joined_on: NaiveDate,
    /// When it first began.
    pub first_joined_on: NaiveDate,
    /// The end of its term.
    pub expires_on: Option<NaiveDate>,
    /// The end of its suspension.
    pub suspended_until: Option<NaiveDate>,
    /// When its term had ended before; null when it had not.
    pub lapsed_on: Option<NaiveDate>,
    /// What the level decided.
    pub decision: Option<String>,
    /// The level that decided.
    pub level: Option<String>,
    /// The level that decides next.
    pub next_level: Option<String>,
    /// What its type costs; a decimal number.
    pub fee: Option<String>,
    /// The fee's currency.
    pub currency_code: Option<String>,
    /// What changes; empty when all was there already.
    pub changed: Vec<String>,
}

/// How many memberships become what.
#[derive(Debug, Clone, Serialize)]
pub struct DeedCount {
    /// The status that they become.
    pub status: String,
    /// The code of their type.
    pub membership_type: String,
    /// The code of their unit.
    pub unit_code: String,
    /// How many.
    pub memberships: i64,
}

/// Makes the staging tables.
///
/// # Errors
/// When the database refuses temporary tables.
pub async fn prepare(connection: &mut PgConnection) -> Result<()> {
    staging::create(connection, &["tenancy.import_faults", STAGED, MATCHED, PLANNED]).await
}

/// Stages one member, as line 1.
///
/// # Errors
/// When the connection breaks.
pub async fn stage_one(connection: &mut PgConnection, key: Key<'_>) -> Result<()> {
    let (id, email, email_normalized, number) = match key {
        Key::Id(id) => (Some(id), None, None, None),
        Key::Email(email, normalized) => (None, Some(email), Some(normalized), None),
        Key::Number(number) => (None, None, None, Some(number)),
    };
    sqlx::query!(
        "
        insert into staged_actions (line, membership_id, email, email_normalized, member_no)
        values (1, $1, $2, $3, $4)
        ",
        id,
        email,
        email_normalized,
        number,
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Stages all memberships whose term or suspension is over on a day.
///
/// # Errors
/// When the connection breaks.
pub async fn stage_due(connection: &mut PgConnection, day: NaiveDate) -> Result<()> {
    sqlx::query_file!("src/db/membership/actions/stage_due.sql", day)
        .execute(&mut *connection)
        .await?;
    staging::analyze(connection, STAGED).await
}

/// Checks the staged rows and plans what becomes of each. In a transaction that writes, the memberships are locked first.
///
/// # Errors
/// When the connection breaks.
pub async fn check(connection: &mut PgConnection, action: Action, details: &Details) -> Result<()> {
    fill_in(connection, details).await?;
    find_members(connection, action).await?;
    sqlx::query_file!("src/db/membership/actions/begin_plan.sql")
        .execute(&mut *connection)
        .await?;
    staging::analyze(connection, PLANNED).await?;
    plan(connection, action).await?;
    drop_refused(connection).await?;
    if matches!(action, Action::Approve { .. } | Action::Activate) {
        sqlx::query_file!("src/db/membership/actions/begin_membership.sql")
            .execute(&mut *connection)
            .await?;
    }
    sqlx::query_file!("src/db/membership/actions/refuse_planned.sql")
        .execute(&mut *connection)
        .await?;
    drop_refused(connection).await?;
    sqlx::query_file!("src/db/membership/actions/tell_changes.sql")
        .execute(connection)
        .await?;
    Ok(())
}

/// Completes the staged rows with what the command says, and brings in what copying them found amiss.
pub(super) async fn fill_in(connection: &mut PgConnection, details: &Details) -> Result<()> {
    sqlx::query_file!(
        "src/db/membership/actions/fill_in.sql",
        details.effective_on,
        details.until,
        details.level,
        details.reason,
        details.reason_code,
        details.to_unit,
        details.requested_on,
        details.side,
    )
    .execute(&mut *connection)
    .await?;
    sqlx::query_file!("src/db/membership/actions/unpack_faults.sql")
        .execute(connection)
        .await?;
    Ok(())
}

/// Finds out which membership each row means, of those in some states where it names several. A membership in a second
/// row is refused there.
pub(super) async fn match_members(connection: &mut PgConnection, states: &[String]) -> Result<()> {
    sqlx::query_file!("src/db/membership/actions/match.sql", states)
        .execute(&mut *connection)
        .await?;
    sqlx::query_file!("src/db/membership/actions/refuse_repeated.sql")
        .execute(connection)
        .await?;
    Ok(())
}

/// Locks the memberships that were found, in a transaction that writes.
pub(super) async fn lock_members(connection: &mut PgConnection) -> Result<()> {
    staging::analyze(connection, MATCHED).await?;
    sqlx::query_file_scalar!("src/db/membership/actions/lock.sql")
        .fetch_one(connection)
        .await?;
    Ok(())
}

async fn find_members(connection: &mut PgConnection, action: Action) -> Result<()> {
    let states = action.states_owned();
    match_members(connection, &states).await?;
    match action {
        Action::RecordDeath => {
            sqlx::query_file!("src/db/membership/actions/spread.sql", &states)
                .execute(&mut *connection)
                .await?;
        }
        Action::MakePrimary => {
            sqlx::query_file!("src/db/membership/actions/refuse_repeated_people.sql")
                .execute(&mut *connection)
                .await?;
            sqlx::query_file!("src/db/membership/actions/demote.sql")
                .execute(&mut *connection)
                .await?;
        }
        _ => {}
    }
    lock_members(connection).await
}

async fn plan(connection: &mut PgConnection, action: Action) -> Result<()> {
    match action {
        Action::Renew => sqlx::query_file!("src/db/membership/actions/renew.sql"),
        Action::Suspend => sqlx::query_file!("src/db/membership/actions/suspend.sql"),
        Action::Reinstate => sqlx::query_file!("src/db/membership/actions/reinstate.sql"),
        Action::Resign => {
            sqlx::query_file!(
                "src/db/membership/actions/end.sql",
                "resigned",
                "resignation",
                false
            )
        }
        Action::Expel => {
            sqlx::query_file!("src/db/membership/actions/end.sql", "expelled", "expulsion", true)
        }
        Action::RecordDeath => {
            sqlx::query_file!("src/db/membership/actions/end.sql", "deceased", "death", false)
        }
        Action::MakePrimary => sqlx::query_file!("src/db/membership/actions/make_primary.sql"),
        Action::Approve { begins } => sqlx::query_file!("src/db/membership/actions/approve.sql", begins),
        Action::Activate => sqlx::query_file!("src/db/membership/actions/activate.sql"),
        Action::Reject => sqlx::query_file!("src/db/membership/actions/decline.sql", "rejected"),
        Action::Withdraw => sqlx::query_file!("src/db/membership/actions/decline.sql", "resigned"),
        Action::Expire => sqlx::query_file!("src/db/membership/actions/expire.sql"),
    }
    .execute(connection)
    .await?;
    Ok(())
}

async fn drop_refused(connection: &mut PgConnection) -> Result<()> {
    sqlx::query_file!("src/db/membership/actions/drop_refused.sql")
        .execute(connection)
        .await?;
    Ok(())
}

/// How many of the good rows change something.
///
/// # Errors
/// When the connection breaks.
pub async fn tally(connection: &mut PgConnection) -> Result<Tally> {
    Ok(sqlx::query_file_as!(Tally, "src/db/membership/actions/tally.sql")
        .fetch_one(connection)
        .await?)
}

/// In how many memberships each field changes.
///
/// # Errors
/// When the connection breaks.
pub async fn changed_fields(connection: &mut PgConnection) -> Result<Vec<FieldCount>> {
    Ok(
        sqlx::query_file_as!(FieldCount, "src/db/membership/actions/changed_fields.sql")
            .fetch_all(connection)
            .await?,
    )
}

/// The first memberships that change.
///
/// # Errors
/// When the connection breaks.
pub async fn sample(connection: &mut PgConnection, limit: i64) -> Result<Vec<Change>> {
    Ok(
        sqlx::query_file_as!(Change, "src/db/membership/actions/sample.sql", limit)
            .fetch_all(connection)
            .await?,
    )
}

/// What is planned, or done, of the lines up to one, or of all.
///
/// # Errors
/// When the connection breaks.
pub async fn deeds(connection: &mut PgConnection, last_line: Option<i64>) -> Result<Vec<Deed>> {
    Ok(
        sqlx::query_file_as!(Deed, "src/db/membership/actions/deeds.sql", last_line)
            .fetch_all(connection)
            .await?,
    )
}

/// The people with whom something was done.
///
/// # Errors
/// When the connection breaks.
pub async fn people(connection: &mut PgConnection) -> Result<Vec<Uuid>> {
    Ok(
        sqlx::query_scalar!("select distinct user_id from planned_actions where cardinality(changed) > 0")
            .fetch_all(connection)
            .await?,
    )
}

/// How many memberships become what.
///
/// # Errors
/// When the connection breaks.
pub async fn counts(connection: &mut PgConnection) -> Result<Vec<DeedCount>> {
    Ok(
        sqlx::query_file_as!(DeedCount, "src/db/membership/actions/counts.sql")
            .fetch_all(connection)
            .await?,
    )
}

/// Does what was planned for the members of a file, and keeps what they were, so that it can be taken back.
///
/// # Errors
/// As for [`apply`].
pub async fn apply_batch(transaction: &mut WriteTransaction<'_>, batch_id: Uuid) -> Result<()> {
    sqlx::query_file!("src/db/membership/actions/remember.sql")
        .execute(&mut **transaction)
        .await?;
    apply(transaction).await?;
    sqlx::query_file!("src/db/membership/actions/keep.sql", batch_id)
        .execute(&mut **transaction)
        .await?;
    Ok(())
}

/// Does what was planned. The database writes the history.
///
/// # Errors
/// When the database refuses a row after all; then the transaction is lost.
pub async fn apply(transaction: &mut WriteTransaction<'_>) -> Result<()> {
    // The plan gives every change its date, also the same one twice.
    sqlx::query!("select set_config('tenantctl.dated', 'as planned', true)")
        .fetch_one(&mut **transaction)
        .await?;
    sqlx::query_file!("src/db/membership/actions/decide.sql")
        .execute(&mut **transaction)
        .await?;
    for in_between in ["active", "expired", "approved"] {
        sqlx::query_file!("src/db/membership/actions/pass_through.sql", in_between)
            .execute(&mut **transaction)
            .await?;
    }
    sqlx::query_file!("src/db/membership/actions/give_numbers.sql", Uuid::now_v7())
        .execute(&mut **transaction)
        .await?;
    for gives_way in [true, false] {
        sqlx::query_file!("src/db/membership/actions/apply.sql", gives_way)
            .execute(&mut **transaction)
            .await?;
    }
    sqlx::query!("select set_config('tenantctl.dated', '', true)")
        .fetch_one(&mut **transaction)
        .await?;
    Ok(())
}
