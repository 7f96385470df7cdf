//! What of memberships a person has, for what becomes of the person.

use chrono::NaiveDate;
use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::identity::undo::Use;
use crate::db::{Result, WriteTransaction};

/// How many memberships of a person have not come to an end.
///
/// # Errors
/// When the query fails.
pub async fn standing(connection: &mut PgConnection, user_id: Uuid) -> Result<i64> {
    Ok(sqlx::query_scalar!(
        r#"
        select count(*) as "count!"
        from membership.memberships
        join reference.membership_statuses status on status.code = memberships.status
        where memberships.tenant_id = (select tenancy.current_tenant()) and memberships.user_id = $1
          and memberships.deleted_at is null and not status.final and status.code <> 'expired'
        "#,
        user_id,
    )
    .fetch_one(connection)
    .await?)
}

/// Whether every user is to hold a membership, as the setting `every_user_has_membership` has it.
///
/// # Errors
/// When the query fails.
pub async fn must_belong(connection: &mut PgConnection) -> Result<bool> {
    Ok(sqlx::query_scalar!(
        r#"select coalesce(config.setting('every_user_has_membership')::boolean, false) as "must!""#
    )
    .fetch_one(connection)
    .await?)
}

/// The active users, of some or of all, who have no membership that is in force or on its way to be.
///
/// # Errors
/// When the query fails.
pub async fn without_membership(
    connection: &mut PgConnection,
    user_ids: Option<&[Uuid]>,
) -> Result<Vec<Uuid>> {
    Ok(sqlx::query_scalar!(
        "
        select users.id
        from identity.users
        where users.tenant_id = (select tenancy.current_tenant())
          and users.status = 'active'
          and users.deleted_at is null
          and ($1::uuid[] is null or users.id = any ($1))
          and not exists (
              select from membership.memberships
              where memberships.tenant_id = users.tenant_id
                and memberships.user_id = users.id
                and membership.stands(memberships.status)
                and memberships.deleted_at is null
          )
        order by users.id
        ",
        user_ids,
    )
    .fetch_all(connection)
    .await?)
}

/// The memberships of a person, whatever their state, and the invitations that were sent to the person.
///
/// # Errors
/// When the query fails.
pub async fn records(connection: &mut PgConnection, user_ids: &[Uuid]) -> Result<Vec<Uuid>> {
    Ok(sqlx::query_scalar!(
        r#"
        select id as "id!"
        from membership.memberships
        where tenant_id = (select tenancy.current_tenant()) and user_id = any ($1)
        union all
        select approval.id
        from membership.membership_approvals approval
        join membership.memberships on memberships.tenant_id = approval.tenant_id and memberships.id = approval.membership_id
        where approval.tenant_id = (select tenancy.current_tenant()) and memberships.user_id = any ($1)
        union all
        select transfer.id
        from membership.membership_transfers transfer
        join membership.memberships on memberships.tenant_id = transfer.tenant_id and memberships.id = transfer.membership_id
        where transfer.tenant_id = (select tenancy.current_tenant()) and memberships.user_id = any ($1)
        union all
        select invitations.id
        from membership.invitations
        left join identity.users
          on users.tenant_id = invitations.tenant_id and users.id = any ($1)
         and users.email_normalized = invitations.email_normalized
        where invitations.tenant_id = (select tenancy.current_tenant())
          and (invitations.accepted_by = any ($1) or users.id is not null)
        "#,
        user_ids,
    )
    .fetch_all(connection)
    .await?)
}

