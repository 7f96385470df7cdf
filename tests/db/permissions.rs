//! Who may do what, against a slow and plain oracle, while everything that it depends on changes at random. `CHANGES=1000`
//! asks for more changes than a usual run has, `SEED=7` for others.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use chrono::{Days, NaiveDate};
use sqlx::AssertSqlSafe;
use tenantctl::db::access::check::{self, Obstacle, Question};
use tenantctl::db::access::definitions::Effect;
use tenantctl::db::tenancy::TenantDatabase;
use tenantctl::db::{Act, Actor, ActorKind, WriteTransaction};
use uuid::Uuid;

use crate::fixture::{Databases, LANDLORD, TENANT};

const USERS: usize = 6;
const UNITS: usize = 10;
const ROLES: usize = 7;
const PERMISSIONS: usize = 4;

/// `SplitMix64`: the same numbers on every machine.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((z ^ (z >> 31)) % u64::try_from(sides).unwrap()).unwrap()
    }
}

#[derive(Clone, Debug)]
struct Given {
    user: usize,
    /// A role, or a permission and what is said of it.
    what: What,
    unit: Option<usize>,
    subtree: bool,
    from: NaiveDate,
    until: Option<NaiveDate>,
    suspended: bool,
}

#[derive(Clone, Debug)]
enum What {
    Role(usize),
    Permission(usize, Effect),
}

#[derive(Clone, Debug, Default)]
struct Model {
    given: BTreeMap<Uuid, Given>,
    says: BTreeMap<(usize, usize), Effect>,
    inherits: BTreeSet<(usize, usize)>,
    parents: Vec<Option<usize>>,
    barred: BTreeSet<usize>,
    no_permission: BTreeSet<usize>,
    no_role: BTreeSet<usize>,
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
    fn effects(&self, given: &Given, permission: usize) -> Vec<Effect> {
        match given.what {
            What::Permission(of, effect) => (of == permission).then_some(effect).into_iter().collect(),
            What::Role(role) => self
                .reached(role)
                .into_iter()
                .filter_map(|role| self.says.get(&(role, permission)).copied())
                .collect(),
        }
    }

