//! The organizations that the platform hosts, and where each one's data lives.

mod schema;
mod state;

use chrono::{DateTime, Utc};
use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

pub use schema::{Schema, add_contexts, forget_schemas, set_contexts, set_schema, set_schemas, set_template};
pub use state::{begin_maintenance, change_status, end_maintenance, place, set_maintenance, set_status};

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
    /// `provisioning`, `active`, `suspended`, `archived`, `purging` or `purged`.
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

/// Takes a tenant out of the landlord with all that is known of it: one that never came to be.
///
/// # Errors
/// When something is kept of it, such as a backup.
pub async fn remove(transaction: &mut WriteTransaction<'_>, tenant_id: Uuid) -> Result<()> {
    sqlx::query!("delete from landlord.tenants where id = $1", tenant_id)
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
