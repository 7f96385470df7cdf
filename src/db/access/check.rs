//! Whether somebody may do something, why, and who all may.

mod graph;

use std::collections::HashSet;

use chrono::NaiveDate;
use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

use graph::{Definition, Graph, Source};

use super::definitions::Effect;
use crate::db::Result;

/// What is asked: may somebody do something at a unit (everywhere without one) on a day?
#[derive(Clone, Copy, Debug)]
pub struct Question {
    /// The person.
    pub user_id: Uuid,
    /// The permission.
    pub permission_id: Uuid,
    /// Where; `None` asks for the whole organization.
    pub unit_id: Option<Uuid>,
    /// When.
    pub day: NaiveDate,
    /// Which day is today: for days before it counts whether the account was suspended then, for others whether it is.
    pub clock: NaiveDate,
    /// At the end of which day roles said what counts; today for what they say now.
    pub defined_on: NaiveDate,
}

/// Whether somebody may, today or on a later day, as assignments and roles stand: one indexed query over what the
/// database keeps derived. A suspended or deleted person may do nothing.
///
/// # Errors
/// When the connection breaks.
pub async fn is_allowed(
    connection: &mut PgConnection,
    user_id: Uuid,
    permission: &str,
    unit_id: Option<Uuid>,
    day: NaiveDate,
) -> Result<bool> {
    Ok(
        sqlx::query_file_scalar!("src/db/access/check.sql", user_id, permission, unit_id, day)
            .fetch_one(connection)
            .await?,
    )
}

/// Why an assignment or a direct permission does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Obstacle {
    /// The role says nothing of the permission, and nothing from which it inherits does.
    NotInRole,
    /// It begins after the day.
    NotBegun,
    /// It ended before the day.
    Over,
    /// It does not reach the unit.
    Elsewhere,
    /// It is suspended.
    Suspended,
    /// It was revoked.
    Revoked,
    /// It was ended.
    Ended,
    /// The role was deleted.
    RoleDeleted,
    /// It is a denial that wins.
    Denied,
}

/// One way to a permission, or one that leads nowhere: an assignment with a path through its role, or what was given or
/// denied directly.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Branch {
    /// The id of the assignment, or of the direct permission.
    pub id: Uuid,
    /// The role that is held; `None` for what is direct.
    pub role: Option<String>,
    /// From the role that is held to the one that says it: `chair`, `membership_officer`. Empty for what is direct, and
    /// where the role says nothing of it.
    pub path: Vec<String>,
    /// What it says of the permission.
    pub effect: Option<Effect>,
    /// The code of the unit; `None` for everywhere.
    pub unit: Option<String>,
    /// `unit`, `subtree` or `tenant`.
    pub scope: String,
    /// `elected`, `appointed`, `acting` or `delegated`; `None` for what is direct.
    pub kind: Option<String>,
    /// The first day.
    pub from: NaiveDate,
    /// The last day; `None` when it is open.
    pub until: Option<NaiveDate>,
    /// What is missing; empty when it counts.
    pub obstacles: Vec<Obstacle>,
}

impl Branch {
    /// Whether it bears on the verdict.
    #[must_use]
    pub fn counts(&self) -> bool {
        self.obstacles.is_empty() && self.effect.is_some()
    }
}

/// A verdict with everything that led to it.
#[derive(Clone, Debug, Serialize)]
pub struct Verdict {
    /// Whether it is allowed.
    pub allowed: bool,
    /// Whether the person is suspended or deleted, and so may do nothing.
    pub barred: bool,
    /// Every way there, those that count first.
    pub branches: Vec<Branch>,
}

