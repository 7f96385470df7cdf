//! How to reach units, and whom.

use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::{Result, WriteTransaction};

/// A contact of a unit.
#[derive(Clone, Debug, Serialize)]
pub struct Contact {
    /// The contact's id.
    pub id: Uuid,
    /// The code of the unit.
    pub unit: String,
    /// What it is for, such as office or press.
    pub purpose: String,
    /// Who or what answers.
    pub name: Option<String>,
    /// The e-mail of the user who answers, or else the user's id.
    pub user: Option<String>,
    /// The user's id.
    #[serde(skip)]
    pub user_id: Option<Uuid>,
    /// E-mail.
    pub email: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// Website.
    pub website: Option<String>,
    /// What else is to be known.
    pub note: Option<String>,
    /// Whether it is the one to use when no purpose is asked for.
    pub is_primary: bool,
}

/// What an operator says of a contact; `None` for what is not said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ContactDetails {
    /// What it is for.
    pub purpose: Option<String>,
    /// Who or what answers.
    pub name: Option<String>,
    /// The user who answers.
    pub user_id: Option<Uuid>,
    /// E-mail.
    pub email: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// Website.
    pub website: Option<String>,
    /// What else is to be known.
    pub note: Option<String>,
    /// Whether it is the one to use when no purpose is asked for.
    pub is_primary: Option<bool>,
}

/// The contacts of one unit or of all, by unit, the primary one first.
///
/// # Errors
/// When the query fails.
pub async fn list(connection: &mut PgConnection, unit_id: Option<Uuid>) -> Result<Vec<Contact>> {
    Ok(sqlx::query_as!(
        Contact,
        r#"
        select
            contact.id,
            unit.code as unit,
            contact.purpose,
            contact.name,
            coalesce(users.email, users.id::text) as "user",
            contact.user_id,
            contact.email,
            contact.phone,
            contact.website,
            contact.note,
            contact.is_primary
        from organization.unit_contacts contact
        join organization.units unit on unit.tenant_id = contact.tenant_id and unit.id = contact.unit_id
        left join identity.users on users.tenant_id = contact.tenant_id and users.id = contact.user_id
        where contact.tenant_id = (select tenancy.current_tenant()) and contact.deleted_at is null
          and ($1::uuid is null or contact.unit_id = $1)
        order by unit.code, contact.is_primary desc, contact.purpose, contact.id
        "#,
        unit_id,
    )
    .fetch_all(connection)
    .await?)
}

/// Adds a contact to a unit.
///
/// # Errors
/// When there is no way to reach anybody by it.
pub async fn add(
    transaction: &mut WriteTransaction<'_>,
    id: Uuid,
    unit_id: Uuid,
    purpose: &str,
    contact: &ContactDetails,
) -> Result<()> {
    if contact.is_primary == Some(true) {
        demote(transaction, unit_id).await?;
    }
    sqlx::query!(
        "
        insert into organization.unit_contacts
            (tenant_id, id, unit_id, purpose, name, user_id, email, phone, website, note, is_primary)
        values (tenancy.current_tenant(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        ",
        id,
        unit_id,
        purpose,
        contact.name,
        contact.user_id,
        contact.email,
        contact.phone,
        contact.website,
        contact.note,
        contact.is_primary.unwrap_or(false),
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Changes what is said of a contact of a unit; `None` leaves it.
///
/// # Errors
/// When the query fails.
pub async fn update(
    transaction: &mut WriteTransaction<'_>,
    id: Uuid,
    unit_id: Uuid,
    contact: &ContactDetails,
) -> Result<()> {
    if contact.is_primary == Some(true) {
        demote(transaction, unit_id).await?;
    }
    sqlx::query!(
        "
        update organization.unit_contacts
        set purpose = coalesce($2, purpose),
            name = coalesce($3, name),
            user_id = coalesce($4, user_id),
            email = coalesce($5, email),
            phone = coalesce($6, phone),
            website = coalesce($7, website),
            note = coalesce($8, note),
            is_primary = coalesce($9, is_primary)
        where tenant_id = tenancy.current_tenant() and id = $1
        ",
        id,
        contact.purpose,
        contact.name,
        contact.user_id,
        contact.email,
        contact.phone,
        contact.website,
        contact.note,
        contact.is_primary,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Removes a contact.
///
/// # Errors
/// When the query fails.
pub async fn remove(transaction: &mut WriteTransaction<'_>, id: Uuid) -> Result<()> {
    sqlx::query!(
        "
        update organization.unit_contacts
        set deleted_at = now(), deleted_by = tenancy.current_actor()
        where tenant_id = tenancy.current_tenant() and id = $1 and deleted_at is null
        ",
        id,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Hands the contacts of a unit on to another, whose primary one stays. Returns how many.
///
/// # Errors
/// When the query fails.
pub async fn hand_on(transaction: &mut WriteTransaction<'_>, from: Uuid, to: Uuid) -> Result<u64> {
    let handed_on = sqlx::query!(
        "
        update organization.unit_contacts contact
        set unit_id = $2,
            is_primary = contact.is_primary and not exists (
                select from organization.unit_contacts other
                where other.tenant_id = contact.tenant_id and other.unit_id = $2
                  and other.is_primary and other.deleted_at is null
            )
        where contact.tenant_id = tenancy.current_tenant() and contact.unit_id = $1 and contact.deleted_at is null
        ",
        from,
        to,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(handed_on.rows_affected())
}

/// Makes room for another primary contact.
async fn demote(transaction: &mut WriteTransaction<'_>, unit_id: Uuid) -> Result<()> {
    sqlx::query!(
        "
        update organization.unit_contacts
        set is_primary = false
        where tenant_id = tenancy.current_tenant() and unit_id = $1 and is_primary and deleted_at is null
        ",
        unit_id,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}
