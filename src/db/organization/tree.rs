//! The tree of units as a whole: its outline, its health.

use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::{Result, WriteTransaction};

/// A unit as a drawing of the tree needs it.
#[derive(Clone, Debug)]
pub struct OutlineUnit {
    /// The unit's id.
    pub id: Uuid,
    /// The id of the unit above; `None` for a root.
    pub parent_id: Option<Uuid>,
    /// The code by which it is called.
    pub code: String,
    /// The name for people.
    pub name: String,
    /// The name in the organization's own script.
    pub name_local: Option<String>,
    /// The index of its type in [`Outline::types`].
    pub type_index: usize,
    /// Its status.
    pub status: String,
}

/// A type of the units in an outline.
#[derive(Clone, Debug)]
pub struct OutlineType {
    /// The code by which it is called.
    pub code: String,
    /// The name for people.
    pub name: String,
}

/// Units with their types, parents and children in any order.
#[derive(Clone, Debug, Default)]
pub struct Outline {
    /// The types, from the top of the tree down.
    pub types: Vec<OutlineType>,
    /// The units, by code in byte order.
    pub units: Vec<OutlineUnit>,
}

struct OutlineRow {
    id: Uuid,
    parent_id: Option<Uuid>,
    code: String,
    name: String,
    name_local: Option<String>,
    type_position: i64,
    status: String,
}

/// The tree of units, or the part of it that stands under the unit with this id, which is in it too.
///
/// # Errors
/// When the query fails.
pub async fn outline(connection: &mut PgConnection, top: Option<Uuid>) -> Result<Outline> {
    let types = outline_types(connection).await?;
    let rows = sqlx::query_file_as!(OutlineRow, "src/db/organization/tree_outline.sql", top)
        .fetch_all(connection)
        .await?;
    let units = rows.into_iter().map(OutlineUnit::from).collect();
    Ok(Outline { types, units })
}

/// A functional structure: the units that have a place in it, below those to which they report there.
///
/// # Errors
/// When the query fails.
pub async fn outline_of_structure(connection: &mut PgConnection, structure: &str) -> Result<Outline> {
    let types = outline_types(connection).await?;
    let rows = sqlx::query_file_as!(OutlineRow, "src/db/organization/tree_of_structure.sql", structure)
        .fetch_all(connection)
        .await?;
    let units = rows.into_iter().map(OutlineUnit::from).collect();
    Ok(Outline { types, units })
}

async fn outline_types(connection: &mut PgConnection) -> Result<Vec<OutlineType>> {
    Ok(sqlx::query_as!(
        OutlineType,
        "
        select code, name
        from organization.unit_types
        where tenant_id = (select tenancy.current_tenant())
        order by rank, code
        ",
    )
    .fetch_all(connection)
    .await?)
}

impl From<OutlineRow> for OutlineUnit {
    fn from(row: OutlineRow) -> Self {
        Self {
            id: row.id,
            parent_id: row.parent_id,
            code: row.code,
            name: row.name,
            name_local: row.name_local,
            // Positions are counted from 1 over the same list.
            type_index: usize::try_from(row.type_position - 1).unwrap_or_default(),
            status: row.status,
        }
    }
}

/// A unit on the way from the top of the tree down to another.
#[derive(Clone, Debug, Serialize)]
pub struct Ancestor {
    /// The code by which it is called.
    pub code: String,
    /// The name for people.
    pub name: String,
}

/// The units above a unit, from the top down, and the unit itself.
///
/// # Errors
/// When the query fails.
pub async fn lineage(connection: &mut PgConnection, id: Uuid) -> Result<Vec<Ancestor>> {
    Ok(sqlx::query_as!(
        Ancestor,
        r#"
        with recursive line as (
            select parent_id, code, name, 0 as distance
            from organization.units
            where tenant_id = (select tenancy.current_tenant()) and id = $1
            union all
            select above.parent_id, above.code, above.name, line.distance + 1
            from line
            join organization.units above on above.id = line.parent_id
            where above.tenant_id = (select tenancy.current_tenant())
        ) cycle code set repeats using visited
        select code as "code!", name as "name!"
        from line
        where not repeats
        order by distance desc
        "#,
        id,
    )
    .fetch_all(connection)
    .await?)
}

/// How many units of a type stand below a unit.
#[derive(Clone, Debug, Serialize)]
pub struct CountBelow {
    /// The code of the type.
    #[serde(rename = "type")]
    pub type_code: String,
    /// The name of the type.
    #[serde(skip)]
    pub type_name: String,
    /// How many stand right below.
    pub children: i64,
    /// How many stand anywhere below.
    pub below: i64,
    /// How many of those are not archived.
    #[serde(skip)]
    pub open: i64,
}

/// How many units stand below a unit, by type from the top of the tree down.
///
/// # Errors
/// When the query fails.
pub async fn counts_below(connection: &mut PgConnection, id: Uuid) -> Result<Vec<CountBelow>> {
    Ok(sqlx::query_as!(
        CountBelow,
        r#"
        select
            unit_type.code as type_code,
            unit_type.name as type_name,
            count(*) filter (where unit.parent_id = top.id) as "children!",
            count(*) as "below!",
            count(*) filter (where unit.status <> 'archived') as "open!"
        from organization.units top
        join organization.units unit on unit.tenant_id = top.tenant_id and unit.lft > top.lft and unit.lft < top.rgt
        join organization.unit_types unit_type
          on unit_type.tenant_id = unit.tenant_id and unit_type.id = unit.unit_type_id
        where top.tenant_id = (select tenancy.current_tenant()) and top.id = $1 and unit.deleted_at is null
        group by unit_type.code, unit_type.name, unit_type.rank
        order by unit_type.rank, unit_type.code
        "#,
        id,
    )
    .fetch_all(connection)
    .await?)
}

/// How many units there are, deleted ones included: as many as have a place in the tree.
///
/// # Errors
/// When the query fails.
pub async fn size(connection: &mut PgConnection) -> Result<i64> {
    Ok(sqlx::query_scalar!(
        r#"select count(*) as "units!" from organization.units where tenant_id = (select tenancy.current_tenant())"#,
    )
    .fetch_one(connection)
    .await?)
}

/// Where a unit's place is not what the parents say.
#[derive(Clone, Debug, Serialize)]
pub struct TreeFault {
    /// The code of the unit.
    pub code: String,
    /// What is wrong: reached, depth, path, lft, rgt, order or overlap.
    pub what: String,
    /// What it should be.
    pub expected: String,
    /// What it is.
    pub found: String,
}

/// Recomputes the tree and returns every fault of it; none when all is right.
///
/// # Errors
/// When the query fails.
pub async fn verify(connection: &mut PgConnection) -> Result<Vec<TreeFault>> {
    Ok(sqlx::query_as!(
        TreeFault,
        r#"
        select
            code as "code!",
            what as "what!",
            coalesce(expected, 'nothing') as "expected!",
            coalesce(found, 'nothing') as "found!"
        from organization.verify_tree()
        "#,
    )
    .fetch_all(connection)
    .await?)
}

/// Makes every place anew from the parents. Returns how many units changed.
///
/// # Errors
/// When the query fails.
pub async fn rebuild(transaction: &mut WriteTransaction<'_>) -> Result<i64> {
    Ok(
        sqlx::query_scalar!(r#"select organization.rebuild_tree() as "changed!""#)
            .fetch_one(&mut **transaction)
            .await?,
    )
}
