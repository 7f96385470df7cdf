//! The ways from what somebody holds, through roles that inherit, to what says something of a permission.

use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};

use chrono::NaiveDate;
use uuid::Uuid;

use super::{Branch, Obstacle};
use crate::db::access::definitions::Effect;

/// A row of `sources_of_user.sql` or `sources_in_force.sql`.
pub(super) struct Source {
    pub(super) id: Uuid,
    pub(super) role_id: Option<Uuid>,
    pub(super) role: Option<String>,
    pub(super) effect: Option<String>,
    pub(super) user_id: Uuid,
    pub(super) user: String,
    pub(super) name: Option<String>,
    pub(super) unit: Option<String>,
    pub(super) scope: String,
    pub(super) kind: Option<String>,
    pub(super) from: NaiveDate,
    pub(super) until: Option<NaiveDate>,
    pub(super) in_term: bool,
    pub(super) covers: bool,
    pub(super) void: Option<String>,
}

/// A role as it stood: what it says of the permission, and from which it inherits.
pub(super) struct Definition {
    pub(super) id: Uuid,
    pub(super) code: String,
    pub(super) inherits: Vec<Uuid>,
    pub(super) effect: Option<String>,
}

/// A way down from a role to one that says something.
type Way = (Vec<String>, Effect);

/// Roles, and the ways down from each.
pub(super) struct Graph {
    roles: HashMap<Uuid, Definition>,
    ways: std::cell::RefCell<BTreeMap<Uuid, Vec<Way>>>,
}

impl Graph {
    pub(super) fn new(definitions: Vec<Definition>) -> Self {
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
    pub(super) fn branches(&self, source: &Source, day: NaiveDate) -> Vec<Branch> {
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
