//! The statements and their parameters. Where one reads a large table whole, it says why.

pub struct HotQuery {
    pub what: &'static str,
    pub statement: &'static str,
    /// The values of its parameters.
    pub given: &'static str,
    /// The large tables that it may read whole.
    pub reads_whole: &'static [&'static str],
    /// Whether the program asks for whole tables to be joined.
    pub is_for_all: bool,
}

const USERS: &str = include_str!("../../../src/db/identity/users_list.sql");
const MERGED_USERS: &str = include_str!("../../../src/db/identity/users_merged.sql");
const FORMS: &str = include_str!("../../../src/db/identity/logins_forms.sql");
const UNITS: &str = include_str!("../../../src/db/organization/units_list.sql");
const OUTLINE: &str = include_str!("../../../src/db/organization/tree_outline.sql");
const MEMBERS: &str = include_str!("../../../src/db/membership/members_list.sql");
const MEMBER_IDS: &str = include_str!("../../../src/db/membership/members_find.sql");
const ROLL: &str = include_str!("../../../src/db/membership/life/roll.sql");
const STATS: &str = include_str!("../../../src/db/membership/life/stats.sql");
const BATCHES: &str = include_str!("../../../src/db/tenancy/batches_list.sql");
const CHECK: &str = include_str!("../../../src/db/access/check.sql");
const SOURCES_OF_USER: &str = include_str!("../../../src/db/access/sources_of_user.sql");
const SOURCES_IN_FORCE: &str = include_str!("../../../src/db/access/sources_in_force.sql");
const DEFINITIONS_OF_ROLES: &str = include_str!("../../../src/db/access/definitions_of_roles.sql");
const DEFINITIONS_OF_PERMISSION: &str = include_str!("../../../src/db/access/definitions_of_permission.sql");
const LOG: &str = include_str!("../../../src/db/audit/entries_list.sql");

pub const HOT_QUERIES: &[HotQuery] = &[
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
    // A text may be anywhere in a name. LIKE leaks, so row security lets no index of trigrams serve it.
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
        "'7', null, null, null, null, null, null, null, 1",
        &[],
    ),
    hot(
        "first page of units",
        UNITS,
        "null, null, null, null, null, null, null, null, 51",
        &[],
    ),
    hot(
        "next page of units",
        UNITS,
        "null, null, null, null, null, null, null, '7', 51",
        &[],
    ),
    hot(
        "units right below one",
        UNITS,
        "null, null, null, '700', null, null, null, null, 51",
        &[],
    ),
    hot(
        "units anywhere below one",
        UNITS,
        "null, null, null, null, 7001, 7999, null, null, 51",
        &[],
    ),
    // A text may be anywhere in a name, as with users.
    hot(
        "search of units",
        UNITS,
        "null, null, null, null, null, null, 'unit 77', null, 51",
        &["units"],
    ),
    // Every unit is printed.
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
        &[],
    ),
    hot(
        "next page of members",
        MEMBERS,
        "'{}', null, null, null, null, '00000000-0000-7000-8000-00000000000a', 51, null",
        &[],
    ),
    hot(
        "last page of members",
        MEMBERS,
        "'{}', null, null, null, null, '00000000-0000-7000-8000-00000001869a', 51, null",
        &[],
    ),
    hot(
        "first page of members in a state",
        MEMBERS,
        "'{active}', null, null, null, null, null, 51, null",
        &[],
    ),
    hot(
        "members of one unit",
        MEMBERS,
        "'{}', null, 7001, 7001, null, null, 51, null",
        &[],
    ),
    // A text may be anywhere in a name, as with users.
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
    // Everybody's state on the day is computed.
    for_all(
        "electorate",
        ROLL,
        "current_date, null, null, true",
        &["users", "memberships", "membership_history", "units"],
    ),
    // Each table is read once and joined, which never takes long, however large the part; units are few.
    for_all(
        "electorate of a part of the tree",
        ROLL,
        "current_date, 7001, 7999, false",
        &["users", "memberships", "membership_history"],
    ),
    // All are counted.
    for_all(
        "members of a day counted",
        STATS,
        "current_date, null, null",
        &["users", "memberships", "membership_history", "units"],
    ),
    // As with the electorate of a part.
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
        &[],
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
        "entry by number",
        LOG,
        "1000, null, null, null, null, null, null, null, null, null, 1, null",
        &[],
    ),
    hot(
        "life of a record",
        LOG,
        "null, null, null, null, '{x}', '{00000000-0000-7000-8000-00000000000a}', null, null, null, null, 51, null",
        &[],
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
