//! What changes at random: the statement, and the model after it.

use std::fmt::Write as _;

use chrono::{Days, NaiveDate};
use tenantctl::db::access::definitions::Effect;
use uuid::Uuid;

use super::model::{
    GIVEN, Given, Model, PERMISSION, PERMISSIONS, ROLE, ROLES, UNIT, UNITS, USER, USERS, What, id,
};

/// `SplitMix64`: the same numbers on every machine.
pub(super) struct Dice(pub(super) u64);

impl Dice {
    pub(super) fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((z ^ (z >> 31)) % u64::try_from(sides).unwrap()).unwrap()
    }
}

pub(super) fn setting_up() -> String {
    let mut sql = String::new();
    for n in 0..USERS {
        let _ = write!(
            sql,
            "insert into identity.users (tenant_id, id, full_name, status) values (tenancy.current_tenant(), '{}', 'Person {n}', 'active');",
            id(USER, n)
        );
    }
    for n in 0..UNITS {
        let parent = if n == 0 {
            "null".to_owned()
        } else {
            format!("'{}'", id(UNIT, (n - 1) / 2))
        };
        let _ = write!(
            sql,
            "insert into organization.units (tenant_id, id, code, name, unit_type_id, parent_id)
             select tenant_id, '{}', 'U{n}', 'Unit {n}', id, {parent} from organization.unit_types where code = 'plain';",
            id(UNIT, n)
        );
    }
    for n in 0..ROLES {
        let _ = write!(
            sql,
            "insert into access.roles (tenant_id, id, code, name) values (tenancy.current_tenant(), '{}', 'r{n}', 'Role {n}');",
            id(ROLE, n)
        );
    }
    for n in 0..PERMISSIONS {
        let _ = write!(
            sql,
            "insert into access.permissions (tenant_id, id, code, resource, action) values (tenancy.current_tenant(), '{}', 'thing.p{n}', 'thing', 'p{n}');",
            id(PERMISSION, n)
        );
    }
    format!(
        "insert into organization.unit_types (tenant_id, id, code, name, may_be_root) values (tenancy.current_tenant(), '{}', 'plain', 'Plain', true);
         insert into organization.unit_type_parents (tenant_id, type_id, parent_type_id) select tenant_id, id, id from organization.unit_types where code = 'plain';
         {sql}",
        id(0, 0)
    )
}

/// A change: its statement, and the model after it.
pub(super) fn change(dice: &mut Dice, model: &Model, number: usize, today: NaiveDate) -> (String, Model) {
    let mut after = model.clone();
    let one_of_the_given = |dice: &mut Dice| {
        let nth = dice.roll(model.given.len().max(1));
        model.given.keys().nth(nth).copied()
    };
    let sql = match dice.roll(14) {
        0..=3 => {
            let given = given(dice, today);
            let new_id = id(GIVEN, number);
            let sql = insertion(&new_id, &given);
            after.given.insert(new_id, given);
            sql
        }
        4 => {
            let (role, permission) = (dice.roll(ROLES), dice.roll(PERMISSIONS));
            let effect = if dice.roll(3) == 0 {
                Effect::Deny
            } else {
                Effect::Allow
            };
            after.says.insert((role, permission), effect);
            format!(
                "insert into access.role_permissions (tenant_id, role_id, permission_id, effect) values (tenancy.current_tenant(), '{}', '{}', '{}')
                 on conflict (tenant_id, role_id, permission_id) do update set effect = excluded.effect",
                id(ROLE, role), id(PERMISSION, permission), effect.as_str()
            )
        }
        5 => {
            let (role, permission) = (dice.roll(ROLES), dice.roll(PERMISSIONS));
            after.says.remove(&(role, permission));
            format!(
                "delete from access.role_permissions where role_id = '{}' and permission_id = '{}'",
                id(ROLE, role),
                id(PERMISSION, permission)
            )
        }
        6 => {
            let (heir, other) = (dice.roll(ROLES), dice.roll(ROLES));
            after.inherits.insert((heir, other));
            format!(
                "insert into access.role_inheritance (tenant_id, role_id, inherits_role_id) values (tenancy.current_tenant(), '{}', '{}') on conflict do nothing",
                id(ROLE, heir),
                id(ROLE, other)
            )
        }
        7 => {
            let nth = dice.roll(model.inherits.len().max(1));
            match model.inherits.iter().nth(nth).copied() {
                Some(pair) => {
                    after.inherits.remove(&pair);
                    format!(
                        "delete from access.role_inheritance where role_id = '{}' and inherits_role_id = '{}'",
                        id(ROLE, pair.0),
                        id(ROLE, pair.1)
                    )
                }
                None => "select".to_owned(),
            }
        }
        8 => {
            let (one, other) = (dice.roll(ROLES), dice.roll(ROLES));
            after.excludes.insert((one.min(other), one.max(other)));
            format!(
                "insert into access.role_conflicts (tenant_id, role_id, conflicting_role_id) values (tenancy.current_tenant(), '{}', '{}')",
                id(ROLE, one),
                id(ROLE, other)
            )
        }
        9 => {
            let nth = dice.roll(model.excludes.len().max(1));
            match model.excludes.iter().nth(nth).copied() {
                Some(pair) => {
                    after.excludes.remove(&pair);
                    let (one, other) = (id(ROLE, pair.0), id(ROLE, pair.1));
                    format!(
                        "delete from access.role_conflicts where role_id in ('{one}', '{other}') and conflicting_role_id in ('{one}', '{other}')"
                    )
                }
                None => "select".to_owned(),
            }
        }
        10 => match one_of_the_given(dice) {
            Some(changed) => alteration(dice, &mut after, changed),
            None => "select".to_owned(),
        },
        _ => surroundings(dice, &mut after),
    };
    (sql, after)
}

