//! Where a person is named as a contact or leads a unit, for what becomes of the person.

use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::identity::undo::Use;
use crate::db::{Result, WriteTransaction};

/// The contacts and terms of people.
///
/// # Errors
/// When the query fails.
pub async fn records(connection: &mut PgConnection, user_ids: &[Uuid]) -> Result<Vec<Uuid>> {
    Ok(sqlx::query_scalar!(
        r#"
        select id as "id!"
        from organization.unit_contacts
        where tenant_id = (select tenancy.current_tenant()) and user_id = any ($1)
        union all
        select id
        from organization.unit_leaders
        where tenant_id = (select tenancy.current_tenant()) and user_id = any ($1)
        "#,
        user_ids,
    )
    .fetch_all(connection)
    .await?)
}

/// Takes away how people are reached at units, and what was noted of their terms. That they led a unit, and when, stays.
///
/// # Errors
/// When a statement fails.
pub async fn anonymize(transaction: &mut WriteTransaction<'_>, user_ids: &[Uuid]) -> Result<()> {
    sqlx::query!(
        "
        update organization.unit_contacts
        set name = null, email = null, phone = null, website = null, note = null,
            deleted_at = coalesce(deleted_at, now()), deleted_by = coalesce(deleted_by, tenancy.current_actor())
        where tenant_id = tenancy.current_tenant() and user_id = any ($1)
        ",
        user_ids,
    )
    .execute(&mut **transaction)
    .await?;
    sqlx::query!(
        "
        update organization.unit_leaders
        set note = null, ended_reason = null
        where tenant_id = tenancy.current_tenant() and user_id = any ($1)
        ",
        user_ids,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// How many contacts of units name one of some e-mails, and no user.
///
/// # Errors
/// When the query fails.
pub async fn contacts_naming(connection: &mut PgConnection, emails: &[String]) -> Result<i64> {
    Ok(sqlx::query_scalar!(
        r#"
        select count(*) as "count!"
        from organization.unit_contacts
        where tenant_id = (select tenancy.current_tenant()) and user_id is null and lower(btrim(email)) = any ($1)
        "#,
        emails,
    )
    .fetch_one(connection)
    .await?)
}

/// How many units a person leads, or is to lead.
///
/// # Errors
/// When the query fails.
pub async fn standing(connection: &mut PgConnection, user_id: Uuid) -> Result<i64> {
    Ok(sqlx::query_scalar!(
        r#"
        select count(*) as "count!"
        from organization.unit_leaders
        where tenant_id = (select tenancy.current_tenant()) and user_id = $1
          and deleted_at is null and not term << daterange(current_date, null)
        "#,
        user_id,
    )
    .fetch_one(connection)
    .await?)
}

/// Gives the contacts and terms of a duplicate to the person. Returns how many.
///
/// # Errors
/// When a statement fails.
pub async fn hand_over(transaction: &mut WriteTransaction<'_>, duplicate: Uuid, kept: Uuid) -> Result<u64> {
    let contacts = sqlx::query!(
        "
        update organization.unit_contacts
        set user_id = $2
        where tenant_id = tenancy.current_tenant() and user_id = $1
        ",
        duplicate,
        kept,
    )
    .execute(&mut **transaction)
    .await?;
    let terms = sqlx::query!(
        "
        update organization.unit_leaders
        set user_id = $2
        where tenant_id = tenancy.current_tenant() and user_id = $1
        ",
        duplicate,
        kept,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(contacts.rows_affected() + terms.rows_affected())
}

/// The terms and contacts of people whom an import created: those people stay when it is taken back.
///
/// # Errors
/// When the query fails.
pub async fn uses_of_batch(connection: &mut PgConnection, batch_id: Uuid) -> Result<Vec<Use>> {
    Ok(sqlx::query_as!(
        Use,
        r#"
        select held.user_id as "user_id!", held.created_by as "created_by!", held.created_at as "created_at!"
        from identity.users
        join (
            select tenant_id, user_id, created_at, created_by from organization.unit_leaders where deleted_at is null
            union all
            select tenant_id, user_id, created_at, created_by from organization.unit_contacts where deleted_at is null
        ) as held on held.tenant_id = users.tenant_id and held.user_id = users.id
        where users.tenant_id = (select tenancy.current_tenant()) and users.import_batch_id = $1
          and users.deleted_at is null
        "#,
        batch_id,
    )
    .fetch_all(connection)
    .await?)
}
