//! Invitations by e-mail to become a user, and a member of a unit where one is named.

pub mod batch;

use chrono::{DateTime, Utc};
use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::organization::ranges::UnitRange;
use crate::db::{Result, WriteTransaction};

/// An invitation. Its token is kept nowhere.
#[derive(Clone, Debug, Serialize)]
pub struct Invitation {
    /// Its id.
    pub id: Uuid,
    /// The e-mail to which it goes.
    pub email: String,
    /// The e-mail as it is compared.
    #[serde(skip)]
    pub email_normalized: String,
    /// The invited person's first name, as far as it is known.
    pub first_name: Option<String>,
    /// The last name.
    pub last_name: Option<String>,
    /// The code of the unit; `None` for an invitation to use the system.
    pub unit: Option<String>,
    /// The unit's id.
    #[serde(skip)]
    pub unit_id: Option<Uuid>,
    /// The code of the type of membership; `None` when none comes with it.
    pub membership_type: Option<String>,
    /// The type's id.
    #[serde(skip)]
    pub membership_type_id: Option<Uuid>,
    /// The roles that it brings, each as `role`, `role@UNIT`, `role:subtree` and so on.
    pub roles: Vec<String>,
    /// pending, accepted, declined, expired or cancelled.
    pub status: String,
    /// Until when it can be accepted.
    pub expires_at: DateTime<Utc>,
    /// How often it was sent again.
    pub resend_count: i32,
    /// How often it may be sent again.
    pub resend_limit: i32,
    /// When it was sent again last.
    pub last_resent_at: Option<DateTime<Utc>>,
    /// Who invited.
    pub invited_by: Option<String>,
    /// When.
    pub invited_at: DateTime<Utc>,
    /// What the inviter wrote.
    pub message: Option<String>,
    /// When it was accepted.
    pub accepted_at: Option<DateTime<Utc>>,
    /// The user that the invited person became.
    pub accepted_by: Option<Uuid>,
    /// When it was declined.
    pub declined_at: Option<DateTime<Utc>>,
    /// Why.
    pub decline_reason: Option<String>,
    /// When it was cancelled.
    pub cancelled_at: Option<DateTime<Utc>>,
    /// By whom.
    pub cancelled_by: Option<String>,
    /// Why.
    pub cancellation_reason: Option<String>,
}

/// Which invitations a list shows. An absent condition is met by all.
#[derive(Clone, Debug, Default)]
pub struct InvitationFilter {
    /// This one.
    pub id: Option<Uuid>,
    /// To this e-mail, as it is compared.
    pub email_normalized: Option<String>,
    /// With the token of this hash.
    pub token_hash: Option<String>,
    /// In one of these states; in any when there is none.
    pub statuses: Vec<String>,
    /// To these units.
    pub units: Option<UnitRange>,
}

/// The invitations that meet a filter, newest first, those older than the invitation `after` where it is given.
///
/// # Errors
/// When the connection breaks.
pub async fn list(
    connection: &mut PgConnection,
    filter: &InvitationFilter,
    after: Option<Uuid>,
    limit: i64,
) -> Result<Vec<Invitation>> {
    Ok(sqlx::query_file_as!(
        Invitation,
        "src/db/membership/invitations/list.sql",
        filter.id,
        filter.email_normalized,
        filter.token_hash,
        &filter.statuses,
        filter.units.map(|units| units.first),
        filter.units.map(|units| units.last),
        after,
        limit,
    )
    .fetch_all(connection)
    .await?)
}

/// Finds an invitation by its id.
///
/// # Errors
/// When the connection breaks.
pub async fn find(connection: &mut PgConnection, id: Uuid) -> Result<Option<Invitation>> {
    let filter = InvitationFilter {
        id: Some(id),
        ..InvitationFilter::default()
    };
    Ok(list(connection, &filter, None, 1).await?.pop())
}

/// Finds the invitation whose token has a hash, and keeps others from answering it meanwhile.
///
/// # Errors
/// When the connection breaks.
pub async fn find_by_token(
    transaction: &mut WriteTransaction<'_>,
    token_hash: &str,
) -> Result<Option<Invitation>> {
    sqlx::query!(
        "
        select id
        from membership.invitations
        where tenant_id = (select tenancy.current_tenant()) and token_hash = $1
        for update
        ",
        token_hash,
    )
    .fetch_optional(&mut **transaction)
    .await?;
    let filter = InvitationFilter {
        token_hash: Some(token_hash.to_owned()),
        ..InvitationFilter::default()
    };
    Ok(list(transaction, &filter, None, 1).await?.pop())
}

