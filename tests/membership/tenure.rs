//! Whatever is done to two memberships of a person, their history is what a plain day-by-day account of it says: never two
//! main ones in force on a day, and as many days of membership as can be counted.

use std::cell::Cell;

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRng, TestRunner};
use tenantctl::app::embedded_contexts;
use tenantctl::db::membership::actions::{self, Action, Details, Key};
use tenantctl::db::membership::life;
use tenantctl::db::tenancy::{TenantDatabase, staging};
use uuid::Uuid;

use crate::organization::{import_all, organization};
use crate::support::Installation;
use crate::writers::{act, ids};

const CASES: usize = 20;
const GRACE: u64 = 30;
const WINDOW: u64 = 60;

#[derive(Clone, Copy, Debug)]
enum Step {
    Renew,
    Suspend(Option<u64>),
    Reinstate,
    Resign,
    MakePrimary,
    Expire,
}

/// To which of the two, what, and how many days after the step before.
type Given = (usize, Step, u64);

fn step() -> impl Strategy<Value = Given> {
    let what = prop_oneof![
        4 => Just(Step::Renew),
        2 => prop::option::of(1..200_u64).prop_map(Step::Suspend),
        2 => Just(Step::Reinstate),
        1 => Just(Step::Resign),
        2 => Just(Step::MakePrimary),
        2 => Just(Step::Expire),
    ];
    (0..2_usize, what, 0..260_u64)
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn after(day: NaiveDate, days: u64) -> NaiveDate {
    day + Days::new(days)
}

fn in_force(status: &str) -> bool {
    matches!(status, "active" | "suspended")
}

/// A membership as a careful clerk keeps it, a line a day.
#[derive(Clone, Debug)]
struct Account {
    first: NaiveDate,
    lines: Vec<(&'static str, bool)>,
    status: &'static str,
    is_primary: bool,
    since: NaiveDate,
    expires: NaiveDate,
    until: Option<NaiveDate>,
}

impl Account {
    fn open(first: NaiveDate, is_primary: bool, horizon: NaiveDate) -> Self {
        let days = usize::try_from((horizon - first).num_days()).unwrap();
        Self {
            first,
            lines: vec![("active", is_primary); days],
            status: "active",
            is_primary,
            since: first,
            expires: first.checked_add_months(chrono::Months::new(12)).unwrap(),
            until: None,
        }
    }

    fn becomes(&mut self, status: &'static str, is_primary: bool, day: NaiveDate) {
        self.lift(day);
        let from = usize::try_from((day - self.first).num_days()).unwrap();
        self.lines[from..].fill((status, is_primary));
        (self.status, self.is_primary, self.since) = (status, is_primary, day);
        if status != "suspended" {
            self.until = None;
        }
    }

    /// A suspension that had ended by itself before a day was over then, whatever comes on the day.
    fn lift(&mut self, day: NaiveDate) {
        if self.status != "suspended" {
            return;
        }
        if let Some(until) = self.until.filter(|until| *until < day) {
            let from = usize::try_from((until.max(self.since) - self.first).num_days()).unwrap();
            self.lines[from..].fill(("active", self.is_primary));
        }
    }

    fn lapse(&mut self) {
        let day = self.expires.max(self.since);
        self.becomes("expired", self.is_primary, day);
    }

    fn is_over(&self, day: NaiveDate) -> bool {
        after(self.expires, GRACE) <= day
    }

    /// In force on a day, as it is known on another: a term that is over and was not recorded counts as over.
    fn counts(&self, day: NaiveDate, known_on: NaiveDate) -> bool {
        if day < self.first {
            return false;
        }
        let (status, _) = self.lines[usize::try_from((day - self.first).num_days()).unwrap()];
        let is_unrecorded =
            in_force(self.status) && self.is_over(known_on) && day >= self.expires.max(self.since);
        in_force(status) && !is_unrecorded
    }
}

/// Does a step where the rules allow it; says whether they do.
fn account(accounts: &mut [Account; 2], which: usize, step: Step, day: NaiveDate) -> bool {
    let other = accounts[1 - which].clone();
    let own = &mut accounts[which];
    let is_over = own.is_over(day);
    match (step, own.status) {
        (Step::Renew, "active" | "suspended" | "expired") => {
            let window = own.expires - Days::new(WINDOW);
            let is_second =
                own.status == "expired" && own.is_primary && other.is_primary && in_force(other.status);
            if day < window || own.status == "suspended" && is_over || is_second {
                return false;
            }
            let begin = if is_over {
                if own.status == "active" {
                    own.lapse();
                }
                own.becomes("active", own.is_primary, day);
                day
            } else {
                if own.status == "expired" {
                    own.becomes("active", own.is_primary, own.expires.max(own.since));
                }
                own.expires
            };
            own.expires = begin.checked_add_months(chrono::Months::new(12)).unwrap();
        }
        (Step::Suspend(days), "active") if !is_over => {
            own.becomes("suspended", own.is_primary, day);
            own.until = days.map(|days| after(day, days));
        }
        (Step::Suspend(days), "suspended") => {
            if own.until.is_some_and(|until| until <= day) {
                if is_over {
                    return false;
                }
                own.becomes("suspended", own.is_primary, day);
            }
            own.until = days.map(|days| after(day, days));
        }
        (Step::Reinstate, "suspended") => own.becomes("active", own.is_primary, day),
        (Step::Reinstate, "active") | (Step::Resign, "resigned") | (Step::Expire, "expired") => {}
        (Step::Resign, "active" | "suspended" | "expired") => {
            if in_force(own.status) && is_over {
                own.lapse();
            }
            own.becomes("resigned", own.is_primary, day);
        }
        (Step::MakePrimary, _) if own.is_primary => {}
        (Step::MakePrimary, "active" | "suspended") => {
            let until = own.until;
            own.becomes(own.status, true, day);
            own.until = until;
            let other = &mut accounts[1 - which];
            if other.is_primary && other.status != "resigned" {
                let until = other.until;
                other.becomes(other.status, false, day);
                other.until = until;
            }
        }
        (Step::Expire, "active" | "suspended") if is_over => {
            if let Some(until) = own.until.filter(|until| *until < own.expires) {
                own.becomes("active", own.is_primary, until.max(own.since));
            }
            own.lapse();
        }
        (Step::Expire, "suspended") => match own.until {
            Some(until) if until <= day => own.becomes("active", own.is_primary, until.max(own.since)),
            _ => return false,
        },
        _ => return false,
    }
    true
}

/// Does a step in the database; says whether it was allowed.
async fn perform(database: &mut TenantDatabase, id: Uuid, step: Step, day: NaiveDate) -> bool {
    let (action, until) = match step {
        Step::Renew => (Action::Renew, None),
        Step::Suspend(days) => (Action::Suspend, days.map(|days| after(day, days))),
        Step::Reinstate => (Action::Reinstate, None),
        Step::Resign => (Action::Resign, None),
        Step::MakePrimary => (Action::MakePrimary, None),
        Step::Expire => (Action::Expire, None),
    };
    let details = Details {
        effective_on: Some(day),
        until,
        ..Details::default()
    };
    let mut transaction = database.write(&act()).await.unwrap();
    actions::prepare(&mut transaction).await.unwrap();
    actions::stage_one(&mut transaction, Key::Id(&id.to_string()))
        .await
        .unwrap();
    actions::check(&mut transaction, action, &details).await.unwrap();
    let is_allowed = staging::first_faults(&mut transaction, 1)
        .await
        .unwrap()
        .is_empty();
    if is_allowed {
        actions::apply(&mut transaction).await.unwrap();
    }
    transaction.commit().await.unwrap();
    is_allowed
}

/// Every day of the history that the database wrote, and what is known of the person's time.
async fn compare(
    database: &mut TenantDatabase,
    person: Uuid,
    members: [Uuid; 2],
    accounts: &[Account; 2],
    end: NaiveDate,
) {
    let mut transaction = database.read().await.unwrap();
    let periods = life::periods(&mut transaction, person, end).await.unwrap();
    let tenure = life::tenure(&mut transaction, person, end).await.unwrap();
    let mut counted = Vec::new();
    let mut today = accounts[0].first;
    while today <= end {
        let mut mains = 0;
        for (id, account) in members.iter().zip(accounts) {
            let found: Vec<_> = periods
                .iter()
                .filter(|period| period.membership_id == *id)
                .filter(|period| {
                    period.started_on <= today && period.ended_on.is_none_or(|ended| today < ended)
                })
                .collect();
            if today < account.first {
                assert!(found.is_empty(), "{today}");
                continue;
            }
            assert_eq!(found.len(), 1, "one state on {today}");
            let line = account.lines[usize::try_from((today - account.first).num_days()).unwrap()];
            assert_eq!((found[0].status.as_str(), found[0].is_primary), line, "{today}");
            mains += usize::from(found[0].in_force && found[0].is_primary);
        }
        assert!(mains <= 1, "two main memberships on {today}");
        if accounts.iter().any(|account| account.counts(today, end)) {
            counted.push(today);
        }
        today = after(today, 1);
    }
    let first_of_last = counted
        .iter()
        .rev()
        .zip(0..)
        .take_while(|(day, back)| **day == end - Days::new(*back))
        .last();
    assert_eq!(tenure.total_days, i64::try_from(counted.len()).unwrap());
    assert_eq!(tenure.first_joined_on.as_ref(), counted.first());
    assert_eq!(tenure.continuous_since, first_of_last.map(|(day, _)| *day));
}

fn people(installation: &Installation) -> (Vec<Uuid>, Vec<Uuid>) {
    installation
        .ok("membership type create yearly -t nrna --months 12 --grace-days 30 --renewal-window-days 60");
    let row =
        |number: usize| format!("A{number:03},,A,N{number},,,NP-1,yearly,2015-01-01,2016-01-01,active\n");
    import_all(installation, &(0..CASES).map(row).collect::<String>());
    installation.query_as_superuser(
        "tenant_nrna",
        "begin;
         select set_config('tenantctl.tenant_id', (select id::text from tenancy.tenants), true);
         select tenancy.act_as(gen_random_uuid(), 'service', 'test', 'test', false, 'test', null, gen_random_uuid());
         insert into membership.memberships (tenant_id, id, user_id, unit_id, membership_type_id, member_number, status, is_primary, joined_on, expires_on)
         select tenant_id, gen_random_uuid(), user_id, (select id from organization.units where code = 'NP-2'), membership_type_id,
             replace(member_number, 'A', 'B'), 'active', false, '2015-06-01', '2016-06-01'
         from membership.memberships;
         commit",
    );
    let all = |column: &str, kind: &str| {
        ids(
            installation,
            &format!(
                "select {column} from membership.memberships where member_number like '{kind}%' order by member_number"
            ),
        )
    };
    let (main, second) = (all("id", "A"), all("id", "B"));
    let members = main
        .into_iter()
        .zip(second)
        .flat_map(|(main, second)| [main, second]);
    (all("user_id", "A"), members.collect())
}

#[test]
fn history_and_tenure_are_what_a_day_by_day_account_says() {
    let installation = organization();
    let (persons, members) = people(&installation);
    let stamp = ids(
        &installation,
        "select id || ' ' || landlord_id from tenancy.tenants",
    );
    let options = installation.cluster().connect_options("tenant_nrna");
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let mut database = runtime
        .block_on(TenantDatabase::open(
            &options,
            stamp[0],
            stamp[1],
            &embedded_contexts(),
        ))
        .unwrap();
    let case = Cell::new(0);
    let config = Config {
        cases: u32::try_from(CASES).unwrap(),
        max_shrink_iters: 0,
        failure_persistence: None,
        ..Config::default()
    };
    let rng = TestRng::deterministic_rng(config.rng_algorithm);
    let database = std::cell::RefCell::new(&mut database);
    TestRunner::new_with_rng(config, rng)
        .run(&prop::collection::vec(step(), 1..9), |steps| {
            let number = case.replace(case.get() + 1);
            let own = [members[2 * number], members[2 * number + 1]];
            let horizon = day("2024-01-01");
            let mut accounts = [
                Account::open(day("2015-01-01"), true, horizon),
                Account::open(day("2015-06-01"), false, horizon),
            ];
            let mut database = database.borrow_mut();
            let mut today = day("2015-10-01");
            for (which, step, gap) in &steps {
                today = after(today, *gap);
                let expected = account(&mut accounts, *which, *step, today);
                let found = runtime.block_on(perform(&mut database, own[*which], *step, today));
                assert_eq!(found, expected, "{step:?} of {which} on {today}, in {steps:?}");
            }
            let end = after(today, 45);
            runtime.block_on(compare(&mut database, persons[number], own, &accounts, end));
            Ok(())
        })
        .unwrap();
}
