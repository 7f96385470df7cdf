//! Units as files hold them, streamed.

use chrono::NaiveDate;
use futures_util::{Stream, TryStreamExt};
use serde::Serialize;
use serde_json::Value;
use sqlx::PgConnection;

use crate::db::{Error, Result};

/// A unit as files hold it.
#[derive(Clone, Debug, Serialize)]
pub struct UnitRecord {
    /// The code by which it is called.
    pub code: String,
    /// The name for people.
    pub name: String,
    /// The name in the organization's own script.
    pub name_local: Option<String>,
    /// The code of its type.
    #[serde(rename = "type")]
    pub type_code: String,
    /// The code of the unit above.
    pub parent_code: Option<String>,
    /// Its status.
    pub status: String,
    /// What it is.
    pub description: Option<String>,
    /// When it was established.
    pub established_on: Option<NaiveDate>,
    /// When it was dissolved.
    pub dissolved_on: Option<NaiveDate>,
    /// First line of the address.
    pub address_line1: Option<String>,
    /// Second line of the address.
    pub address_line2: Option<String>,
    /// City of the address.
    pub city: Option<String>,
    /// Region of the address.
    pub region: Option<String>,
    /// Postal code of the address.
    pub postal_code: Option<String>,
    /// Country of the address, ISO 3166-1 alpha-2.
    pub country_code: Option<String>,
    /// E-mail of the unit.
    pub email: Option<String>,
    /// Telephone of the unit.
    pub phone: Option<String>,
    /// Website of the unit.
    pub website: Option<String>,
    /// What is kept beyond the columns, an object.
    pub attributes: Value,
}

/// The names of all attributes that units have, in byte order.
///
/// # Errors
/// When the query fails.
pub async fn attribute_names(connection: &mut PgConnection) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar!(
        r#"
        select distinct attribute as "attribute!"
        from organization.units, jsonb_object_keys(attributes) as attribute
        where tenant_id = (select tenancy.current_tenant()) and deleted_at is null
        order by 1
        "#,
    )
    .fetch_all(connection)
    .await?)
}

/// Every unit, by code in byte order.
pub fn stream(connection: &mut PgConnection) -> impl Stream<Item = Result<UnitRecord>> + '_ {
    sqlx::query_as!(
        UnitRecord,
        r#"
        select
            unit.code,
            unit.name,
            unit.name_local,
            unit_type.code as type_code,
            parent.code as "parent_code?",
            unit.status,
            unit.description,
            unit.established_on,
            unit.dissolved_on,
            unit.address_line1,
            unit.address_line2,
            unit.city,
            unit.region,
            unit.postal_code,
            unit.country_code,
            unit.email,
            unit.phone,
            unit.website,
            unit.attributes
        from organization.units unit
        join organization.unit_types unit_type
          on unit_type.tenant_id = unit.tenant_id and unit_type.id = unit.unit_type_id
        left join organization.units parent
          on parent.tenant_id = unit.tenant_id and parent.id = unit.parent_id
        where unit.tenant_id = (select tenancy.current_tenant()) and unit.deleted_at is null
        order by unit.code
        "#,
    )
    .fetch(connection)
    .map_err(Error::from)
}
