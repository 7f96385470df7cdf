//! Functional structures beside the geographic tree: which unit reports to which there.

use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::db::{Result, WriteTransaction};

/// A unit's place in a functional structure.
#[derive(Clone, Debug, Serialize)]
pub struct Mapping {
    /// The mapping's id.
    pub id: Uuid,
    /// The code of the structure.
    pub structure: String,
    /// The code of the unit.
    pub unit: String,
    /// The name of the unit.
    pub name: String,
    /// The code of the unit above in this structure; `None` at its top.
    pub parent: Option<String>,
    /// What else is to be known.
    pub note: Option<String>,
}

/// The places of units, of one structure and of one unit where they are given; by structure and unit.
///
/// # Errors
/// When the query fails.
pub async fn list(
    connection: &mut PgConnection,
    structure: Option<&str>,
    unit_id: Option<Uuid>,
) -> Result<Vec<Mapping>> {
    Ok(sqlx::query_as!(
        Mapping,
        r#"
        select mapping.id, mapping.structure, unit.code as unit, unit.name, parent.code as "parent?", mapping.note
        from organization.unit_hierarchy_mappings mapping
        join organization.units unit on unit.tenant_id = mapping.tenant_id and unit.id = mapping.unit_id
        left join organization.units parent on parent.tenant_id = mapping.tenant_id and parent.id = mapping.parent_id
        where mapping.tenant_id = (select tenancy.current_tenant()) and mapping.deleted_at is null
          and ($1::text is null or mapping.structure = $1)
          and ($2::uuid is null or mapping.unit_id = $2)
        order by mapping.structure, unit.code
        "#,
        structure,
        unit_id,
    )
    .fetch_all(connection)
    .await?)
}

/// Gives a unit its place in a structure: a first one, or another one than it had.
///
/// # Errors
/// When the unit would stand below itself, or the structure's code is none.
pub async fn set(
    transaction: &mut WriteTransaction<'_>,
    structure: &str,
    unit_id: Uuid,
    parent_id: Option<Uuid>,
    note: Option<&str>,
) -> Result<()> {
    sqlx::query!(
        "
        insert into organization.unit_hierarchy_mappings as mapping (tenant_id, id, structure, unit_id, parent_id, note)
        values (tenancy.current_tenant(), $1, $2, $3, $4, $5)
        on conflict (tenant_id, structure, unit_id) where deleted_at is null
        do update set parent_id = excluded.parent_id, note = coalesce(excluded.note, mapping.note)
        ",
        Uuid::now_v7(),
        structure,
        unit_id,
        parent_id,
        note,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// How many units stand right below a unit in a structure.
///
/// # Errors
/// When the query fails.
pub async fn children(connection: &mut PgConnection, structure: &str, unit_id: Uuid) -> Result<i64> {
    Ok(sqlx::query_scalar!(
        r#"
        select count(*) as "children!"
        from organization.unit_hierarchy_mappings
        where tenant_id = (select tenancy.current_tenant()) and structure = $1 and parent_id = $2 and deleted_at is null
        "#,
        structure,
        unit_id,
    )
    .fetch_one(connection)
    .await?)
}

/// Takes a unit out of a structure.
///
/// # Errors
/// When the query fails.
pub async fn remove(transaction: &mut WriteTransaction<'_>, id: Uuid) -> Result<()> {
    sqlx::query!(
        "
        update organization.unit_hierarchy_mappings
        set deleted_at = now(), deleted_by = tenancy.current_actor()
        where tenant_id = tenancy.current_tenant() and id = $1 and deleted_at is null
        ",
        id,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Hands the places of a unit in functional structures on to another, which keeps those that it has. Returns how many
/// there were.
///
/// # Errors
/// When the other unit would stand below itself in a structure.
pub async fn hand_on(transaction: &mut WriteTransaction<'_>, from: Uuid, to: Uuid) -> Result<u64> {
    sqlx::query!(
        "
        update organization.unit_hierarchy_mappings
        set parent_id = nullif($2, unit_id)
        where tenant_id = tenancy.current_tenant() and parent_id = $1 and deleted_at is null
        ",
        from,
        to,
    )
    .execute(&mut **transaction)
    .await?;
    let handed_on = sqlx::query!(
        "
        update organization.unit_hierarchy_mappings mapping
        set unit_id = case when kept.id is null then $2 else mapping.unit_id end,
            parent_id = nullif(mapping.parent_id, $2),
            deleted_at = case when kept.id is not null then now() end,
            deleted_by = case when kept.id is not null then tenancy.current_actor() end
        from organization.unit_hierarchy_mappings given
        left join organization.unit_hierarchy_mappings kept
          on kept.tenant_id = given.tenant_id and kept.structure = given.structure
         and kept.unit_id = $2 and kept.deleted_at is null
        where given.tenant_id = tenancy.current_tenant() and given.unit_id = $1 and given.deleted_at is null
          and mapping.tenant_id = given.tenant_id and mapping.id = given.id
        ",
        from,
        to,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(handed_on.rows_affected())
}