/// Moves a unit, suspends or activates a person, deletes a permission or a role or brings it back.
fn surroundings(dice: &mut Dice, after: &mut Model) -> String {
    match dice.roll(3) {
        0 => {
            let unit = 1 + dice.roll(UNITS - 1);
            let parent = dice.roll(UNITS);
            after.parents[unit] = Some(parent);
            format!(
                "update organization.units set parent_id = '{}' where id = '{}'",
                id(UNIT, parent),
                id(UNIT, unit)
            )
        }
        1 => {
            let user = dice.roll(USERS);
            if !after.barred.remove(&user) {
                after.barred.insert(user);
            }
            let status = if after.barred.contains(&user) {
                "suspended"
            } else {
                "active"
            };
            format!(
                "update identity.users set status = '{status}' where id = '{}'",
                id(USER, user)
            )
        }
        _ if dice.roll(2) == 0 => {
            let permission = dice.roll(PERMISSIONS);
            if !after.no_permission.remove(&permission) {
                after.no_permission.insert(permission);
            }
            let deleted = if after.no_permission.contains(&permission) {
                "now()"
            } else {
                "null"
            };
            format!(
                "update access.permissions set deleted_at = {deleted} where id = '{}'",
                id(PERMISSION, permission)
            )
        }
        _ => {
            // A role that somebody holds is not deleted; one that is inherited is.
            let role = dice.roll(ROLES);
            if !after.no_role.remove(&role) {
                after.no_role.insert(role);
            }
            let deleted = if after.no_role.contains(&role) {
                "now()"
            } else {
                "null"
            };
            format!(
                "update access.roles set deleted_at = {deleted} where id = '{}'",
                id(ROLE, role)
            )
        }
    }
}

fn given(dice: &mut Dice, today: NaiveDate) -> Given {
    let from = today - Days::new(u64::try_from(dice.roll(400)).unwrap()) + Days::new(200);
    let what = if dice.roll(4) == 0 {
        let effect = if dice.roll(3) == 0 {
            Effect::Deny
        } else {
            Effect::Allow
        };
        What::Permission(dice.roll(PERMISSIONS), effect)
    } else {
        What::Role(dice.roll(ROLES))
    };
    Given {
        user: dice.roll(USERS),
        what,
        unit: (dice.roll(6) > 0).then(|| dice.roll(UNITS)),
        subtree: dice.roll(2) == 0,
        from,
        until: (dice.roll(3) > 0).then(|| from + Days::new(u64::try_from(dice.roll(300)).unwrap())),
        suspended: false,
    }
}

fn insertion(new_id: &Uuid, given: &Given) -> String {
    let unit = given
        .unit
        .map_or("null".to_owned(), |unit| format!("'{}'", id(UNIT, unit)));
    let scope = match (given.unit, given.subtree) {
        (None, _) => "tenant",
        (Some(_), true) => "subtree",
        (Some(_), false) => "unit",
    };
    let until = given
        .until
        .map_or("null".to_owned(), |until| format!("'{until}'"));
    let term = format!("daterange('{}', {until}, '[]')", given.from);
    let user = id(USER, given.user);
    match given.what {
        What::Role(role) => format!(
            "insert into access.role_assignments (tenant_id, id, user_id, role_id, unit_id, scope, term)
             values (tenancy.current_tenant(), '{new_id}', '{user}', '{}', {unit}, '{scope}', {term})",
            id(ROLE, role)
        ),
        What::Permission(permission, effect) => format!(
            "insert into access.user_permissions (tenant_id, id, user_id, permission_id, effect, unit_id, scope, term)
             values (tenancy.current_tenant(), '{new_id}', '{user}', '{}', '{}', {unit}, '{scope}', {term})",
            id(PERMISSION, permission),
            effect.as_str()
        ),
    }
}

/// Ends, suspends, resumes or removes something that was given.
fn alteration(dice: &mut Dice, after: &mut Model, changed: Uuid) -> String {
    let given = after.given.get_mut(&changed).unwrap();
    let table = match given.what {
        What::Role(_) => "role_assignments",
        What::Permission(..) => "user_permissions",
    };
    match dice.roll(3) {
        0 => {
            let last = given.from + Days::new(u64::try_from(dice.roll(100)).unwrap());
            given.until = Some(last);
            format!(
                "update access.{table} set term = daterange('{}', '{last}', '[]') where id = '{changed}'",
                given.from
            )
        }
        1 if table == "role_assignments" => {
            given.suspended = !given.suspended;
            let status = if given.suspended { "suspended" } else { "active" };
            format!("update access.role_assignments set status = '{status}' where id = '{changed}'")
        }
        2 => {
            after.given.remove(&changed);
            format!("delete from access.{table} where id = '{changed}'")
        }
        _ => {
            after.given.remove(&changed);
            format!("update access.{table} set deleted_at = now() where id = '{changed}'")
        }
    }
}
