//! Memberships of people who come by an invitation or through the domain of their e-mail address.

use std::collections::HashMap;

use sqlx::PgConnection;
use uuid::Uuid;

use super::{applications, numbers};
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
    /// Its number; `None` for an application.
    pub member_no: Option<String>,
    /// The code of the unit.
    pub unit: String,
    /// The code of the type.
    pub membership_type: String,
}

/// Something that keeps a person from joining, as it would keep them from applying.
#[derive(Clone, Debug)]
pub struct Obstacle {
    /// The person.
    pub user_id: Uuid,
    /// The person's name.
    pub name: String,
    /// The code of the unit.
    pub unit: String,
    /// `archived_unit`, `closed_type`, `missing_level` or `too_young`; `no_birth_date` keeps nobody from joining, but
    /// leaves the age open.
    pub code: String,
    /// It in words.
    pub obstacle: String,
}

impl Obstacle {
    /// Whether the person cannot join.
    #[must_use]
    pub fn hinders(&self) -> bool {
        self.code != "no_birth_date"
    }
}

/// What keeps people from joining, in their order.
///
/// # Errors
/// When the connection breaks.
pub async fn obstacles(connection: &mut PgConnection, joiners: &[Joiner]) -> Result<Vec<Obstacle>> {
    let (users, units, types) = columns(joiners);
    Ok(sqlx::query_file_as!(
        Obstacle,
        "src/db/membership/joining/obstacles.sql",
        &users,
        &units,
        &types,
    )
    .fetch_all(connection)
    .await?)
}

/// Makes people members as of today, each with a number, or applicants where their type of membership has levels that must
/// approve, with a row for each level. Who has a membership in that unit already, or has applied for one, is left out.
/// Whoever else lets one of them in is waited for.
///
/// # Errors
/// When a unit is archived, a number format is not made of its parts, or the connection breaks.
pub async fn join(
    transaction: &mut WriteTransaction<'_>,
    joiners: &[Joiner],
    joined_via: &str,
) -> Result<Vec<Joined>> {
    let (users, units, types) = columns(joiners);
    sqlx::query!(
        "
        select id
        from identity.users
        where tenant_id = (select tenancy.current_tenant()) and id = any ($1)
        order by id
        for no key update
        ",
        &users,
    )
    .fetch_all(&mut **transaction)
    .await?;
    let mut joined = sqlx::query_file_as!(
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
    let of = |status: &str| -> Vec<Uuid> {
        let these = joined.iter().filter(|joined| joined.status == status);
        these.map(|joined| joined.id).collect()
    };
    let (began, applied) = (of("active"), of("applied"));
    applications::add_levels(transaction, &applied).await?;
    let mut given: HashMap<_, _> = numbers::give(transaction, &began).await?.into_iter().collect();
    for joined in &mut joined {
        joined.member_no = given.remove(&joined.id).flatten();
    }
    Ok(joined)
}

fn columns(joiners: &[Joiner]) -> (Vec<Uuid>, Vec<Uuid>, Vec<Uuid>) {
    let users = joiners.iter().map(|joiner| joiner.user_id).collect();
    let units = joiners.iter().map(|joiner| joiner.unit_id).collect();
    let types = joiners.iter().map(|joiner| joiner.membership_type_id).collect();
    (users, units, types)
}