/// An invitation that is to be made.
#[derive(Clone, Copy, Debug)]
pub struct NewInvitation<'a> {
    /// The e-mail as it was given.
    pub email: &'a str,
    /// The e-mail as it is compared.
    pub email_normalized: &'a str,
    /// First name.
    pub first_name: Option<&'a str>,
    /// Last name.
    pub last_name: Option<&'a str>,
    /// The unit.
    pub unit_id: Option<Uuid>,
    /// The type of membership.
    pub membership_type_id: Option<Uuid>,
    /// SHA-256 of the token, hexadecimal.
    pub token_hash: &'a str,
    /// What the inviter writes.
    pub message: Option<&'a str>,
    /// Until when it can be accepted; `None` for the time that the setting `invitation_expiry_days` gives.
    pub expires_at: Option<DateTime<Utc>>,
}

/// Makes an invitation.
///
/// # Errors
/// When one to the same e-mail and unit waits for an answer, or a rule of invitations refuses it.
pub async fn add(transaction: &mut WriteTransaction<'_>, new: &NewInvitation<'_>) -> Result<Uuid> {
    let id = Uuid::now_v7();
    sqlx::query!(
        "
        insert into membership.invitations (
            tenant_id,
            id,
            email,
            email_normalized,
            first_name,
            last_name,
            unit_id,
            membership_type_id,
            token_hash,
            message,
            expires_at,
            resend_limit
        ) values (
            tenancy.current_tenant(),
            $1,
            $2,
            $3,
            $4,
            $5,
            $6,
            $7,
            $8,
            $9,
            coalesce($10, now() + make_interval(days => coalesce(config.setting('invitation_expiry_days')::integer, 14))),
            coalesce(config.setting('invitation_resend_limit')::integer, 3)
        )
        ",
        id,
        new.email,
        new.email_normalized,
        new.first_name,
        new.last_name,
        new.unit_id,
        new.membership_type_id,
        new.token_hash,
        new.message,
        new.expires_at,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(id)
}

/// Gives an invitation another token and a new end, so that it can be sent again; the former token is good no more.
///
/// # Errors
/// When it was answered or cancelled, or was sent as often as it may be.
pub async fn resend(transaction: &mut WriteTransaction<'_>, id: Uuid, token_hash: &str) -> Result<()> {
    sqlx::query!(
        "
        update membership.invitations
        set status = case when status = 'expired' then 'pending' else status end,
            token_hash = $2,
            expires_at = now() + make_interval(days => coalesce(config.setting('invitation_expiry_days')::integer, 14)),
            resend_count = resend_count + 1,
            last_resent_at = now()
        where tenant_id = (select tenancy.current_tenant()) and id = $1
        ",
        id,
        token_hash,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Records that an invitation was accepted, and as which user.
///
/// # Errors
/// When its time is over, it was answered or cancelled, or the user has another e-mail.
pub async fn accept(transaction: &mut WriteTransaction<'_>, id: Uuid, user_id: Uuid) -> Result<()> {
    sqlx::query!(
        "
        update membership.invitations
        set status = 'accepted', accepted_at = now(), accepted_by = $2
        where tenant_id = (select tenancy.current_tenant()) and id = $1
        ",
        id,
        user_id,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Records that an invitation was declined.
///
/// # Errors
/// When it was answered or cancelled.
pub async fn decline(transaction: &mut WriteTransaction<'_>, id: Uuid, reason: Option<&str>) -> Result<()> {
    sqlx::query!(
        "
        update membership.invitations
        set status = 'declined', declined_at = now(), decline_reason = $2
        where tenant_id = (select tenancy.current_tenant()) and id = $1
        ",
        id,
        reason,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Withdraws an invitation.
///
/// # Errors
/// When it was answered.
pub async fn cancel(transaction: &mut WriteTransaction<'_>, id: Uuid, reason: Option<&str>) -> Result<()> {
    sqlx::query!(
        "
        update membership.invitations
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

/// Marks every invitation as expired whose time to answer is over. Returns their ids.
///
/// # Errors
/// When the connection breaks.
pub async fn expire(transaction: &mut WriteTransaction<'_>) -> Result<Vec<Uuid>> {
    Ok(sqlx::query_scalar!(
        "
        update membership.invitations
        set status = 'expired'
        where tenant_id = (select tenancy.current_tenant())
          and status = 'pending'
          and expires_at <= now()
          and deleted_at is null
        returning id
        ",
    )
    .fetch_all(&mut **transaction)
    .await?)
}
