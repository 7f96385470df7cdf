//! Units: find, list, add.

use chrono::{DateTime, NaiveDate, Utc};
use futures_util::{Stream, TryStreamExt};
use serde::Serialize;
use serde_json::Value;
use sqlx::PgConnection;
use uuid::Uuid;

use super::ranges::UnitRange;
use crate::db::{Error, Result, WriteTransaction};

/// A unit of the organization.
#[derive(Clone, Debug, Serialize)]
pub struct Unit {
    /// The unit's id.
    pub id: Uuid,
    /// The code by which it is called.
    pub code: String,
    /// The name for people.
    pub name: String,
    /// The name in the organization's own script.
    pub name_local: Option<String>,
    /// The code of its type.
    #[serde(rename = "type")]
    pub type_code: String,
    /// The code of the unit above; `None` for a root.
    pub parent_code: Option<String>,
    /// Its status, of `reference.unit_statuses`.
    pub status: String,
    /// Why it has that status.
    pub status_reason: Option<String>,
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
    /// Number of units above.
    pub depth: i32,
    /// When the row was made.
    pub created_at: DateTime<Utc>,
    /// When it was changed last.
    pub updated_at: DateTime<Utc>,
}

/// Which units a list shows; `None` leaves a filter out.
#[derive(Clone, Debug, Default)]
pub struct UnitFilter {
    /// The one with this code.
    pub code: Option<String>,
    /// Those of the type with this code.
    pub type_code: Option<String>,
    /// Those with this status.
    pub status: Option<String>,
    /// Those right below the unit with this code.
    pub parent: Option<String>,
    /// Those anywhere below the unit with this range.
    pub under: Option<UnitRange>,
    /// Those with this text in code or name, whatever its case.
    pub search: Option<String>,
}

/// The units that pass a filter, by code in byte order, after a code where it is given.
///
/// # Errors
/// When the query fails.
pub async fn list(
    connection: &mut PgConnection,
    filter: &UnitFilter,
    after: Option<&str>,
    limit: i64,
) -> Result<Vec<Unit>> {
    stream(connection, filter, after, limit).try_collect().await
}

/// The same, one by one as they come.
pub fn stream<'c>(
    connection: &'c mut PgConnection,
    filter: &UnitFilter,
    after: Option<&str>,
    limit: i64,
) -> impl Stream<Item = Result<Unit>> + use<'c> {
    sqlx::query_file_as!(
        Unit,
        "src/db/organization/units_list.sql",
        filter.code,
        filter.type_code,
        filter.status,
        filter.parent,
        filter.under.map(|unit| unit.first),
        filter.under.map(|unit| unit.last),
        filter.search,
        after,
        limit,
    )
    .fetch(connection)
    .map_err(Error::from)
}

/// Finds a unit by its code.
///
/// # Errors
/// When the query fails.
pub async fn find(connection: &mut PgConnection, code: &str) -> Result<Option<Unit>> {
    let filter = UnitFilter {
        code: Some(code.to_owned()),
        ..UnitFilter::default()
    };
    Ok(list(connection, &filter, None, 1).await?.pop())
}

/// The codes of all units, in byte order.
///
/// # Errors
/// When the query fails.
pub async fn codes(connection: &mut PgConnection) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar!(
        "
        select code
        from organization.units
        where tenant_id = (select tenancy.current_tenant()) and deleted_at is null
        order by code
        ",
    )
    .fetch_all(connection)
    .await?)
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

/// The ids of all units that have or had this code, deleted ones included.
///
/// # Errors
/// When the query fails.
pub async fn ids_by_code(connection: &mut PgConnection, code: &str) -> Result<Vec<Uuid>> {
    Ok(sqlx::query_scalar!(
        "select id from organization.units where tenant_id = (select tenancy.current_tenant()) and code = $1",
        code,
    )
    .fetch_all(connection)
    .await?)
}

/// What an operator says of a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitDetails {
    /// The code by which it is called.
    pub code: String,
    /// The name for people.
    pub name: String,
    /// The name in the organization's own script.
    pub name_local: Option<String>,
    /// The code of its type.
    pub type_code: String,
    /// The code of the unit above; `None` for a root.
    pub parent_code: Option<String>,
    /// Its status.
    pub status: String,
    /// What it is.
    pub description: Option<String>,
    /// When it was established.
    pub established_on: Option<NaiveDate>,
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

impl From<Unit> for UnitDetails {
    fn from(unit: Unit) -> Self {
        Self {
            code: unit.code,
            name: unit.name,
            name_local: unit.name_local,
            type_code: unit.type_code,
            parent_code: unit.parent_code,
            status: unit.status,
            description: unit.description,
            established_on: unit.established_on,
            address_line1: unit.address_line1,
            address_line2: unit.address_line2,
            city: unit.city,
            region: unit.region,
            postal_code: unit.postal_code,
            country_code: unit.country_code,
            email: unit.email,
            phone: unit.phone,
            website: unit.website,
            attributes: unit.attributes,
        }
    }
}

/// Adds a unit of a type below another, or as a root; the database finds its place in the tree.
///
/// # Errors
/// When the code is another unit's, or the unit may not stand there.
pub async fn add(
    transaction: &mut WriteTransaction<'_>,
    id: Uuid,
    type_id: Uuid,
    parent_id: Option<Uuid>,
    unit: &UnitDetails,
) -> Result<()> {
    sqlx::query!(
        "
        insert into organization.units (
            tenant_id, id, code, name, name_local, unit_type_id, parent_id, status, description, established_on,
            address_line1, address_line2, city, region, postal_code, country_code, email, phone, website, attributes
        ) values (
            tenancy.current_tenant(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19
        )
        ",
        id,
        unit.code,
        unit.name,
        unit.name_local,
        type_id,
        parent_id,
        unit.status,
        unit.description,
        unit.established_on,
        unit.address_line1,
        unit.address_line2,
        unit.city,
        unit.region,
        unit.postal_code,
        unit.country_code,
        unit.email,
        unit.phone,
        unit.website,
        unit.attributes,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// The codes of units that begin in some way, in their order, at most so many.
///
/// # Errors
/// When the connection breaks.
pub async fn codes_beginning(connection: &mut PgConnection, prefix: &str, most: i64) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar!(
        r#"
        select code
        from organization.units
        where tenant_id = (select tenancy.current_tenant()) and deleted_at is null and starts_with(code, $1)
        order by code collate "C"
        limit $2
        "#,
        prefix,
        most,
    )
    .fetch_all(connection)
    .await?)
}
