//! The host names under which organizations are reached.

use chrono::{DateTime, Utc};
use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::{Result, WriteTransaction};

/// A host name of a tenant.
#[derive(Clone, Debug, Serialize)]
pub struct Domain {
    /// Its id.
    #[serde(skip)]
    pub id: Uuid,
    /// The host name, in small letters and ASCII.
    pub hostname: String,
    /// The tenant's slug.
    pub tenant: String,
    /// Whether the organization wants to be known under it.
    pub primary: bool,
    /// Whether an operator found the token published.
    pub verified: bool,
    /// What the organization publishes; no secret.
    pub token: String,
    /// When the token was found.
    pub verified_at: Option<DateTime<Utc>>,
    /// Who found it.
    pub verified_by: Option<String>,
    /// When it was added.
    pub created_at: DateTime<Utc>,
}

/// The host names of a tenant, or of all, by tenant and name; or the one of that name.
///
/// # Errors
/// When the query fails.
pub async fn list(
    connection: &mut PgConnection,
    tenant_id: Option<Uuid>,
    hostname: Option<&str>,
) -> Result<Vec<Domain>> {
    Ok(sqlx::query_as!(
        Domain,
        r#"
        select
            tenant_domains.id,
            tenant_domains.hostname,
            tenants.slug as tenant,
            tenant_domains.is_primary as primary,
            tenant_domains.verified_at is not null as "verified!",
            tenant_domains.token,
            tenant_domains.verified_at,
            tenant_domains.verified_by,
            tenant_domains.created_at
        from landlord.tenant_domains
        join landlord.tenants on tenants.id = tenant_domains.tenant_id
        where ($1::uuid is null or tenant_domains.tenant_id = $1)
          and ($2::text is null or tenant_domains.hostname = $2)
        order by tenants.slug collate "C", tenant_domains.hostname collate "C"
        "#,
        tenant_id,
        hostname,
    )
    .fetch_all(connection)
    .await?)
}

/// Adds a host name, which is not verified yet.
///
/// # Errors
/// When it is no host name, or a tenant's already.
pub async fn add(
    transaction: &mut WriteTransaction<'_>,
    tenant_id: Uuid,
    hostname: &str,
    token: &str,
) -> Result<()> {
    sqlx::query!(
        "insert into landlord.tenant_domains (id, tenant_id, hostname, token) values ($1, $2, $3, $4)",
        Uuid::now_v7(),
        tenant_id,
        hostname,
        token,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Records that the token was found published.
///
/// # Errors
/// When the query fails.
pub async fn set_verified(transaction: &mut WriteTransaction<'_>, id: Uuid) -> Result<()> {
    sqlx::query!(
        "
        update landlord.tenant_domains
        set verified_at = now(), verified_by = landlord.current_actor()
        where id = $1 and verified_at is null
        ",
        id,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Makes a host name the one under which its tenant wants to be known, instead of another.
///
/// # Errors
/// When it is not verified.
pub async fn set_primary(transaction: &mut WriteTransaction<'_>, id: Uuid) -> Result<()> {
    sqlx::query!(
        "
        update landlord.tenant_domains
        set is_primary = false
        where is_primary and id <> $1
          and tenant_id = (select tenant_id from landlord.tenant_domains where id = $1)
        ",
        id,
    )
    .execute(&mut **transaction)
    .await?;
    sqlx::query!(
        "update landlord.tenant_domains set is_primary = true where id = $1 and not is_primary",
        id,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Removes a host name.
///
/// # Errors
/// When the query fails.
pub async fn remove(transaction: &mut WriteTransaction<'_>, id: Uuid) -> Result<()> {
    sqlx::query!("delete from landlord.tenant_domains where id = $1", id)
        .execute(&mut **transaction)
        .await?;
    Ok(())
}