/// Takes away what was written freely of people's memberships, and who was invited; invitations that are open are
/// cancelled. Units, types, numbers, states and dates stay. Comes before the e-mails of the people are gone, by which invitations are found.
///
/// # Errors
/// When a statement fails.
pub async fn anonymize(transaction: &mut WriteTransaction<'_>, user_ids: &[Uuid]) -> Result<()> {
    // What files changed can no longer be taken back: it would bring all of it back.
    sqlx::query!(
        "
        delete from tenancy.import_rows image
        using membership.memberships
        where image.tenant_id = tenancy.current_tenant() and image.table_name = 'membership.memberships'
          and memberships.tenant_id = image.tenant_id and memberships.id = image.record_id
          and memberships.user_id = any ($1)
        ",
        user_ids,
    )
    .execute(&mut **transaction)
    .await?;
    sqlx::query!(
        "
        update membership.memberships
        set state_reason = null, removal_note = null, note = null, attributes = '{}'
        where tenant_id = tenancy.current_tenant() and user_id = any ($1)
        ",
        user_ids,
    )
    .execute(&mut **transaction)
    .await?;
    // What an import kept of them tells what was written before.
    sqlx::query!(
        "
        delete from tenancy.import_rows
        where tenant_id = tenancy.current_tenant() and table_name = 'membership.memberships'
          and record_id in (
              select id from membership.memberships
              where tenant_id = tenancy.current_tenant() and user_id = any ($1)
          )
        ",
        user_ids,
    )
    .execute(&mut **transaction)
    .await?;
    sqlx::query!(
        "
        update membership.membership_history
        set reason = null
        where tenant_id = tenancy.current_tenant() and user_id = any ($1) and reason is not null
        ",
        user_ids,
    )
    .execute(&mut **transaction)
    .await?;
    sqlx::query!(
        "
        update membership.membership_approvals approval
        set reason = 'removed'
        from membership.memberships
        where approval.tenant_id = tenancy.current_tenant() and approval.reason is not null
          and memberships.tenant_id = approval.tenant_id and memberships.id = approval.membership_id
          and memberships.user_id = any ($1)
        ",
        user_ids,
    )
    .execute(&mut **transaction)
    .await?;
    sqlx::query!(
        "
        update membership.membership_transfers transfer
        set reason = null,
            refusal_ground = case when transfer.refusal_ground is not null then 'removed' end,
            cancellation_reason = case when transfer.cancellation_reason is not null then 'removed' end,
            undone_reason = case when transfer.undone_reason is not null then 'removed' end
        from membership.memberships
        where transfer.tenant_id = tenancy.current_tenant()
          and memberships.tenant_id = transfer.tenant_id and memberships.id = transfer.membership_id
          and memberships.user_id = any ($1)
        ",
        user_ids,
    )
    .execute(&mut **transaction)
    .await?;
    forget_invited(transaction, user_ids).await
}

/// Takes away who was invited. Nobody is to answer an invitation any more that was sent to somebody who is forgotten.
async fn forget_invited(transaction: &mut WriteTransaction<'_>, user_ids: &[Uuid]) -> Result<()> {
    sqlx::query!("select set_config('tenantctl.correction', 'the person is anonymized', true)")
        .fetch_one(&mut **transaction)
        .await?;
    sqlx::query!(
        "
        update membership.invitations
        set email = 'invited-' || id || '@example.invalid',
            email_normalized = 'invited-' || id || '@example.invalid',
            first_name = null, last_name = null, message = null,
            status = case when status in ('pending', 'expired') then 'cancelled' else status end,
            cancelled_at = case when status in ('pending', 'expired') then now() else cancelled_at end,
            cancelled_by = case when status in ('pending', 'expired') then tenancy.current_actor() else cancelled_by end,
            decline_reason = case when decline_reason is not null then 'removed' end,
            cancellation_reason = case when cancellation_reason is not null then 'removed' end
        where tenant_id = tenancy.current_tenant()
          and (
              accepted_by = any ($1)
              or email_normalized in (
                  select email_normalized
                  from identity.users
                  where tenant_id = tenancy.current_tenant() and id = any ($1) and email_normalized is not null
              )
          )
        ",
        user_ids,
    )
    .execute(&mut **transaction)
    .await?;
    sqlx::query!("select set_config('tenantctl.correction', '', true)")
        .fetch_one(&mut **transaction)
        .await?;
    Ok(())
}

