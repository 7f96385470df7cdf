//! Takes a file of requested transfers back: those that nobody has decided on are cancelled.

use sqlx::PgConnection;
use uuid::Uuid;

use super::Reasoned;
use crate::db::membership::undo::KeptMember;
use crate::db::tenancy::batches::Undoing;
use crate::db::{Result, WriteTransaction};

/// The transfers of a file that were decided on, cancelled or otherwise touched since, each as its member: they stay.
///
/// # Errors
/// When the connection breaks.
pub async fn kept(connection: &mut PgConnection, batch_id: Uuid) -> Result<Vec<KeptMember>> {
    Ok(sqlx::query_as!(
        KeptMember,
        r#"
        select
            transfer.id,
            memberships.member_number as member_no,
            coalesce(identity.display_name(users.full_name, users.first_name, users.middle_name, users.last_name), '') as "name!",
            'created' as "action!",
            actors.display_name as touched_by,
            transfer.updated_at as touched_at
        from membership.membership_transfers transfer
        join membership.memberships
            on memberships.tenant_id = transfer.tenant_id
            and memberships.id = transfer.membership_id
        join identity.users on users.tenant_id = memberships.tenant_id and users.id = memberships.user_id
        join tenancy.actors on actors.tenant_id = transfer.tenant_id and actors.id = transfer.updated_by
        where transfer.tenant_id = (select tenancy.current_tenant())
          and transfer.import_batch_id = $1
          and transfer.revision > 1
          and transfer.deleted_at is null
        order by transfer.id
        "#,
        batch_id,
    )
    .fetch_all(connection)
    .await?)
}

/// Cancels the requests of a file, but for what [`kept`] names.
///
/// # Errors
/// When one is decided on at the same time.
pub async fn undo(transaction: &mut WriteTransaction<'_>, batch_id: Uuid) -> Result<Undoing> {
    let ids = sqlx::query_scalar!(
        "
        select id
        from membership.membership_transfers
        where tenant_id = (select tenancy.current_tenant())
          and import_batch_id = $1
          and revision = 1
          and deleted_at is null
        order by id
        for update
        ",
        batch_id,
    )
    .fetch_all(&mut **transaction)
    .await?;
    let these: Vec<Reasoned<'_>> = ids
        .iter()
        .map(|id| Reasoned {
            id: *id,
            reason: Some("the file that asked for it was taken back"),
        })
        .collect();
    super::cancel(transaction, &these).await?;
    Ok(Undoing {
        removed: i64::try_from(ids.len()).unwrap_or(i64::MAX),
        restored: 0,
    })
}
