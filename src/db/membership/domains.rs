//! Domains of e-mail addresses whose holders may join by themselves.

use chrono::{DateTime, Utc};
use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::{Result, WriteTransaction};

/// A domain of e-mail addresses.
#[derive(Clone, Debug, Serialize)]
pub struct EmailDomain {
    /// Its id.
    pub id: Uuid,
    /// The domain, as it is compared.
    pub domain: String,
    /// The code of the unit that is joined.
    pub unit: Option<String>,
    /// The unit's id.
    #[serde(skip)]
    pub unit_id: Option<Uuid>,
    /// The code of the type of membership that joining brings.
    pub membership_type: Option<String>,
    /// The type's id.
    #[serde(skip)]
    pub membership_type_id: Option<Uuid>,
    /// The roles that it brings, each as `role`, `role@UNIT`, `role:subtree` and so on.
    pub roles: Vec<String>,
    /// Whether holders join without a further decision.
    pub auto_join: bool,
    /// Whether the organization must first prove that the domain is its own.
    pub verification_required: bool,
    /// Whether it has.
    pub verified: bool,
    /// When.
    pub verified_at: Option<DateTime<Utc>>,
    /// Who recorded it.
    pub verified_by: Option<String>,
    /// `dns`, or `operator`.
    pub verified_how: Option<String>,
    /// SHA-256 of the token that shows it.
    #[serde(skip)]
    pub token_hash: Option<String>,
    /// When it was added.
    pub created_at: DateTime<Utc>,
}

impl EmailDomain {
    /// Whether people may join through it.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.verified || !self.verification_required
    }
}

/// The domains by name, or the one of that name.
///
/// # Errors
/// When the connection breaks.
pub async fn list(connection: &mut PgConnection, domain: Option<&str>) -> Result<Vec<EmailDomain>> {
    Ok(
        sqlx::query_file_as!(EmailDomain, "src/db/membership/domains/list.sql", domain)
            .fetch_all(connection)
            .await?,
    )
}

/// What joining through a domain brings.
#[derive(Clone, Copy, Debug)]
pub struct Brings {
    /// The unit that is joined.
    pub unit_id: Option<Uuid>,
    /// The type of membership.
    pub membership_type_id: Option<Uuid>,
    /// Whether holders join without a further decision.
    pub auto_join: bool,
}

/// Adds a domain, which is not verified yet. `token_hash` is what its token is known by; `None` where nothing is to be
/// proved.
///
/// # Errors
/// When it is there already, or a rule of domains refuses it.
pub async fn add(
    transaction: &mut WriteTransaction<'_>,
    domain: &str,
    brings: Brings,
    token_hash: Option<&str>,
) -> Result<Uuid> {
    let id = Uuid::now_v7();
    sqlx::query!(
        "
        insert into membership.email_domains (
            tenant_id, id, domain, unit_id, membership_type_id, auto_join, verification_required, verification_token_hash
        ) values (
            tenancy.current_tenant(), $1, $2, $3, $4, $5, $6, $7
        )
        ",
        id,
        domain,
        brings.unit_id,
        brings.membership_type_id,
        brings.auto_join,
        token_hash.is_some(),
        token_hash,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(id)
}

/// Changes what joining through a domain brings.
///
/// # Errors
/// When a rule of domains refuses it.
pub async fn update(transaction: &mut WriteTransaction<'_>, id: Uuid, brings: Brings) -> Result<()> {
    sqlx::query!(
        "
        update membership.email_domains
        set unit_id = $2, membership_type_id = $3, auto_join = $4
        where tenant_id = (select tenancy.current_tenant())
          and id = $1
          and row(unit_id, membership_type_id, auto_join) is distinct from row($2, $3, $4)
        ",
        id,
        brings.unit_id,
        brings.membership_type_id,
        brings.auto_join,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Gives a domain another token, with which it is to be verified anew; until then nobody joins through it.
///
/// # Errors
/// When the connection breaks.
pub async fn renew_token(transaction: &mut WriteTransaction<'_>, id: Uuid, token_hash: &str) -> Result<()> {
    sqlx::query!(
        "
        update membership.email_domains
        set verification_required = true,
            verification_token_hash = $2,
            auto_join = false,
            verified_at = null,
            verified_by = null,
            verified_how = null
        where tenant_id = (select tenancy.current_tenant()) and id = $1
        ",
        id,
        token_hash,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Records that the organization showed that a domain is its own, and how.
///
/// # Errors
/// When the connection breaks.
pub async fn set_verified(transaction: &mut WriteTransaction<'_>, id: Uuid, how: &str) -> Result<()> {
    sqlx::query!(
        "
        update membership.email_domains
        set verified_at = now(), verified_by = tenancy.current_actor(), verified_how = $2
        where tenant_id = (select tenancy.current_tenant()) and id = $1 and verified_at is null
        ",
        id,
        how,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Removes a domain. Who joined through it stays.
///
/// # Errors
/// When the connection breaks.
pub async fn remove(transaction: &mut WriteTransaction<'_>, id: Uuid) -> Result<()> {
    sqlx::query!(
        "
        update membership.email_domains
        set deleted_at = now(), deleted_by = tenancy.current_actor(), auto_join = false
        where tenant_id = (select tenancy.current_tenant()) and id = $1 and deleted_at is null
        ",
        id,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Somebody who may join through the domain of the e-mail.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// The person.
    pub user_id: Uuid,
    /// The person's name.
    pub name: String,
    /// The person's e-mail.
    pub email: String,
    /// The domain's id.
    pub domain_id: Uuid,
    /// The unit that is joined.
    pub unit_id: Option<Uuid>,
    /// The type of membership.
    pub membership_type_id: Option<Uuid>,
}

/// Everybody with a verified e-mail at a domain through which people join by themselves who never had a membership, nor,
/// where it brings none, any of its roles: who left or was expelled does not come back by a timer. `domain` is the only
/// one, or none for all.
///
/// # Errors
/// When the connection breaks.
pub async fn candidates(connection: &mut PgConnection, domain: Option<&str>) -> Result<Vec<Candidate>> {
    Ok(
        sqlx::query_file_as!(Candidate, "src/db/membership/domains/candidates.sql", domain)
            .fetch_all(connection)
            .await?,
    )
}
