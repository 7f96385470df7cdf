//! Memberships without what tells whose they are, for a copy that is not for work.

use sqlx::PgConnection;

use crate::db::Result;

/// Takes away members' numbers, invited people and what was noted freely. Units, types, states and dates stay.
///
/// # Errors
/// When a statement fails.
pub async fn neutralize(connection: &mut PgConnection) -> Result<()> {
    sqlx::query!(
        "
        update membership.memberships
        set member_number = case when member_number is not null then 'N-' || right(id::text, 12) end,
            state_reason = null, removal_note = null, note = null, attributes = '{}'
        "
    )
    .execute(&mut *connection)
    .await?;
    sqlx::query!("update membership.membership_history set reason = null")
        .execute(&mut *connection)
        .await?;
    sqlx::query!(
        "update membership.membership_approvals set reason = case when reason is not null then 'removed' end"
    )
    .execute(&mut *connection)
    .await?;
    sqlx::query!(
        "
        update membership.membership_transfers
        set reason = null,
            refusal_ground = case when refusal_ground is not null then 'removed' end,
            undone_reason = null
        "
    )
    .execute(&mut *connection)
    .await?;
    sqlx::query!(
        "
        update membership.invitations
        set email = 'invited-' || id || '@example.invalid',
            email_normalized = 'invited-' || id || '@example.invalid',
            first_name = null, last_name = null, token_hash = 'removed-' || id, message = null,
            decline_reason = null, cancellation_reason = null
        "
    )
    .execute(&mut *connection)
    .await?;
    sqlx::query!("update membership.email_domains set verification_token_hash = null")
        .execute(&mut *connection)
        .await?;
    sqlx::query!("update membership.member_number_gaps set reason = 'removed'")
        .execute(&mut *connection)
        .await?;
    Ok(())
}
