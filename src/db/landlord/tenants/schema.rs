//! What the databases of tenants are to have, and what they had when they were last touched.

use uuid::Uuid;

use crate::db::{Result, WriteTransaction};

/// Gives a tenant another template, with its contexts in place of those that it had.
///
/// # Errors
/// When the query fails.
pub async fn set_template(
    transaction: &mut WriteTransaction<'_>,
    tenant_id: Uuid,
    template: &str,
    contexts: &[String],
) -> Result<()> {
    sqlx::query!(
        "
        with changed as (
            update landlord.tenants set template = $2 where id = $1 and template <> $2
        ),
        removed as (
            delete from landlord.tenant_contexts where tenant_id = $1 and context <> all ($3)
        )
        insert into landlord.tenant_contexts (tenant_id, context)
        select $1, context from unnest($3::text[]) as context
        on conflict do nothing
        ",
        tenant_id,
        template,
        contexts,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Gives a tenant these contexts in place of those that it had.
///
/// # Errors
/// When the query fails.
pub async fn set_contexts(
    transaction: &mut WriteTransaction<'_>,
    tenant_id: Uuid,
    contexts: &[String],
) -> Result<()> {
    sqlx::query!(
        "
        with removed as (
            delete from landlord.tenant_contexts where tenant_id = $1 and context <> all ($2)
        )
        insert into landlord.tenant_contexts (tenant_id, context)
        select $1, context from unnest($2::text[]) as context
        on conflict do nothing
        ",
        tenant_id,
        contexts,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Adds contexts to those that a tenant's database is to have.
///
/// # Errors
/// When the query fails.
pub async fn add_contexts(
    transaction: &mut WriteTransaction<'_>,
    tenant_id: Uuid,
    contexts: &[String],
) -> Result<()> {
    sqlx::query!(
        "
        insert into landlord.tenant_contexts (tenant_id, context)
        select $1, context from unnest($2::text[]) as context
        on conflict do nothing
        ",
        tenant_id,
        contexts,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// What a tenant's database had applied when it was touched.
#[derive(Clone, Debug)]
pub struct Schema {
    /// The tenant.
    pub tenant_id: Uuid,
    /// The highest migration of the tool's own contexts.
    pub version: Option<i32>,
    /// The hash of all its migrations.
    pub fingerprint: String,
}

/// Keeps what a tenant's database had applied when it was touched.
///
/// # Errors
/// When the query fails.
pub async fn set_schema(
    transaction: &mut WriteTransaction<'_>,
    tenant_id: Uuid,
    version: Option<i32>,
    fingerprint: &str,
) -> Result<()> {
    let schema = Schema {
        tenant_id,
        version,
        fingerprint: fingerprint.to_owned(),
    };
    set_schemas(transaction, &[schema]).await
}

/// Keeps what the databases of tenants had applied when they were touched.
///
/// # Errors
/// When the query fails.
pub async fn set_schemas(transaction: &mut WriteTransaction<'_>, schemas: &[Schema]) -> Result<()> {
    sqlx::query!(
        "
        update landlord.tenants
        set schema_version = schemas.version, fingerprint = schemas.fingerprint, schema_noted_at = clock_timestamp()
        from unnest($1::uuid[], $2::integer[], $3::text[]) as schemas (tenant_id, version, fingerprint)
        where tenants.id = schemas.tenant_id
        ",
        &schemas.iter().map(|schema| schema.tenant_id).collect::<Vec<_>>(),
        &schemas.iter().map(|schema| schema.version).collect::<Vec<_>>() as &[Option<i32>],
        &schemas
            .iter()
            .map(|schema| schema.fingerprint.clone())
            .collect::<Vec<_>>(),
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Forgets what the databases of tenants have applied, before something is taken back there: should the program die in
/// between, nobody takes them for complete.
///
/// # Errors
/// When the query fails.
pub async fn forget_schemas(transaction: &mut WriteTransaction<'_>, tenant_ids: &[Uuid]) -> Result<()> {
    sqlx::query!(
        "update landlord.tenants set fingerprint = null where id = any ($1)",
        tenant_ids,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}
