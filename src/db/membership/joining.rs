//! Memberships of people who come by an invitation or through the domain of their e-mail address.

use uuid::Uuid;

use crate::db::{Result, WriteTransaction};

/// Somebody who joins.
#[derive(Clone, Copy, Debug)]
pub struct Joiner {
    /// The person.
    pub user_id: Uuid,
    /// The unit.
    pub unit_id: Uuid,
    /// The type of membership.
    pub membership_type_id: Uuid,
}

/// A membership that began, or an application where its type has levels that must approve.
#[derive(Clone, Debug)]
pub struct Joined {
    /// The membership.
    pub id: Uuid,
    /// The person.
    pub user_id: Uuid,
    /// `active`, or `applied` for an application.
    pub status: String,
    /// The code of the unit.
    pub unit: String,
    /// The code of the type.
    pub membership_type: String,
}

/// Makes people members as of today, or applicants where their type of membership has levels that must approve, with a
/// row for each level. Who has a membership in that unit already, or has applied for one, is left out.
///
/// # Errors
/// When a unit is archived, or the connection breaks.
pub async fn join(
    transaction: &mut WriteTransaction<'_>,
    joiners: &[Joiner],
    joined_via: &str,
) -> Result<Vec<Joined>> {
    let users: Vec<Uuid> = joiners.iter().map(|joiner| joiner.user_id).collect();
    let units: Vec<Uuid> = joiners.iter().map(|joiner| joiner.unit_id).collect();
    let types: Vec<Uuid> = joiners.iter().map(|joiner| joiner.membership_type_id).collect();
    let joined = sqlx::query_file_as!(
        Joined,
        "src/db/membership/joining/join.sql",
        &users,
        &units,
        &types,
        joined_via,
        Uuid::now_v7(),
    )
    .fetch_all(&mut **transaction)
    .await?;
    let ids: Vec<Uuid> = joined.iter().map(|joined| joined.id).collect();
    sqlx::query_file!("src/db/membership/joining/add_levels.sql", &ids, Uuid::now_v7())
        .execute(&mut **transaction)
        .await?;
    Ok(joined)
}

/// A level that must approve a membership in a unit, and of whose type there is no unit at or above it.
#[derive(Clone, Debug)]
pub struct MissingLevel {
    /// The code of the unit.
    pub unit: String,
    /// The code of the type of units.
    pub level: String,
}

/// The levels that nobody could decide at, of memberships that were just applied for.
///
/// # Errors
/// When the connection breaks.
pub async fn missing_levels(
    transaction: &mut WriteTransaction<'_>,
    joined: &[Joined],
) -> Result<Vec<MissingLevel>> {
    let ids: Vec<Uuid> = joined.iter().map(|joined| joined.id).collect();
    Ok(sqlx::query_as!(
        MissingLevel,
        r#"
        select distinct units.code as unit, level.code as "level!"
        from membership.memberships
        join organization.units on units.tenant_id = memberships.tenant_id and units.id = memberships.unit_id
        join membership.membership_types type
            on type.tenant_id = memberships.tenant_id
            and type.id = memberships.membership_type_id
        cross join unnest(type.approval_levels) with ordinality as level (code, place)
        where memberships.tenant_id = (select tenancy.current_tenant())
          and memberships.id = any ($1)
          and not exists (
              select from membership.membership_approvals approval
              where approval.tenant_id = memberships.tenant_id
                and approval.membership_id = memberships.id
                and approval.level = level.place
          )
        "#,
        &ids,
    )
    .fetch_all(&mut **transaction)
    .await?)
}
