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

/// Enough rows that an index pays.
const ROWS: &str = "
    select tenancy.act_as(gen_random_uuid(), 'service', 'test', 'Test', true, 'test', null, null);
    create temporary table people on commit drop as
    select n, gen_random_uuid() as user_id, gen_random_uuid() as unit_id from generate_series(1, 1000) as n;
    insert into identity.users (tenant_id, id, email, email_normalized, external_id, full_name, date_of_birth)
    select tenancy.current_tenant(), user_id, n || '@example.org', n || '@example.org', n, 'Person ' || n, '1990-01-01' from people;
    insert into identity.user_sessions (tenant_id, id, user_id, session_token_hash, expires_at)
    select tenancy.current_tenant(), user_id, user_id, md5(n::text), now() + interval '1 day' from people;
    insert into identity.authentication_tokens (tenant_id, id, user_id, purpose, token_hash)
    select tenancy.current_tenant(), user_id, user_id, 'api', md5(n::text) from people;
    insert into identity.password_resets (tenant_id, id, user_id, token_hash, expires_at)
    select tenancy.current_tenant(), user_id, user_id, md5(n::text), now() + interval '1 day' from people;
    insert into tenancy.import_batches (
        tenant_id, id, kind, file_name, file_sha256, file_size, mapping, mode, on_error,
        rows_read, rows_created, rows_changed, rows_unchanged, rows_refused, created_by
    )
    select tenancy.current_tenant(), user_id, 'members', 'f', encode(sha256(n::text::bytea), 'hex'), 1, '{}', 'upsert', 'abort',
        1, 0, 0, 1, 0, tenancy.current_actor()
    from people;
    insert into organization.units (tenant_id, id, number, code, name, unit_type_id, path, lft, rgt, depth)
    select tenancy.current_tenant(), unit_id, null, n, 'Unit ' || n, type.id, null, null, null, null
    from people cross join (select id from organization.unit_types where code = 'national') as type;
    insert into organization.unit_leaders (tenant_id, id, unit_id, position, user_id, kind_code, term)
    select tenancy.current_tenant(), user_id, unit_id, 'chair', user_id, 'elected', '[2026-01-01,)' from people;
    insert into membership.membership_types (tenant_id, id, code, name)
    values (tenancy.current_tenant(), gen_random_uuid(), 'probe', 'Probe');
    insert into membership.memberships (tenant_id, id, user_id, unit_id, membership_type_id, member_number)
    select tenancy.current_tenant(), user_id, user_id, unit_id, type.id, n
    from people cross join (select id from membership.membership_types where code = 'probe') as type;
    insert into membership.invitations (tenant_id, id, email, email_normalized, token_hash, expires_at)
    select tenancy.current_tenant(), user_id, n || '@example.org', n || '@example.org', md5(n::text), now() + interval '1 day' from people;
    insert into access.permissions (tenant_id, id, code, resource, action)
    values (tenancy.current_tenant(), gen_random_uuid(), 'probe.read', 'probe', 'read');
    insert into access.user_permissions_cache (tenant_id, user_id, permission_id, effect, scope, valid_from)
    select tenancy.current_tenant(), user_id, permission.id, 'allow', 'tenant', '2026-01-01'
    from people cross join (select id from access.permissions where code = 'probe.read') as permission;
    insert into access.roles (tenant_id, id, code, name) values (tenancy.current_tenant(), gen_random_uuid(), 'probe', 'Probe');
    insert into access.role_assignments (tenant_id, id, user_id, role_id, scope)
    select tenancy.current_tenant(), user_id, user_id, role.id, 'tenant'
    from people cross join (select id from access.roles where code = 'probe') as role
    where n <= 200";

/// Searches that the application makes, each with the condition that must reach an index.
const SEARCHES: [(&str, &str, &str); 19] = [
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
    ("config.settings", "key = 'password_min_length'", "key ="),
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

#[test]
fn the_applications_searches_use_indexes() {
    let databases = Databases::start();
    databases.ok_as_role(OWNER, ROWS);
    databases.query_as_superuser(TENANT, "analyze");
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
            &databases,
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
    let slow = plan(
        &databases,
        "select * from probe.parents where path operator(organization.=) '1.2'::organization.ltree",
    );
    let fast = plan(&databases, "select * from probe.parents where name = 'first'");
    assert!(!is_index_condition(&slow, "path "), "{slow}");
    assert!(is_index_condition(&fast, "name ="), "{fast}");
}

/// No table is so large that a scan would be out of the question, so it is made so.
fn plan(databases: &Databases, query: &str) -> String {
    databases.ok_as_role(
        APPLICATION,
        &format!("set local enable_seqscan = off; explain (costs off) {query}"),
    )
}

fn is_index_condition(plan: &str, condition: &str) -> bool {
    plan.lines()
        .any(|line| line.contains("Index Cond") && line.contains(condition))
}