/// A membership of a duplicate that was primary while one of the kept person was.
#[derive(Clone, Debug, Serialize)]
pub struct PrimaryOverlap {
    /// The duplicate's membership.
    pub id: Uuid,
    /// Its number, or its unit's code.
    pub label: String,
    /// The first day on which both were primary and in force.
    pub from: NaiveDate,
}

/// The duplicate's memberships that were primary and in force while one of the kept person was, which nobody has two of.
///
/// # Errors
/// When the query fails.
pub async fn primary_overlaps(
    connection: &mut PgConnection,
    duplicate: Uuid,
    kept: Uuid,
) -> Result<Vec<PrimaryOverlap>> {
    Ok(sqlx::query_as!(
        PrimaryOverlap,
        r#"
        select
            memberships.id,
            coalesce(memberships.member_number, units.code) as "label!",
            min(greatest(mine.started_on, theirs.started_on)) as "from!"
        from membership.membership_history mine
        join membership.membership_history theirs
          on theirs.tenant_id = mine.tenant_id and theirs.user_id = $2
         and theirs.is_primary and theirs.in_force and theirs.during && mine.during
        join membership.memberships on memberships.tenant_id = mine.tenant_id and memberships.id = mine.membership_id
        join organization.units on units.tenant_id = memberships.tenant_id and units.id = memberships.unit_id
        where mine.tenant_id = (select tenancy.current_tenant()) and mine.user_id = $1
          and mine.is_primary and mine.in_force
        group by memberships.id, coalesce(memberships.member_number, units.code)
        order by 3, 1
        "#,
        duplicate,
        kept,
    )
    .fetch_all(connection)
    .await?)
}

/// Makes memberships secondary, as if they had been all the time.
///
/// # Errors
/// When a statement fails.
pub async fn make_secondary(transaction: &mut WriteTransaction<'_>, membership_ids: &[Uuid]) -> Result<()> {
    sqlx::query!(
        "
        update membership.membership_history
        set is_primary = false
        where tenant_id = tenancy.current_tenant() and membership_id = any ($1) and is_primary
        ",
        membership_ids,
    )
    .execute(&mut **transaction)
    .await?;
    sqlx::query!(
        "
        update membership.memberships
        set is_primary = false
        where tenant_id = tenancy.current_tenant() and id = any ($1) and is_primary
        ",
        membership_ids,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Gives the memberships of a duplicate to the person, with their history, and what was accepted as the duplicate.
/// Returns how many.
///
/// # Errors
/// When both have a primary membership in force at the same time.
pub async fn hand_over(transaction: &mut WriteTransaction<'_>, duplicate: Uuid, kept: Uuid) -> Result<u64> {
    let moved = sqlx::query!(
        "
        update membership.memberships
        set user_id = $2
        where tenant_id = tenancy.current_tenant() and user_id = $1
        ",
        duplicate,
        kept,
    )
    .execute(&mut **transaction)
    .await?;
    sqlx::query!(
        "
        update membership.invitations
        set accepted_by = $2
        where tenant_id = tenancy.current_tenant() and accepted_by = $1
        ",
        duplicate,
        kept,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(moved.rows_affected())
}

/// The memberships of people whom an import created: those people stay when it is taken back.
///
/// # Errors
/// When the query fails.
pub async fn uses_of_batch(connection: &mut PgConnection, batch_id: Uuid) -> Result<Vec<Use>> {
    Ok(sqlx::query_as!(
        Use,
        "
        select memberships.user_id, memberships.created_by, memberships.created_at
        from identity.users
        join membership.memberships
          on memberships.tenant_id = users.tenant_id and memberships.user_id = users.id and memberships.deleted_at is null
        where users.tenant_id = (select tenancy.current_tenant()) and users.import_batch_id = $1
          and users.deleted_at is null
        ",
        batch_id,
    )
    .fetch_all(connection)
    .await?)
}
