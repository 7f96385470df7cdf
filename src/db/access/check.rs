//! Whether somebody may do something, why, and who all may.

use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};

use chrono::NaiveDate;
use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

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

/// A row of `sources_of_user.sql` or `sources_in_force.sql`.
struct Source {
    id: Uuid,
    role_id: Option<Uuid>,
    role: Option<String>,
    effect: Option<String>,
    user_id: Uuid,
    user: String,
    name: Option<String>,
    unit: Option<String>,
    scope: String,
    kind: Option<String>,
    from: NaiveDate,
    until: Option<NaiveDate>,
    in_term: bool,
    covers: bool,
    void: Option<String>,
}

/// A role as it stood: what it says of the permission, and from which it inherits.
struct Definition {
    id: Uuid,
    code: String,
    inherits: Vec<Uuid>,
    effect: Option<String>,
}

/// A way down from a role to one that says something.
type Way = (Vec<String>, Effect);

struct Graph {
    roles: HashMap<Uuid, Definition>,
    ways: std::cell::RefCell<BTreeMap<Uuid, Vec<Way>>>,
}

impl Graph {
    fn new(definitions: Vec<Definition>) -> Self {
        Self {
            roles: definitions.into_iter().map(|role| (role.id, role)).collect(),
            ways: std::cell::RefCell::default(),
        }
    }

    /// The shortest ways from a role to each one that says something of the permission.
    fn ways(&self, role_id: Uuid) -> Vec<Way> {
        if let Some(known) = self.ways.borrow().get(&role_id) {
            return known.clone();
        }
        let mut found = Vec::new();
        let mut seen = HashSet::from([role_id]);
        let mut queue = VecDeque::from([(role_id, Vec::new())]);
        while let Some((id, above)) = queue.pop_front() {
            let Some(role) = self.roles.get(&id) else {
                continue;
            };
            let mut path: Vec<String> = above;
            path.push(role.code.clone());
            if let Some(effect) = effect(role.effect.as_deref()) {
                found.push((path.clone(), effect));
            }
            let mut below: Vec<&Definition> = role
                .inherits
                .iter()
                .filter_map(|inherited| self.roles.get(inherited))
                .collect();
            below.sort_by(|one, other| one.code.cmp(&other.code));
            for inherited in below {
                if seen.insert(inherited.id) {
                    queue.push_back((inherited.id, path.clone()));
                }
            }
        }
        self.ways.borrow_mut().insert(role_id, found.clone());
        found
    }

    /// The branches of a source: one for each role that says something, or one that says what is missing.
    fn branches(&self, source: &Source, day: NaiveDate) -> Vec<Branch> {
        let mut obstacles = Vec::new();
        match source.void.as_deref() {
            Some("suspended") => obstacles.push(Obstacle::Suspended),
            Some("revoked") => obstacles.push(Obstacle::Revoked),
            Some("ended") => obstacles.push(Obstacle::Ended),
            Some(_) => obstacles.push(Obstacle::RoleDeleted),
            None => {}
        }
        if !source.in_term {
            obstacles.push(if source.from > day {
                Obstacle::NotBegun
            } else {
                Obstacle::Over
            });
        }
        if !source.covers {
            obstacles.push(Obstacle::Elsewhere);
        }
        let branch = |path, effect, obstacles| Branch {
            id: source.id,
            role: source.role.clone(),
            path,
            effect,
            unit: source.unit.clone(),
            scope: source.scope.clone(),
            kind: source.kind.clone(),
            from: source.from,
            until: source.until,
            obstacles,
        };
        let Some(role_id) = source.role_id else {
            return vec![branch(Vec::new(), effect(source.effect.as_deref()), obstacles)];
        };
        let ways = self.ways(role_id);
        if ways.is_empty() {
            if !obstacles.contains(&Obstacle::RoleDeleted) {
                obstacles.insert(0, Obstacle::NotInRole);
            }
            return vec![branch(Vec::new(), None, obstacles)];
        }
        ways.into_iter()
            .map(|(path, effect)| branch(path, Some(effect), obstacles.clone()))
            .collect()
    }
}

fn effect(text: Option<&str>) -> Option<Effect> {
    match text {
        Some("allow") => Some(Effect::Allow),
        Some("deny") => Some(Effect::Deny),
        _ => None,
    }
}
