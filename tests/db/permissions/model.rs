//! The oracle: who has what, and what follows from it, slow and plain.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use tenantctl::db::access::check::Obstacle;
use tenantctl::db::access::definitions::Effect;
use uuid::Uuid;

pub(super) const USERS: usize = 6;
pub(super) const UNITS: usize = 10;
pub(super) const ROLES: usize = 7;
pub(super) const PERMISSIONS: usize = 4;

/// The id of the n-th thing of a kind.
pub(super) fn id(kind: u8, number: usize) -> Uuid {
    format!("00000000-0000-7000-8{kind:03}-{number:012}")
        .parse()
        .unwrap()
}

pub(super) const USER: u8 = 1;
pub(super) const UNIT: u8 = 2;
pub(super) const ROLE: u8 = 3;
pub(super) const PERMISSION: u8 = 4;
pub(super) const GIVEN: u8 = 5;

#[derive(Clone, Debug)]
pub(super) struct Given {
    pub(super) user: usize,
    /// A role, or a permission and what is said of it.
    pub(super) what: What,
    pub(super) unit: Option<usize>,
    pub(super) subtree: bool,
    pub(super) from: NaiveDate,
    pub(super) until: Option<NaiveDate>,
    pub(super) suspended: bool,
}

#[derive(Clone, Debug)]
pub(super) enum What {
    Role(usize),
    Permission(usize, Effect),
}

#[derive(Clone, Debug, Default)]
pub(super) struct Model {
    pub(super) given: BTreeMap<Uuid, Given>,
    pub(super) says: BTreeMap<(usize, usize), Effect>,
    pub(super) inherits: BTreeSet<(usize, usize)>,
    /// Pairs of roles that exclude each other, the lower number first.
    pub(super) excludes: BTreeSet<(usize, usize)>,
    pub(super) parents: Vec<Option<usize>>,
    pub(super) barred: BTreeSet<usize>,
    pub(super) no_permission: BTreeSet<usize>,
    pub(super) no_role: BTreeSet<usize>,
}

impl Model {
    /// The roles that a role comes to, itself among them.
    fn reached(&self, role: usize) -> BTreeSet<usize> {
        let mut reached = BTreeSet::new();
        let mut open = vec![role];
        while let Some(role) = open.pop() {
            if !self.no_role.contains(&role) && reached.insert(role) {
                open.extend(
                    self.inherits
                        .iter()
                        .filter(|(heir, _)| *heir == role)
                        .map(|(_, other)| *other),
                );
            }
        }
        reached
    }

    fn is_within(&self, unit: usize, top: usize) -> bool {
        unit == top || self.parents[unit].is_some_and(|parent| self.is_within(parent, top))
    }

    fn covers(&self, given: &Given, unit: Option<usize>) -> bool {
        match (given.unit, unit) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(top), Some(unit)) => top == unit || given.subtree && self.is_within(unit, top),
        }
    }

    /// What something that was given says of a permission, a role for each.
    pub(super) fn effects(&self, given: &Given, permission: usize) -> Vec<Effect> {
        match given.what {
            What::Permission(of, effect) => (of == permission).then_some(effect).into_iter().collect(),
            What::Role(role) => self
                .reached(role)
                .into_iter()
                .filter_map(|role| self.says.get(&(role, permission)).copied())
                .collect(),
        }
    }

    pub(super) fn obstacles(&self, given: &Given, unit: Option<usize>, day: NaiveDate) -> Vec<Obstacle> {
        let mut obstacles = Vec::new();
        if given.suspended {
            obstacles.push(Obstacle::Suspended);
        }
        if given.from > day {
            obstacles.push(Obstacle::NotBegun);
        }
        if given.until.is_some_and(|until| until < day) {
            obstacles.push(Obstacle::Over);
        }
        if !self.covers(given, unit) {
            obstacles.push(Obstacle::Elsewhere);
        }
        obstacles
    }

    pub(super) fn is_allowed(
        &self,
        user: usize,
        permission: usize,
        unit: Option<usize>,
        day: NaiveDate,
    ) -> bool {
        let effects: Vec<Effect> = self
            .given
            .values()
            .filter(|given| given.user == user && self.obstacles(given, unit, day).is_empty())
            .flat_map(|given| self.effects(given, permission))
            .collect();
        !self.barred.contains(&user)
            && !self.no_permission.contains(&permission)
            && effects.contains(&Effect::Allow)
            && !effects.contains(&Effect::Deny)
    }

    /// Whether roles that exclude each other are held by one person over one unit at one time, as of a day or ever.
    pub(super) fn breaks_separation(&self, as_of: Option<NaiveDate>) -> bool {
        let held: Vec<(&Given, BTreeSet<usize>)> = self
            .given
            .values()
            .filter_map(|given| match given.what {
                What::Role(role) => Some((given, self.reached(role))),
                What::Permission(..) => None,
            })
            .collect();
        held.iter().enumerate().any(|(nth, (one, roles))| {
            held[..nth].iter().any(|(other, others)| {
                one.user == other.user
                    && meet_in_time(one, other, as_of)
                    && self.meet_in_place(one, other)
                    && self.exclude(roles, others)
            })
        })
    }

    fn exclude(&self, roles: &BTreeSet<usize>, others: &BTreeSet<usize>) -> bool {
        roles.iter().any(|role| {
            others
                .iter()
                .any(|other| self.excludes.contains(&(*role.min(other), *role.max(other))))
        })
    }

    fn meet_in_place(&self, one: &Given, other: &Given) -> bool {
        (0..UNITS).any(|unit| self.covers(one, Some(unit)) && self.covers(other, Some(unit)))
    }
}

fn meet_in_time(one: &Given, other: &Given, as_of: Option<NaiveDate>) -> bool {
    let from = one.from.max(other.from).max(as_of.unwrap_or(NaiveDate::MIN));
    let until = |given: &Given| given.until.unwrap_or(NaiveDate::MAX);
    from <= until(one).min(until(other))
}