    fn obstacles(&self, given: &Given, unit: Option<usize>, day: NaiveDate) -> Vec<Obstacle> {
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

    fn is_allowed(&self, user: usize, permission: usize, unit: Option<usize>, day: NaiveDate) -> bool {
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
}

/// The id of the n-th thing of a kind.
fn id(kind: u8, number: usize) -> Uuid {
    format!("00000000-0000-7000-8{kind:03}-{number:012}")
        .parse()
        .unwrap()
}

const USER: u8 = 1;
const UNIT: u8 = 2;
const ROLE: u8 = 3;
const PERMISSION: u8 = 4;
const GIVEN: u8 = 5;

fn setting_up() -> String {
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
fn change(dice: &mut Dice, model: &Model, number: usize, today: NaiveDate) -> (String, Model) {
    let mut after = model.clone();
    let one_of_the_given = |dice: &mut Dice| {
        let nth = dice.roll(model.given.len().max(1));
        model.given.keys().nth(nth).copied()
    };
    let sql = match dice.roll(12) {
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
        8 => match one_of_the_given(dice) {
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

async fn run(transaction: &mut WriteTransaction<'_>, sql: String) -> bool {
    sqlx::raw_sql("savepoint change")
        .execute(&mut **transaction)
        .await
        .unwrap();
    let done = sqlx::raw_sql(AssertSqlSafe(sql.clone()))
        .execute(&mut **transaction)
        .await;
    if let Err(error) = &done {
        let refused = error
            .as_database_error()
            .and_then(sqlx::error::DatabaseError::constraint);
        assert!(refused.is_some(), "{sql}: {error}");
        sqlx::raw_sql("rollback to savepoint change")
            .execute(&mut **transaction)
            .await
            .unwrap();
    }
    done.is_ok()
}

async fn assert_kept_right(transaction: &mut WriteTransaction<'_>, after: &str) {
    let wrong: Vec<(String, i64)> =
        sqlx::query_as("select finding, count(*) from access.verify_permissions() group by 1")
            .fetch_all(&mut **transaction)
            .await
            .unwrap();
    assert!(wrong.is_empty(), "after {after}: {wrong:?}");
}

async fn ask(transaction: &mut WriteTransaction<'_>, dice: &mut Dice, model: &Model, today: NaiveDate) {
    let (user, permission) = (dice.roll(USERS), dice.roll(PERMISSIONS));
    let unit = (dice.roll(8) > 0).then(|| dice.roll(UNITS));
    let day = today - Days::new(250) + Days::new(u64::try_from(dice.roll(500)).unwrap());
    let code = format!("thing.p{permission}");
    let unit_id = unit.map(|unit| id(UNIT, unit));
    let expected = model.is_allowed(user, permission, unit, day);
    let what = format!("person {user}, {code}, unit {unit:?}, {day}, in {model:#?}");
    if model.no_permission.contains(&permission) {
        return;
    }
    let kept = check::is_allowed(transaction, id(USER, user), &code, unit_id, day)
        .await
        .unwrap();
    assert_eq!(kept, expected, "{what}");
    let question = Question {
        user_id: id(USER, user),
        permission_id: id(PERMISSION, permission),
        unit_id,
        day,
        // Suspension counts for every day asked about.
        clock: day,
        defined_on: today,
    };
    let verdict = check::explain(transaction, &question).await.unwrap();
    assert_eq!(verdict.allowed, expected, "{what}");
    let mut told: BTreeMap<Uuid, Vec<_>> = BTreeMap::new();
    for branch in &verdict.branches {
        told.entry(branch.id).or_default().push(branch);
    }
    let denied = verdict
        .branches
        .iter()
        .any(|branch| branch.counts() && branch.effect == Some(Effect::Deny));
    for (given_id, given) in model.given.iter().filter(|(_, given)| given.user == user) {
        let effects = model.effects(given, permission);
        let is_other = matches!(given.what, What::Permission(of, _) if of != permission);
        if is_other {
            continue;
        }
        let branches = &told[given_id];
        let mut said: Vec<_> = branches.iter().filter_map(|branch| branch.effect).collect();
        let mut wanted = effects.clone();
        said.sort();
        wanted.sort();
        assert_eq!(said, wanted, "{given:?}: {what}");
        for branch in branches {
            let mut obstacles = model.obstacles(given, unit, day);
            if obstacles.is_empty() && denied && branch.effect == Some(Effect::Allow) {
                obstacles.push(Obstacle::Denied);
            }
            let is_deleted = matches!(given.what, What::Role(role) if model.no_role.contains(&role));
            if is_deleted && !given.suspended {
                obstacles.insert(0, Obstacle::RoleDeleted);
            } else if effects.is_empty() {
                obstacles.insert(0, Obstacle::NotInRole);
            }
            assert_eq!(branch.obstacles, obstacles, "{branch:?}: {what}");
            assert_path(model, given, permission, &branch.path, branch.effect, &what);
        }
    }
    assert_eq!(
        told.len(),
        model
            .given
            .values()
            .filter(|given| given.user == user
                && !matches!(given.what, What::Permission(of, _) if of != permission))
            .count(),
        "{what}"
    );
    let who = check::who_can(transaction, id(PERMISSION, permission), unit_id, today)
        .await
        .unwrap();
    let mut who: Vec<_> = who.into_iter().map(|holder| holder.name.unwrap()).collect();
    who.sort();
    let wanted: Vec<_> = (0..USERS)
        .filter(|user| model.is_allowed(*user, permission, unit, today))
        .map(|user| format!("Person {user}"))
        .collect();
    assert_eq!(who, wanted, "who can, {what}");
}

/// A path leads from the role that is held, by inheritance, to one that says it.
fn assert_path(
    model: &Model,
    given: &Given,
    permission: usize,
    path: &[String],
    effect: Option<Effect>,
    what: &str,
) {
    let roles: Vec<usize> = path.iter().map(|code| code[1..].parse().unwrap()).collect();
    let (What::Role(held), Some(effect)) = (&given.what, effect) else {
        assert!(roles.is_empty(), "{what}");
        return;
    };
    assert_eq!(roles.first(), Some(held), "{what}");
    assert!(
        roles
            .windows(2)
            .all(|pair| model.inherits.contains(&(pair[0], pair[1]))),
        "{path:?}: {what}"
    );
    assert_eq!(
        model.says.get(&(*roles.last().unwrap(), permission)),
        Some(&effect),
        "{what}"
    );
}

fn number_from(variable: &str, usual: u64) -> u64 {
    std::env::var(variable)
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(usual)
}

#[test]
fn verdicts_explanations_and_the_cache_are_right_after_any_change() {
    let databases = Databases::start();
    let tenant_id: Uuid = databases.tenant_id().parse().unwrap();
    let landlord_id: Uuid = databases
        .query(LANDLORD, "select id from landlord.identity")
        .parse()
        .unwrap();
    let today: NaiveDate = databases.query(TENANT, "select current_date").parse().unwrap();
    let options = databases.cluster().connect_options(TENANT);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        let mut database = TenantDatabase::open(&options, tenant_id, landlord_id, &[])
            .await
            .unwrap();
        let act = Act {
            actor: Actor {
                kind: ActorKind::Service,
                reference: "test".to_owned(),
                display_name: "Test".to_owned(),
                claimed: false,
            },
            command: "test".to_owned(),
            reason: None,
            request_id: Uuid::now_v7(),
        };
        let mut transaction = database.write(&act).await.unwrap();
        sqlx::raw_sql(AssertSqlSafe(setting_up()))
            .execute(&mut *transaction)
            .await
            .unwrap();
        let mut dice = Dice(number_from("SEED", 1));
        let mut model = Model {
            parents: (0..UNITS)
                .map(|n| n.checked_sub(1).map(|above| above / 2))
                .collect(),
            ..Model::default()
        };
        for number in 0..usize::try_from(number_from("CHANGES", 120)).unwrap() {
            let (sql, after) = change(&mut dice, &model, number, today);
            if run(&mut transaction, sql.clone()).await {
                model = after;
            }
            assert_kept_right(&mut transaction, &sql).await;
            for _ in 0..3 {
                ask(&mut transaction, &mut dice, &model, today).await;
            }
        }
    });
}
