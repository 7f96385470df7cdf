//! Under row security an index serves the application only if its operators are leakproof; a superuser sees the fast
//! plan whatever they are, so plans are asked for in the application's role.

use crate::fixture::{APPLICATION, CONTEXTS, Databases, OWNER, TENANT};
use crate::probe;

#[test]
fn indexes_meant_for_searching_are_of_leakproof_types() {
    let databases = Databases::start();
    // Exclusion constraints and block ranges are not meant for searching by the application.
    databases.assert_none(
        TENANT,
        &format!(
            "select distinct indexrelid::regclass, oprcode
             from pg_index
             join pg_class index on index.oid = indexrelid
             join pg_am on pg_am.oid = index.relam
             join pg_class on pg_class.oid = indrelid
             join pg_namespace on pg_namespace.oid = pg_class.relnamespace
             cross join unnest(indclass) as class
             join pg_opclass on pg_opclass.oid = class
             join pg_amop on amopfamily = opcfamily and amoplefttype = opcintype and amoprighttype = opcintype
             join pg_operator on pg_operator.oid = amopopr
             join pg_proc on pg_proc.oid = oprcode
             where {CONTEXTS} and not indisexclusion and amname <> 'brin' and not proleakproof"
        ),
    );
}

/// Searches that the application makes, each with the condition that must reach an index.
const SEARCHES: [(&str, &str, &str); 18] = [
    (
        "access.role_assignments",
        "user_id = '00000000-0000-7000-8000-00000000000a'",
        "user_id =",
    ),
    (
        "access.user_permissions_cache",
        "user_id = '00000000-0000-7000-8000-00000000000a'",
        "user_id =",
    ),
    ("membership.invitations", "token_hash = 'x'", "token_hash ="),
    (
        "identity.users",
        "email_normalized = '7@example.org'",
        "email_normalized =",
    ),
    ("identity.users", "external_id = '17'", "external_id ="),
    (
        "identity.users",
        "name_normalized = 'person 7' and date_of_birth = '1990-01-01'",
        "name_normalized =",
    ),
    (
        "identity.user_sessions",
        "session_token_hash = 'x'",
        "session_token_hash =",
    ),
    (
        "identity.authentication_tokens",
        "token_hash = 'x'",
        "token_hash =",
    ),
    ("identity.password_resets", "token_hash = 'x'", "token_hash ="),
    ("tenancy.import_batches", "file_sha256 = 'x'", "file_sha256 ="),
    ("organization.units", "code = '7'", "code ="),
    ("organization.units", "lft between 10 and 20", "lft >="),
    (
        "organization.units",
        "parent_id = '00000000-0000-7000-8000-00000000000a'",
        "parent_id =",
    ),
    (
        "organization.unit_leaders",
        "unit_id = '00000000-0000-7000-8000-00000000000a'",
        "unit_id =",
    ),
    (
        "membership.memberships",
        "member_number = '7' and status <> 'transferred'",
        "member_number =",
    ),
    (
        "membership.memberships",
        "user_id = '00000000-0000-7000-8000-00000000000a'",
        "user_id =",
    ),
    (
        "membership.memberships",
        "unit_id = '00000000-0000-7000-8000-00000000000a'",
        "unit_id =",
    ),
    (
        "membership.membership_history",
        "user_id = '00000000-0000-7000-8000-00000000000a' and is_primary and in_force and ended_on is null",
        "user_id =",
    ),
];

/// Holds each of the application's searches against its plan, over many rows.
pub fn assert_searches_use_indexes(databases: &Databases) {
    for (table, condition, indexed) in SEARCHES {
        let undeleted = databases.query_as_superuser(
            TENANT,
            &format!("select tenancy.has_column('{table}', 'deleted_at')"),
        );
        let undeleted = if undeleted == "t" {
            " and deleted_at is null"
        } else {
            ""
        };
        let plan = plan(
            databases,
            &format!("select * from {table} where {condition}{undeleted}"),
        );
        assert!(
            is_index_condition(&plan, indexed),
            "{table}, {condition}:\n{plan}"
        );
    }
}

#[test]
fn a_search_by_a_type_that_is_not_leakproof_cannot_use_its_index() {
    let databases = Databases::start();
    probe::create(&databases);
    databases.ok_as_role(
        OWNER,
        "alter table probe.parents add path organization.ltree;
         create index on probe.parents (tenant_id, path);
         create index on probe.parents (tenant_id, name)",
    );
    databases.ok_as_role(OWNER, ROWS_OF_THE_PROBE);
    databases.query_as_superuser(TENANT, "analyze");
    let slow = plan(
        &databases,
        "select * from probe.parents where path operator(organization.=) '1.2'::organization.ltree",
    );
    let fast = plan(&databases, "select * from probe.parents where name = 'first'");
    assert!(!is_index_condition(&slow, "path "), "{slow}");
    assert!(is_index_condition(&fast, "name ="), "{fast}");
}

const ROWS_OF_THE_PROBE: &str = "
    insert into probe.parents (tenant_id, id, name, path)
    select tenancy.current_tenant(), gen_random_uuid(), 'name ' || n, n::text::organization.ltree
    from generate_series(1, 10000) as n";

fn plan(databases: &Databases, query: &str) -> String {
    databases.ok_as_role(APPLICATION, &format!("explain (costs off) {query}"))
}

fn is_index_condition(plan: &str, condition: &str) -> bool {
    plan.lines()
        .any(|line| line.contains("Index Cond") && line.contains(condition))
}
