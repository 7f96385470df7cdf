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

/// Makes people members as of today, or applicants where their type of membership has levels that must approve. Who has
/// a membership in that unit already, or has applied for one, is left out.
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
    Ok(sqlx::query_file_as!(
        Joined,
        "src/db/membership/joining/join.sql",
        &users,
        &units,
        &types,
        joined_via,
        Uuid::now_v7(),
    )
    .fetch_all(&mut **transaction)
    .await?)
}