/// The same question answered from the assignments and roles themselves, branch by branch. Past days are answered by
/// what roles said at their end.
///
/// # Errors
/// When the connection breaks.
pub async fn explain(connection: &mut PgConnection, question: &Question) -> Result<Verdict> {
    let sources = sqlx::query_file_as!(
        Source,
        "src/db/access/sources_of_user.sql",
        question.user_id,
        question.permission_id,
        question.unit_id,
        question.day,
        question.clock,
        question.defined_on,
    )
    .fetch_all(&mut *connection)
    .await?;
    let roles: Vec<Uuid> = sources
        .iter()
        .filter_map(|source| source.role_id)
        .collect::<HashSet<_>>()
        .into_iter()
        .collect();
    let definitions = sqlx::query_file_as!(
        Definition,
        "src/db/access/definitions_of_roles.sql",
        &roles,
        question.permission_id,
        question.defined_on,
    )
    .fetch_all(&mut *connection)
    .await?;
    let barred = sqlx::query_scalar!(
        r#"
        select (
            deleted_at is not null and deleted_at::date <= $2
            or status = 'suspended' and $2 >= $3
            or $2 < $3 and exists (
                select from access.account_suspensions
                where tenant_id = users.tenant_id and user_id = users.id
                  and suspended_from < ($2::date + 1)::timestamptz
                  and (suspended_until is null or suspended_until >= ($2::date + 1)::timestamptz)
            )
        ) is true as "barred!"
        from identity.users
        where tenant_id = (select tenancy.current_tenant()) and id = $1
        "#,
        question.user_id,
        question.day,
        question.clock,
    )
    .fetch_optional(connection)
    .await?
    .unwrap_or(true);
    let graph = Graph::new(definitions);
    let mut branches: Vec<Branch> = sources
        .iter()
        .flat_map(|source| graph.branches(source, question.day))
        .collect();
    branches.sort_by_key(|branch| (!branch.counts(), branch.effect != Some(Effect::Deny)));
    // Which allowances a denial beats is told of those as well who may do nothing anyway.
    let allowed = settle(&mut branches) && !barred;
    Ok(Verdict {
        allowed,
        barred,
        branches,
    })
}

/// Somebody who may, and why.
#[derive(Clone, Debug, Serialize)]
pub struct Holder {
    /// The e-mail, or else the id.
    pub user: String,
    /// The person's name.
    pub name: Option<String>,
    /// Every way there that counts.
    pub branches: Vec<Branch>,
}

/// Everybody who may do something at a unit (everywhere without one) on a day, by e-mail, with why.
///
/// # Errors
/// When the connection breaks.
pub async fn who_can(
    connection: &mut PgConnection,
    permission_id: Uuid,
    unit_id: Option<Uuid>,
    day: NaiveDate,
) -> Result<Vec<Holder>> {
    let definitions = sqlx::query_file_as!(
        Definition,
        "src/db/access/definitions_of_permission.sql",
        permission_id,
        day,
    )
    .fetch_all(&mut *connection)
    .await?;
    let roles: Vec<Uuid> = definitions.iter().map(|definition| definition.id).collect();
    let sources = sqlx::query_file_as!(
        Source,
        "src/db/access/sources_in_force.sql",
        &roles,
        permission_id,
        unit_id,
        day,
    )
    .fetch_all(connection)
    .await?;
    let graph = Graph::new(definitions);
    let mut holders: Vec<(Uuid, Holder)> = Vec::new();
    for mut source in sources {
        let (user_id, user, name) = (
            source.user_id,
            std::mem::take(&mut source.user),
            source.name.take(),
        );
        if holders.last().is_none_or(|(id, _)| *id != user_id) {
            let branches = Vec::new();
            holders.push((user_id, Holder { user, name, branches }));
        }
        if let Some((_, holder)) = holders.last_mut() {
            holder.branches.extend(graph.branches(&source, day));
        }
    }
    Ok(holders
        .into_iter()
        .filter_map(|(_, mut holder)| settle(&mut holder.branches).then_some(holder))
        .collect())
}

/// Gives the verdict over branches: some allowance that counts, and no denial. An allowance that a denial beats is
/// marked.
fn settle(branches: &mut [Branch]) -> bool {
    let says = |effect| {
        branches
            .iter()
            .any(|branch| branch.counts() && branch.effect == Some(effect))
    };
    let (allows, denies) = (says(Effect::Allow), says(Effect::Deny));
    if denies {
        for branch in branches
            .iter_mut()
            .filter(|branch| branch.obstacles.is_empty() && branch.effect == Some(Effect::Allow))
        {
            branch.obstacles.push(Obstacle::Denied);
        }
    }
    allows && !denies
}
