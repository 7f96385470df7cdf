//! The statements behind lists, searches and trees, as the program sends them, planned for the application's role over a
//! hundred thousand rows: which large table is read whole is a decision on record.

use std::collections::BTreeMap;

use crate::fixture::{APPLICATION, Databases};
use crate::{indexes, volume};

struct HotQuery {
    what: &'static str,
    statement: &'static str,
    /// The values of its parameters.
    given: &'static str,
    /// The large tables that it may read whole.
    reads_whole: &'static [&'static str],
    /// Whether the program asks for whole tables to be joined.
    is_for_all: bool,
}

const LARGE: [&str; 7] = [
    "users",
    "memberships",
    "membership_history",
    "units",
    "import_batches",
    "activity_log",
    "user_permissions_cache",
];

const USERS: &str = include_str!("../../src/db/identity/users_list.sql");
const MERGED_USERS: &str = include_str!("../../src/db/identity/users_merged.sql");
const FORMS: &str = include_str!("../../src/db/identity/logins_forms.sql");
const UNITS: &str = include_str!("../../src/db/organization/units_list.sql");
const OUTLINE: &str = include_str!("../../src/db/organization/tree_outline.sql");
const MEMBERS: &str = include_str!("../../src/db/membership/members_list.sql");
const MEMBER_IDS: &str = include_str!("../../src/db/membership/members_find.sql");
const ROLL: &str = include_str!("../../src/db/membership/life/roll.sql");
const STATS: &str = include_str!("../../src/db/membership/life/stats.sql");
const BATCHES: &str = include_str!("../../src/db/tenancy/batches_list.sql");
const CHECK: &str = include_str!("../../src/db/access/check.sql");
const SOURCES_OF_USER: &str = include_str!("../../src/db/access/sources_of_user.sql");
const SOURCES_IN_FORCE: &str = include_str!("../../src/db/access/sources_in_force.sql");
const DEFINITIONS_OF_ROLES: &str = include_str!("../../src/db/access/definitions_of_roles.sql");
const DEFINITIONS_OF_PERMISSION: &str = include_str!("../../src/db/access/definitions_of_permission.sql");
const LOG: &str = include_str!("../../src/db/audit/entries_list.sql");

