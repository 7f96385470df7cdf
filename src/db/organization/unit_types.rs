//! Types of units, and which may stand under which.

use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::{Result, WriteTransaction};

/// A type of units.
#[derive(Clone, Debug, Serialize)]
pub struct UnitType {
    /// The type's id.
    pub id: Uuid,
    /// The code by which it is called.
    pub code: String,
    /// The name for people.
    pub name: String,
    /// The name in the organization's own script.
    pub name_local: Option<String>,
    /// The order from the top of the tree down.
    pub rank: i32,
    /// What it is for.
    pub description: Option<String>,
    /// Whether a unit of this type may stand without a parent although the type has allowed parents.
    pub may_be_root: bool,
    /// The codes of the types under which it may stand; one without any stands at the top.
    pub parents: Vec<String>,
    /// The positions that each unit of this type is to have a leader in.
    pub positions: Vec<String>,
    /// How many units are of this type.
    pub units: i64,
}

/// A type of units as it is to be.
#[derive(Clone, Debug)]
pub struct UnitTypeDetails<'a> {
    /// The code by which it is to be called.
    pub code: &'a str,
    /// The name for people.
    pub name: &'a str,
    /// The name in the organization's own script.
    pub name_local: Option<&'a str>,
    /// The order from the top of the tree down.
    pub rank: i32,
    /// What it is for.
    pub description: Option<&'a str>,
    /// Whether a unit of this type may stand without a parent although the type has allowed parents.
    pub may_be_root: bool,
    /// The ids of the types under which it may stand.
    pub parents: &'a [Uuid],
    /// The positions that each unit of this type is to have a leader in.
    pub positions: &'a [String],
}

/// Every type of units, from the top of the tree down.
///
/// # Errors
/// When the query fails.
pub async fn list(connection: &mut PgConnection) -> Result<Vec<UnitType>> {
    Ok(sqlx::query_as!(
        UnitType,
        r#"
        with counts as (
            select unit_type_id, count(*) as units
            from organization.units
            where tenant_id = (select tenancy.current_tenant()) and deleted_at is null
            group by unit_type_id
        )
        select
            unit_type.id,
            unit_type.code,
            unit_type.name,
            unit_type.name_local,
            unit_type.rank,
            unit_type.description,
            unit_type.may_be_root,
            array(
                select parent.code
                from organization.unit_type_parents allowed
                join organization.unit_types parent
                  on parent.tenant_id = allowed.tenant_id and parent.id = allowed.parent_type_id
                where allowed.tenant_id = unit_type.tenant_id and allowed.type_id = unit_type.id
                order by parent.rank, parent.code
            ) as "parents!",
            unit_type.positions,
            coalesce(counts.units, 0) as "units!"
        from organization.unit_types unit_type
        left join counts on counts.unit_type_id = unit_type.id
        where unit_type.tenant_id = (select tenancy.current_tenant()) and unit_type.deleted_at is null
        order by unit_type.rank, unit_type.code
        "#,
    )
    .fetch_all(connection)
    .await?)
}

/// Waits for whoever changes the types of units, and keeps others from it until the end of the transaction.
///
/// # Errors
/// When the query fails.
pub async fn lock(transaction: &mut WriteTransaction<'_>) -> Result<()> {
    sqlx::query!("select from organization.unit_types where tenant_id = tenancy.current_tenant() order by id for no key update")
        .execute(&mut **transaction)
        .await?;
    Ok(())
}

/// Adds a type of units.
///
/// # Errors
/// When the code is another type's.
pub async fn add(
    transaction: &mut WriteTransaction<'_>,
    id: Uuid,
    unit_type: &UnitTypeDetails<'_>,
) -> Result<()> {
    sqlx::query!(
        "
        insert into organization.unit_types
            (tenant_id, id, code, name, name_local, rank, description, may_be_root, positions)
        values (tenancy.current_tenant(), $1, $2, $3, $4, $5, $6, $7, $8)
        ",
        id,
        unit_type.code,
        unit_type.name,
        unit_type.name_local,
        unit_type.rank,
        unit_type.description,
        unit_type.may_be_root,
        unit_type.positions,
    )
    .execute(&mut **transaction)
    .await?;
    set_parents(transaction, id, unit_type.parents).await
}

/// Changes a type of units.
///
/// # Errors
/// When the code is another type's, or units of the type stand where it may not be any more.
pub async fn update(
    transaction: &mut WriteTransaction<'_>,
    id: Uuid,
    unit_type: &UnitTypeDetails<'_>,
) -> Result<()> {
    sqlx::query!(
        "
        update organization.unit_types
        set code = $2, name = $3, name_local = $4, rank = $5, description = $6, may_be_root = $7, positions = $8
        where tenant_id = tenancy.current_tenant() and id = $1
        ",
        id,
        unit_type.code,
        unit_type.name,
        unit_type.name_local,
        unit_type.rank,
        unit_type.description,
        unit_type.may_be_root,
        unit_type.positions,
    )
    .execute(&mut **transaction)
    .await?;
    set_parents(transaction, id, unit_type.parents).await
}

async fn set_parents(transaction: &mut WriteTransaction<'_>, id: Uuid, parents: &[Uuid]) -> Result<()> {
    // What is new first: a type that has no parents for a moment might stand anywhere but where its units do.
    sqlx::query!(
        "
        insert into organization.unit_type_parents (tenant_id, type_id, parent_type_id)
        select tenancy.current_tenant(), $1, parent_type_id
        from unnest($2::uuid[]) as parent_type_id
        on conflict do nothing
        ",
        id,
        parents,
    )
    .execute(&mut **transaction)
    .await?;
    sqlx::query!(
        "
        delete from organization.unit_type_parents
        where tenant_id = tenancy.current_tenant() and type_id = $1 and parent_type_id <> all ($2)
        ",
        id,
        parents,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}
