//! Takes transfers that were carried out back, as if they had not been.

use sqlx::PgConnection;
use uuid::Uuid;

use super::Reasoned;
use crate::db::{Result, WriteTransaction};

/// What keeps a transfer that was carried out from being taken back: what has become of the new membership since, in
/// words; nothing when it is as the transfer left it.
///
/// # Errors
/// When the connection breaks.
pub async fn obstacles(connection: &mut PgConnection, id: Uuid) -> Result<Vec<String>> {
    let found = sqlx::query_file!("src/db/membership/transfers/undo_obstacles.sql", &[id])
        .fetch_all(connection)
        .await?;
    Ok(found.into_iter().map(|found| found.obstacle).collect())
}

/// Takes transfers back: each new membership is removed, the former one goes on as of the day on which it was left.
///
/// # Errors
/// When one was not carried out, a new membership was changed since, or a rule refuses that a former one goes on.
pub async fn undo(transaction: &mut WriteTransaction<'_>, these: &[Reasoned<'_>]) -> Result<()> {
    let (ids, reasons) = Reasoned::columns(these);
    // History shows the former membership without a gap, which is a correction and stands as such in the trail.
    sqlx::query!("select set_config('tenantctl.correction', 'transfer undone', true)")
        .fetch_one(&mut **transaction)
        .await?;
    sqlx::query_file!(
        "src/db/membership/transfers/undo_successors.sql",
        &ids,
        &reasons as &[Option<String>],
    )
    .execute(&mut **transaction)
    .await?;
    sqlx::query_file!(
        "src/db/membership/transfers/undo_former.sql",
        &ids,
        &reasons as &[Option<String>],
    )
    .execute(&mut **transaction)
    .await?;
    sqlx::query!(
        "
        update membership.membership_transfers transfer
        set status = 'undone',
            undone_at = now(),
            undone_by = tenancy.current_actor(),
            undone_reason = given.reason
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
