//! Organizations that ask to be hosted.

use chrono::{DateTime, Utc};
use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::{Result, WriteTransaction};

/// An application.
#[derive(Clone, Debug, Serialize)]
pub struct Application {
    /// Its id.
    pub id: Uuid,
    /// The slug that the organization would have.
    pub slug: String,
    /// The organization's name.
    pub organization: String,
    /// The template that it would be made from.
    pub template: String,
    /// Who applies.
    pub applicant: String,
    /// The e-mail of who applies.
    pub email: String,
    /// What the applicant wrote.
    pub message: Option<String>,
    /// `submitted`, `in_review`, `approved`, `rejected` or `provisioned`.
    pub status: String,
    /// When it was decided.
    pub decided_at: Option<DateTime<Utc>>,
    /// Who decided.
    pub decided_by: Option<String>,
    /// Why it was decided so.
    pub decision_reason: Option<String>,
    /// The tenant that was made of it.
    pub tenant_id: Option<Uuid>,
    /// When it was submitted.
    pub created_at: DateTime<Utc>,
}

impl Application {
    /// Whether nothing was decided yet.
    #[must_use]
    pub fn is_open(&self) -> bool {
        matches!(self.status.as_str(), "submitted" | "in_review")
    }
}

/// An application to be submitted.
#[derive(Clone, Debug)]
pub struct NewApplication<'a> {
    /// The id, a `UUIDv7`.
    pub id: Uuid,
    /// The slug that the organization would have.
    pub slug: &'a str,
    /// The organization's name.
    pub organization: &'a str,
    /// The template that it would be made from.
    pub template: &'a str,
    /// Who applies.
    pub applicant: &'a str,
    /// The e-mail of who applies, as it was written.
    pub email: &'a str,
    /// The e-mail as it is compared.
    pub email_normalized: &'a str,
    /// What the applicant wrote.
    pub message: Option<&'a str>,
}

/// The applications, newest first: of a status, or one by its id or by the slug that it asks for.
///
/// # Errors
/// When the query fails.
pub async fn list(
    connection: &mut PgConnection,
    status: Option<&str>,
    id: Option<Uuid>,
    slug: Option<&str>,
) -> Result<Vec<Application>> {
    Ok(sqlx::query_as!(
        Application,
        "
        select
            id,
            slug,
            organization_name as organization,
            template,
            applicant_name as applicant,
            applicant_email as email,
            message,
            status,
            decided_at,
            decided_by,
            decision_reason,
            tenant_id,
            created_at
        from landlord.tenant_applications
        where ($1::text is null or status = $1)
          and ($2::uuid is null or id = $2)
          and ($3::text is null or slug = $3)
        order by created_at desc, id desc
        ",
        status,
        id,
        slug,
    )
    .fetch_all(connection)
    .await?)
}

/// Submits an application.
///
/// # Errors
/// When another one for this slug is open.
pub async fn add(transaction: &mut WriteTransaction<'_>, application: &NewApplication<'_>) -> Result<()> {
    sqlx::query!(
        "
        insert into landlord.tenant_applications
            (id, slug, organization_name, template, applicant_name, applicant_email, applicant_email_normalized, message)
        values ($1, $2, $3, $4, $5, $6, $7, $8)
        ",
        application.id,
        application.slug,
        application.organization,
        application.template,
        application.applicant,
        application.email,
        application.email_normalized,
        application.message,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Takes an application into review.
///
/// # Errors
/// When it was decided already.
pub async fn set_in_review(transaction: &mut WriteTransaction<'_>, id: Uuid) -> Result<()> {
    sqlx::query!(
        "update landlord.tenant_applications set status = 'in_review' where id = $1",
        id,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Decides an application: `approved`, with the tenant that is to be made of it, or `rejected`.
///
/// # Errors
/// When it was decided already, or is rejected without a reason.
pub async fn decide(
    transaction: &mut WriteTransaction<'_>,
    id: Uuid,
    status: &str,
    reason: Option<&str>,
    tenant_id: Option<Uuid>,
) -> Result<()> {
    sqlx::query!(
        "
        update landlord.tenant_applications
        set
            status = $2,
            decided_at = now(),
            decided_by = landlord.current_actor(),
            decision_reason = $3,
            tenant_id = $4
        where id = $1
        ",
        id,
        status,
        reason,
        tenant_id,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Records that the tenant is there.
///
/// # Errors
/// When the application was not approved.
pub async fn set_provisioned(transaction: &mut WriteTransaction<'_>, id: Uuid) -> Result<()> {
    sqlx::query!(
        "update landlord.tenant_applications set status = 'provisioned' where id = $1",
        id,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}
