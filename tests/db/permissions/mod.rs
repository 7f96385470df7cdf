//! Who may do what, against a slow and plain oracle, while everything that it depends on changes at random. `CHANGES=1000`
//! asks for more changes than a usual run has, `SEED=7` for others.

mod changes;
mod model;

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use sqlx::AssertSqlSafe;
use tenantctl::db::access::check::{self, Obstacle, Question};
use tenantctl::db::access::definitions::Effect;
use tenantctl::db::tenancy::TenantDatabase;
use tenantctl::db::{Act, Actor, ActorKind, WriteTransaction};
use uuid::Uuid;

use self::changes::{Dice, change, setting_up};
use self::model::{Given, Model, PERMISSION, PERMISSIONS, UNIT, UNITS, USER, USERS, What, id};
use crate::fixture::{Databases, LANDLORD, TENANT};

/// The rules that keep duties separate.
const SEPARATION: [&str; 4] = [
    "role_assignments_conflict_check",
    "role_conflicts_standing_check",
    "role_inheritance_standing_check",
    "units_duties_check",
];

/// Makes a change. Returns the constraint that refused it.
async fn run(transaction: &mut WriteTransaction<'_>, sql: String) -> Option<String> {
    sqlx::raw_sql("savepoint change")
        .execute(&mut **transaction)
        .await
        .unwrap();
    let done = sqlx::raw_sql(AssertSqlSafe(sql.clone()))
        .execute(&mut **transaction)
        .await;
    let error = done.err()?;
    let refused = error
        .as_database_error()
        .and_then(sqlx::error::DatabaseError::constraint)
        .map(str::to_owned);
    assert!(refused.is_some(), "{sql}: {error}");
    sqlx::raw_sql("rollback to savepoint change")
        .execute(&mut **transaction)
        .await
        .unwrap();
    refused
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
            match run(&mut transaction, sql.clone()).await {
                None => {
                    assert!(!after.breaks_separation(Some(today)), "{sql} in {after:#?}");
                    model = after;
                }
                Some(rule) if SEPARATION.contains(&rule.as_str()) => {
                    assert!(after.breaks_separation(None), "{rule}: {sql} in {after:#?}");
                }
                Some(_) => {}
            }
            assert_kept_right(&mut transaction, &sql).await;
            for _ in 0..3 {
                ask(&mut transaction, &mut dice, &model, today).await;
            }
        }
    });
}
