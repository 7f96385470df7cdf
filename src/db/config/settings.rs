//! Settings of a tenant.

use std::collections::BTreeMap;

use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::{Result, WriteTransaction};

/// A setting.
#[derive(Clone, Debug, Serialize)]
pub struct Setting {
    /// Its id.
    #[serde(skip)]
    pub id: Uuid,
    /// The name by which it is read.
    pub key: String,
    /// The value in force: the tenant's own, else the default.
    pub value: Option<String>,
    /// The default: the template's value, else that of every tenant.
    pub default: Option<String>,
    /// The template's value, where it has one.
    #[serde(skip)]
    pub template_value: Option<String>,
    /// Whether the value is the tenant's own, and not its template's.
    pub own: bool,
    /// Its category (`reference.setting_categories`).
    pub category: String,
    /// Its type (`reference.setting_types`).
    pub r#type: String,
    /// The least number that it takes.
    pub minimum: Option<String>,
    /// The greatest number that it takes.
    pub maximum: Option<String>,
    /// The only values that it takes.
    pub allowed: Option<Vec<String>>,
    /// What it is for.
    pub description: Option<String>,
}

/// The value of a setting that is in force for the tenant; `None` when it has none.
///
/// # Errors
/// When the query fails.
pub async fn in_force(connection: &mut PgConnection, key: &str) -> Result<Option<String>> {
    Ok(sqlx::query_scalar!("select config.setting($1) as value", key)
        .fetch_one(connection)
        .await?)
}

/// The settings of the tenant, by category and key, of one category or all. `template` is what the tenant's template
/// sets.
///
/// # Errors
/// When the connection breaks.
pub async fn list(
    connection: &mut PgConnection,
    template: &BTreeMap<String, String>,
    category: Option<&str>,
) -> Result<Vec<Setting>> {
    let (keys, values): (Vec<_>, Vec<_>) = template.clone().into_iter().unzip();
    Ok(sqlx::query_as!(
        Setting,
        r#"
        select
            id,
            settings.key,
            coalesce(tenant_value, settings.value) as value,
            coalesce(template.value, settings.value) as default,
            template.value as "template_value?",
            tenant_value is not null and tenant_value is distinct from template.value as "own!",
            category_code as category,
            type_code as type,
            minimum::text as minimum,
            maximum::text as maximum,
            allowed_values as allowed,
            description
        from config.settings
        left join unnest($2::text[], $3::text[]) as template (key, value) on template.key = settings.key
        where tenant_id = (select tenancy.current_tenant())
          and deleted_at is null
          and ($1::text is null or category_code = $1)
        order by category_code collate "C", settings.key collate "C"
        "#,
        category,
        &keys,
        &values,
    )
    .fetch_all(connection)
    .await?)
}

/// The codes of the categories that settings have.
///
/// # Errors
/// When the connection breaks.
pub async fn categories(connection: &mut PgConnection) -> Result<Vec<String>> {
    Ok(
        sqlx::query_scalar!(r#"select code from reference.setting_categories order by code collate "C""#)
            .fetch_all(connection)
            .await?,
    )
}

/// Gives a setting a value for this tenant, or none, so that the value of every tenant applies. Returns whether that changed it.
///
/// # Errors
/// When the value is not one of the setting's type, or beyond its limits.
pub async fn set(transaction: &mut WriteTransaction<'_>, id: Uuid, value: Option<&str>) -> Result<bool> {
    let result = sqlx::query!(
        "
        update config.settings
        set tenant_value = $2
        where tenant_id = (select tenancy.current_tenant()) and id = $1 and tenant_value is distinct from $2
        ",
        id,
        value,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(result.rows_affected() > 0)
}