const HOT_QUERIES: &[HotQuery] = &[
    hot(
        "user by id",
        USERS,
        "'00000000-0000-7000-8000-00000000000a', null, null, null, null, null, false, null, 1",
        &[],
    ),
    hot(
        "user by e-mail",
        USERS,
        "null, '7@example.org', null, null, null, null, false, null, 1",
        &[],
    ),
    hot(
        "user by external id",
        USERS,
        "null, null, '7', null, null, null, false, null, 1",
        &[],
    ),
    hot(
        "who was kept of two users, by e-mail",
        MERGED_USERS,
        "'7@example.org', null",
        &[],
    ),
    hot(
        "first page of users",
        USERS,
        "null, null, null, null, null, null, false, null, 51",
        &[],
    ),
    hot(
        "next page of users",
        USERS,
        "null, null, null, null, null, null, false, '00000000-0000-7000-8000-00000000000a', 51",
        &[],
    ),
    hot(
        "search of users",
        USERS,
        "null, null, null, null, 'person 77', null, false, null, 51",
        &["users"],
    ),
    hot("forms of passwords", FORMS, "", &[]),
    hot(
        "unit by code",
        UNITS,
        "'7', null, null, null, null, null, null, 1",
        &[],
    ),
    hot(
        "first page of units",
        UNITS,
        "null, null, null, null, null, null, null, 51",
        &[],
    ),
    hot(
        "next page of units",
        UNITS,
        "null, null, null, null, null, null, '7', 51",
        &[],
    ),
    hot(
        "units right below one",
        UNITS,
        "null, null, null, '700', null, null, null, 51",
        &[],
    ),
    hot(
        "units anywhere below one",
        UNITS,
        "null, null, null, null, '700', null, null, 51",
        &["units"],
    ),
    hot(
        "search of units",
        UNITS,
        "null, null, null, null, null, 'unit 77', null, 51",
        &["units"],
    ),
    hot("whole tree", OUTLINE, "null", &["units"]),
    hot(
        "part of the tree",
        OUTLINE,
        "'00000000-0000-7000-8000-00000000000a'",
        &[],
    ),
    hot("member by number, e-mail or id", MEMBER_IDS, "null, '7'", &[]),
    hot(
        "member by id",
        MEMBER_IDS,
        "'00000000-0000-7000-8000-00000000000a', 'x'",
        &[],
    ),
    hot(
        "members by id",
        MEMBERS,
        "'{}', null, null, null, null, null, 1, '{00000000-0000-7000-8000-00000000000a}'",
        &[],
    ),
    hot(
        "first page of members",
        MEMBERS,
        "'{}', null, null, null, null, null, 51, null",
        &["memberships"],
    ),
    hot(
        "next page of members",
        MEMBERS,
        "'{}', null, null, null, null, '00000000-0000-7000-8000-00000000000a', 51, null",
        &["memberships"],
    ),
    hot(
        "members of one unit",
        MEMBERS,
        "'{}', null, 7001, 7001, null, null, 51, null",
        &[],
    ),
    hot(
        "search of members",
        MEMBERS,
        "'{}', null, null, null, '%person 77%', null, 51, null",
        &["users", "memberships"],
    ),
    hot(
        "may somebody do something",
        CHECK,
        "'00000000-0000-7000-8000-00000000000a', 'unit.read', '00000000-0000-7000-8000-00000000000a', current_date",
        &[],
    ),
    hot(
        "why somebody may",
        SOURCES_OF_USER,
        "'00000000-0000-7000-8000-00000000000a', '00000000-0000-7000-8000-00000000000a', '00000000-0000-7000-8000-00000000000a', current_date, current_date, current_date",
        &[],
    ),
    hot(
        "what roles come to",
        DEFINITIONS_OF_ROLES,
        "'{00000000-0000-7000-8000-00000000000a}', '00000000-0000-7000-8000-00000000000a', current_date",
        &[],
    ),
    hot(
        "which roles come to a permission",
        DEFINITIONS_OF_PERMISSION,
        "'00000000-0000-7000-8000-00000000000a', current_date",
        &[],
    ),
    hot(
        "who may do something",
        SOURCES_IN_FORCE,
        "'{00000000-0000-7000-8000-00000000000a}', '00000000-0000-7000-8000-00000000000a', '00000000-0000-7000-8000-00000000000a', current_date",
        &[],
    ),
    hot(
        "first page of batches",
        BATCHES,
        "'{members,actions}', null, null, 51",
        &[],
    ),
    hot(
        "next page of batches",
        BATCHES,
        "'{members,actions}', null, '00000000-0000-7000-8000-0000000000ff', 51",
        &[],
    ),
    hot(
        "batch by id",
        BATCHES,
        "'{members,actions}', '00000000-0000-7000-8000-00000000000a', null, 1",
        &[],
    ),
    for_all(
        "electorate",
        ROLL,
        "current_date, null, null, true",
        &["users", "memberships", "membership_history", "units"],
    ),
    for_all(
        "electorate of a part of the tree",
        ROLL,
        "current_date, 7001, 7999, false",
        &["users", "memberships", "membership_history"],
    ),
    for_all(
        "members of a day counted",
        STATS,
        "current_date, null, null",
        &["users", "memberships", "membership_history", "units"],
    ),
    for_all(
        "members of a part of the tree counted",
        STATS,
        "current_date, 7001, 7999",
        &["users", "memberships", "membership_history"],
    ),
    hot(
        "newest of the log",
        LOG,
        "null, null, null, null, null, null, null, null, null, null, 51, null",
        &[],
    ),
    hot(
        "next page of the log",
        LOG,
        "null, null, null, null, null, null, null, null, null, 1000, 51, null",
        &["activity_log"],
    ),
    hot(
        "log of a time",
        LOG,
        "null, null, null, null, null, null, now() - interval '2 hours', now() - interval '1 hour', null, null, 51, null",
        &[],
    ),
    hot(
        "what is new in the log",
        LOG,
        "null, null, null, null, null, null, now() - interval '1 minute', null, null, null, 51, pg_current_snapshot()::text",
        &[],
    ),
    hot(
        "life of a record",
        LOG,
        "null, null, null, null, '{x}', '{00000000-0000-7000-8000-00000000000a}', null, null, null, null, 51, null",
        &["activity_log"],
    ),
];

