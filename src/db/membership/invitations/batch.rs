//! Invitations of a file: checked, made, and taken back as long as nobody has answered.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::membership::undo::KeptMember;
use crate::db::tenancy::batches::Undoing;
use crate::db::tenancy::staging::{self, Change, Tally};
use crate::db::{Result, WriteTransaction};

/// Where the rows of the file are copied.
pub const STAGED: &str = "membership.staged_invitations";
const PLANNED: &str = "membership.planned_invitations";
const ROLES: &str = "membership.planned_invitation_roles";
/// Where the checks keep what they found out.
pub const DERIVED: &[&str] = &[PLANNED, ROLES];

/// What holds for the rows that do not say otherwise.
#[derive(Debug, Clone, Default)]
pub struct Defaults {
    /// The code of the unit.
    pub unit: Option<String>,
    /// The code of the type of membership.
    pub membership_type: Option<String>,
    /// The roles, with commas between them.
    pub roles: Option<String>,
    /// A few words to whoever is invited.
    pub message: Option<String>,
    /// The last day on which it can be accepted.
    pub expires_on: Option<NaiveDate>,
}

/// Finds out to what each row invites, and refuses what no invitation may be.
///
/// # Errors
/// When the connection breaks.
pub async fn check(connection: &mut PgConnection, defaults: &Defaults) -> Result<()> {
    sqlx::query_file!(
        "src/db/membership/invitations/batch/fill_in.sql",
        defaults.unit,
        defaults.membership_type,
        defaults.roles,
        defaults.message,
        defaults.expires_on,
    )
    .execute(&mut *connection)
    .await?;
    sqlx::query_file!("src/db/membership/invitations/batch/excuse_emails.sql")
        .execute(&mut *connection)
        .await?;
    sqlx::query_file!("src/db/membership/invitations/batch/unpack_faults.sql")
        .execute(&mut *connection)
        .await?;
    sqlx::query_file!("src/db/membership/invitations/batch/plan_roles.sql")
        .execute(&mut *connection)
        .await?;
    sqlx::query_file!("src/db/membership/invitations/batch/plan.sql")
        .execute(&mut *connection)
        .await?;
    staging::analyze(connection, PLANNED).await?;
    staging::analyze(connection, ROLES).await?;
    sqlx::query_file!("src/db/membership/invitations/batch/refuse.sql")
        .execute(connection)
        .await?;
    Ok(())
}

/// How many of the good rows invite somebody.
///
/// # Errors
/// When the connection breaks.
pub async fn tally(connection: &mut PgConnection) -> Result<Tally> {
    Ok(sqlx::query_as!(
        Tally,
        r#"
        select
            count(*) filter (where standing_id is null) as "created!",
            0::bigint as "changed!",
            count(*) filter (where standing_id is not null) as "unchanged!"
        from planned_invitations planned
        where not exists (select from import_faults faults where faults.line = planned.line)
        "#,
    )
    .fetch_one(connection)
    .await?)
}

/// The first rows that invite somebody, and the first that have done so already.
///
/// # Errors
/// When the connection breaks.
pub async fn sample(connection: &mut PgConnection, limit: i64) -> Result<Vec<Change>> {
    Ok(
        sqlx::query_file_as!(Change, "src/db/membership/invitations/batch/sample.sql", limit)
            .fetch_all(connection)
            .await?,
    )
}

/// Somebody who is invited by a row.
#[derive(Clone, Debug)]
pub struct Invited {
    /// The row.
    pub line: i64,
    /// The e-mail to which it goes.
    pub email: String,
    /// The code of the unit.
    pub unit: Option<String>,
    /// Until when it can be accepted.
    pub expires_at: DateTime<Utc>,
}

/// Whom the good rows invite, in their order.
///
/// # Errors
/// When the connection breaks.
pub async fn invited(connection: &mut PgConnection) -> Result<Vec<Invited>> {
    Ok(sqlx::query_as!(
        Invited,
        r#"
        select staged.line, staged.email as "email!", staged.unit_code as unit, planned.expires_at
        from staged_invitations staged
        join planned_invitations planned on planned.line = staged.line
        where planned.standing_id is null
          and not exists (select from import_faults faults where faults.line = staged.line)
        order by staged.line
        "#,
    )
    .fetch_all(connection)
    .await?)
}

/// Makes the invitations of rows, each with the hash of the token at the same place.
///
/// # Errors
/// When more are made than the setting `invitation_rate_per_hour` allows, or a rule refuses one after all.
pub async fn add(
    transaction: &mut WriteTransaction<'_>,
    lines: &[i64],
    token_hashes: &[String],
    batch_id: Uuid,
) -> Result<()> {
    let base = Uuid::now_v7();
    sqlx::query_file!(
        "src/db/membership/invitations/batch/add.sql",
        lines,
        token_hashes,
        base,
        batch_id,
    )
    .execute(&mut **transaction)
    .await?;
    sqlx::query_file!("src/db/membership/invitations/batch/add_roles.sql", lines, base)
        .execute(&mut **transaction)
        .await?;
    Ok(())
}

/// The invitations of a file that were answered, sent again, cancelled or otherwise touched since: they stay.
///
/// # Errors
/// When the connection breaks.
pub async fn kept(connection: &mut PgConnection, batch_id: Uuid) -> Result<Vec<KeptMember>> {
    Ok(sqlx::query_as!(
        KeptMember,
        r#"
        select
            invitation.id,
            null::text as member_no,
            invitation.email as name,
            'created' as "action!",
            actors.display_name as touched_by,
            invitation.updated_at as touched_at
        from membership.invitations invitation
        join tenancy.actors on actors.tenant_id = invitation.tenant_id and actors.id = invitation.updated_by
        where invitation.tenant_id = (select tenancy.current_tenant())
          and invitation.import_batch_id = $1
          and invitation.revision > 1
          and invitation.deleted_at is null
        order by invitation.id
        "#,
        batch_id,
    )
    .fetch_all(connection)
    .await?)
}

/// Cancels the invitations of a file, but for what [`kept`] names.
///
/// # Errors
/// When one is answered at the same time.
pub async fn undo(transaction: &mut WriteTransaction<'_>, batch_id: Uuid) -> Result<Undoing> {
    let cancelled = sqlx::query!(
        "
        update membership.invitations
        set status = 'cancelled',
            cancelled_at = now(),
            cancelled_by = tenancy.current_actor(),
            cancellation_reason = 'the file that invited was taken back'
        where tenant_id = (select tenancy.current_tenant())
          and import_batch_id = $1
          and revision = 1
          and deleted_at is null
        ",
        batch_id,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(Undoing {
        removed: i64::try_from(cancelled.rows_affected()).unwrap_or(i64::MAX),
        restored: 0,
    })
}
