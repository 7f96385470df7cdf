//! The organizations that the platform hosts, and where each one's data lives.

use chrono::{DateTime, Utc};
use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::{Result, WriteTransaction};

/// A tenant.
#[derive(Clone, Debug, Serialize)]
pub struct Tenant {
    /// The tenant's id, the same in its own database.
    pub id: Uuid,
    /// The short name by which operators call it.
    pub slug: String,
    /// The organization's name.
    pub name: String,
    /// The template from which it was made.
    pub template: String,
    /// `provisioning`, `active`, `suspended`, `archived`, `purging`, `purged` or `failed`.
    pub status: String,
    /// Why it has that status.
    pub status_reason: Option<String>,
    /// Since when it has that status.
    pub status_changed_at: DateTime<Utc>,
    /// Whether the application is kept out for a moment.
    pub maintenance: bool,
    /// What the application's users are told meanwhile.
    pub maintenance_message: Option<String>,
    /// The server's name.
    pub server: String,
    /// The server's id.
    #[serde(skip)]
    pub server_id: Uuid,
    /// The database on that server.
    pub database: String,
    /// `dedicated` or `pooled`.
    pub placement: String,
    /// Words by which operators group tenants.
    pub tags: Vec<String>,
    /// The contexts that its database has.
    pub contexts: Vec<String>,
    /// The highest migration when it was last touched.
    pub schema_version: Option<i32>,
    /// Hash of the migrations that it had when it was last touched.
    pub fingerprint: Option<String>,
    /// When it was created.
    pub created_at: DateTime<Utc>,
}

/// A tenant to be created.
#[derive(Clone, Debug)]
pub struct NewTenant<'a> {
    /// The id, a `UUIDv7`.
    pub id: Uuid,
    /// The slug.
    pub slug: &'a str,
    /// The organization's name.
    pub name: &'a str,
    /// The template.
    pub template: &'a str,
    /// The server on which it will live.
    pub server_id: Uuid,
    /// The database on that server.
    pub database: &'a str,
    /// Words by which operators group tenants.
    pub tags: &'a [String],
    /// The template's contexts.
    pub contexts: &'a [String],
    /// The steps of the creation, in order.
    pub steps: &'a [String],
}

/// Finds tenants by slug; all of them, purged ones left out, when `slugs` is `None`. By slug, in byte order.
///
/// # Errors
/// When the query fails.
pub async fn list(connection: &mut PgConnection, slugs: Option<&[String]>) -> Result<Vec<Tenant>> {
    Ok(sqlx::query_as!(
        Tenant,
        r#"
        select
            tenants.id,
            tenants.slug,
            tenants.name,
            tenants.template,
            tenants.status,
            tenants.status_reason,
            tenants.status_changed_at,
            tenants.maintenance,
            tenants.maintenance_message,
            servers.name as server,
            tenants.server_id,
            tenants.database_name as database,
            tenants.placement_mode as placement,
            tenants.tags,
            array(
                select context from landlord.tenant_contexts where tenant_id = tenants.id order by context collate "C"
            ) as "contexts!",
            tenants.schema_version,
            tenants.fingerprint,
            tenants.created_at
        from landlord.tenants
        join landlord.servers on servers.id = tenants.server_id
        where case when $1::text[] is null then tenants.status <> 'purged' else tenants.slug = any ($1) end
        order by tenants.slug collate "C"
        "#,
        slugs,
    )
    .fetch_all(connection)
    .await?)
}

/// Finds one tenant.
///
/// # Errors
/// When the query fails.
pub async fn find(connection: &mut PgConnection, slug: &str) -> Result<Option<Tenant>> {
    Ok(list(connection, Some(&[slug.to_owned()])).await?.pop())
}

/// The slugs that begin like this, for completions and suggestions.
///
/// # Errors
/// When the query fails.
pub async fn slugs(connection: &mut PgConnection) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar!(
        r#"select slug from landlord.tenants where status <> 'purged' order by slug collate "C""#
    )
    .fetch_all(connection)
    .await?)
}

/// Adds a tenant with its contexts and the steps of its creation, `provisioning`.
///
/// # Errors
/// When the slug or the database is another tenant's.
pub async fn add(transaction: &mut WriteTransaction<'_>, tenant: &NewTenant<'_>) -> Result<()> {
    sqlx::query!(
        "
        with added as (
            insert into landlord.tenants (id, slug, name, template, server_id, database_name, tags)
            values ($1, $2, $3, $4, $5, $6, $7)
            returning id
        ),
        contexts as (
            insert into landlord.tenant_contexts (tenant_id, context)
            select added.id, context from added cross join unnest($8::text[]) as context
        )
        insert into landlord.tenant_steps (tenant_id, operation, position, step)
        select added.id, 'create', position, step
        from added cross join unnest($9::text[]) with ordinality as steps (step, position)
        ",
        tenant.id,
        tenant.slug,
        tenant.name,
        tenant.template,
        tenant.server_id,
        tenant.database,
        tenant.tags,
        tenant.contexts,
        tenant.steps,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Gives a tenant another status, with the reason. Returns whether it had another one before.
///
/// # Errors
/// When the query fails.
pub async fn set_status(
    transaction: &mut WriteTransaction<'_>,
    tenant_id: Uuid,
    status: &str,
    reason: Option<&str>,
) -> Result<bool> {
    let result = sqlx::query!(
        "
        update landlord.tenants
        set status = $2, status_reason = $3, status_changed_at = now()
        where id = $1 and status <> $2
        ",
        tenant_id,
        status,
        reason,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(result.rows_affected() > 0)
}

/// Begins or ends a tenant's maintenance.
///
/// # Errors
/// When the query fails.
pub async fn set_maintenance(
    transaction: &mut WriteTransaction<'_>,
    tenant_id: Uuid,
    on: bool,
    message: Option<&str>,
) -> Result<()> {
    sqlx::query!(
        "update landlord.tenants set maintenance = $2, maintenance_message = $3 where id = $1",
        tenant_id,
        on,
        message,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Changes a tenant's name and tags; `None` leaves them.
///
/// # Errors
/// When the query fails.
pub async fn update(
    transaction: &mut WriteTransaction<'_>,
    tenant_id: Uuid,
    name: Option<&str>,
    tags: Option<&[String]>,
) -> Result<()> {
    sqlx::query!(
        "update landlord.tenants set name = coalesce($2, name), tags = coalesce($3, tags) where id = $1",
        tenant_id,
        name,
        tags,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

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

/// Places a tenant on another server, in a database of the same name.
///
/// # Errors
/// When the query fails.
pub async fn place(transaction: &mut WriteTransaction<'_>, tenant_id: Uuid, server_id: Uuid) -> Result<()> {
    sqlx::query!(
        "update landlord.tenants set server_id = $2 where id = $1",
        tenant_id,
        server_id,
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
        set schema_version = schemas.version, fingerprint = schemas.fingerprint
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