const fn hot(
    what: &'static str,
    statement: &'static str,
    given: &'static str,
    reads_whole: &'static [&'static str],
) -> HotQuery {
    HotQuery {
        what,
        statement,
        given,
        reads_whole,
        is_for_all: false,
    }
}

/// A statement that computes something for everybody; see `prefer_whole_tables`.
const fn for_all(
    what: &'static str,
    statement: &'static str,
    given: &'static str,
    reads_whole: &'static [&'static str],
) -> HotQuery {
    HotQuery {
        is_for_all: true,
        ..hot(what, statement, given, reads_whole)
    }
}

/// The large tables of which a plan read more than half, by whichever way, and however often.
fn read_whole(plan: &str) -> Vec<&'static str> {
    let rows = |text: &str, before: &str| -> usize {
        let number = text.rsplit_once(before).map_or("0", |(_, number)| number);
        let digits = number.find(|c: char| !c.is_ascii_digit()).unwrap_or(number.len());
        number[..digits].parse().unwrap_or_default()
    };
    let mut table = "";
    let mut loops = 0;
    let mut read: BTreeMap<&str, usize> = BTreeMap::new();
    for line in plan.lines() {
        if let Some((_, scanned)) = line
            .split_once(" Scan")
            .and_then(|(_, node)| node.split_once(" on "))
        {
            table = scanned.split_whitespace().next().unwrap();
            loops = rows(line, "loops=");
            *read.entry(table).or_default() += rows(line, " rows=") * loops;
        } else if line.contains("->") {
            table = "";
        } else if line.contains("Rows Removed by") && !table.is_empty() {
            *read.entry(table).or_default() += rows(line, ": ") * loops;
        }
    }
    let part_of = |large: &str, table: &str| table == large || table.starts_with(&format!("{large}_"));
    LARGE
        .into_iter()
        .filter(|large| {
            let parts = read.iter().filter(|(table, _)| part_of(large, table));
            parts.map(|(_, rows)| rows).sum::<usize>() > volume::ROWS / 2
        })
        .collect()
}

fn plan(databases: &Databases, query: &HotQuery) -> String {
    let given = match query.given {
        "" => String::new(),
        given => format!("({given})"),
    };
    databases.ok_as_role(
        APPLICATION,
        &format!(
            "set local enable_nestloop = {};
             set local jit = {};
             set local statement_timeout = '60s';
             prepare hot as {};
             explain (analyze, costs off) execute hot{given}",
            if query.is_for_all { "off" } else { "on" },
            if query.is_for_all { "off" } else { "on" },
            query.statement
        ),
    )
}

#[test]
fn hot_queries_read_no_large_table_whole_but_where_it_is_decided() {
    let databases = volume::start();
    let bound = databases.ok_as_role(
        APPLICATION,
        "select current_user, bool_and(row_security_active(pg_class.oid) and relforcerowsecurity)
         from pg_class where relname in ('users', 'memberships', 'units', 'import_batches', 'activity_log')",
    );
    assert_eq!(bound, format!("{APPLICATION}|t"));
    let wrong: Vec<_> = HOT_QUERIES
        .iter()
        .map(|query| (query, plan(&databases, query)))
        .filter(|(query, plan)| read_whole(plan) != query.reads_whole)
        .map(|(query, plan)| format!("{} reads {:?}:\n{plan}\n", query.what, read_whole(&plan)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    indexes::assert_searches_use_indexes(&databases);
}
