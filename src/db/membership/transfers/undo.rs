//! Takes a transfer that was carried out back, as if it had not been.

use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::{Result, WriteTransaction};

/// What keeps a transfer that was carried out from being taken back: what has become of the new membership since, in
/// words; nothing when it is as the transfer left it.
///
/// # Errors
/// When the connection breaks.
pub async fn obstacles(connection: &mut PgConnection, id: Uuid) -> Result<Vec<String>> {
    Ok(
        sqlx::query_file_scalar!("src/db/membership/transfers/undo_obstacles.sql", id)
            .fetch_all(connection)
            .await?,
    )
}

/// Takes a transfer back: the new membership is removed, the former one goes on as of the day on which it was left.
///
/// # Errors
/// When the transfer was not carried out, the new membership was changed since, or a rule refuses that the former one
/// goes on.
pub async fn undo(transaction: &mut WriteTransaction<'_>, id: Uuid, reason: &str) -> Result<()> {
    // History shows the former membership without a gap, which is a correction and stands as such in the trail.
    sqlx::query!("select set_config('tenantctl.correction', 'transfer undone', true)")
        .fetch_one(&mut **transaction)
        .await?;
    sqlx::query!(
        "
        update membership.memberships successor
        set deleted_at = now(),
            deleted_by = tenancy.current_actor(),
            state_reason = $2,
            removed_at = now(),
            removed_by = tenancy.current_actor(),
            removal_reason_code = 'administrative',
            removal_note = $2
        from membership.membership_transfers transfer
        where successor.tenant_id = (select tenancy.current_tenant())
          and transfer.tenant_id = successor.tenant_id
          and transfer.new_membership_id = successor.id
          and transfer.id = $1
          and successor.revision = 1
        ",
        id,
        reason,
    )
    .execute(&mut **transaction)
    .await?;
    sqlx::query!(
        "
        update membership.memberships former
        set status = successor.status,
            is_primary = successor.is_primary,
            state_reason = $2,
            removed_at = null,
            removed_by = null,
            removal_reason_code = null,
            removal_note = null
        from membership.membership_transfers transfer
        join membership.memberships successor
            on successor.tenant_id = transfer.tenant_id and successor.id = transfer.new_membership_id
        where former.tenant_id = (select tenancy.current_tenant())
          and transfer.tenant_id = former.tenant_id
          and transfer.membership_id = former.id
          and transfer.id = $1
        ",
        id,
        reason,
    )
    .execute(&mut **transaction)
    .await?;
    sqlx::query!(
        "
        update membership.membership_transfers
        set status = 'undone',
            undone_at = now(),
            undone_by = tenancy.current_actor(),
            undone_reason = $2
        where tenant_id = (select tenancy.current_tenant()) and id = $1
        ",
        id,
        reason,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}
