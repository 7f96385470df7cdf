//! Row security: on every table of tenant data, for everybody, the same everywhere.

use crate::fixture::{CONTEXTS, Databases, LANDLORD, OWNER, TABLES, TENANT, assert_refused};
use crate::probe;

/// Tables of a tenant's database without row security that binds their owner, and why.
const WITHOUT_FORCED_ROW_SECURITY: [(&str, &str); 4] = [
    (
        "tenancy.tenants",
        "the owner reads the stamp before it knows the tenant",
    ),
    ("tenancy.migrations", "concerns the database, not a tenant in it"),
    ("tenancy.backfills", "concerns the database, not a tenant in it"),
    (
        "audit.schema_changes",
        "concerns the database, not a tenant in it",
    ),
];

fn tables_of_tenant_data() -> String {
    let exceptions = WITHOUT_FORCED_ROW_SECURITY
        .map(|(table, _)| format!("'{table}'"))
        .join(", ");
    format!(
        "select pg_class.oid, pg_class.oid::regclass::text as name, relrowsecurity, relforcerowsecurity
         from pg_class join pg_namespace on pg_namespace.oid = relnamespace
         where {CONTEXTS} and nspname <> 'reference' and {TABLES}
           and pg_class.oid::regclass::text not in ({exceptions})"
    )
}

#[test]
fn every_table_of_tenant_data_is_under_row_security_that_binds_its_owner() {
    let databases = Databases::start();
    let tables = tables_of_tenant_data();
    databases.assert_none(
        TENANT,
        &format!("select name from ({tables}) as tables where not (relrowsecurity and relforcerowsecurity)"),
    );
    databases.assert_none(
        TENANT,
        &format!(
            "select name from ({tables}) as tables where not exists (
                 select from pg_attribute
                 where attrelid = tables.oid and attname = 'tenant_id' and atttypid = 'uuid'::regtype and attnotnull
             )"
        ),
    );
}

#[test]
fn every_protected_table_has_the_restrictive_policy_of_its_tenant_and_one_that_permits() {
    let databases = Databases::start();
    let tables = tables_of_tenant_data();
    let own = "(tenant_id = ( SELECT tenancy.current_tenant() AS current_tenant))";
    databases.assert_none(
        TENANT,
        &format!(
            "select name from ({tables}) as tables where not exists (
                 select from pg_policies
                 where format('%s.%s', schemaname, tablename) = name and policyname = 'tenant_isolation'
                   and permissive = 'RESTRICTIVE' and cmd = 'ALL' and roles = '{{public}}'
                   and qual = '{own}' and with_check = '{own}'
             ) or not exists (
                 select from pg_policies
                 where format('%s.%s', schemaname, tablename) = name and permissive = 'PERMISSIVE'
                   and qual like '%current_tenant() % IS NOT NULL%' and with_check like '%current_tenant() % IS NOT NULL%'
             )"
        ),
    );
    databases.assert_none(
        TENANT,
        "select format('%s on %s.%s', policyname, schemaname, tablename)
         from pg_policies where qual = 'true' or with_check = 'true'",
    );
}

#[test]
fn views_see_what_their_reader_may_see() {
    let databases = Databases::start();
    databases.assert_none(
        TENANT,
        &format!(
            "select pg_class.oid::regclass
             from pg_class join pg_namespace on pg_namespace.oid = relnamespace
             where {CONTEXTS} and (
                 relkind in ('m', 'f') or relkind = 'v' and not coalesce(reloptions @> '{{security_invoker=true}}', false)
             )"
        ),
    );
}

#[test]
fn no_function_of_the_tools_claims_to_be_leakproof() {
    let databases = Databases::start();
    for database in [LANDLORD, TENANT] {
        databases.assert_none(
            database,
            &format!(
                "select pg_proc.oid::regprocedure
                 from pg_proc join pg_namespace on pg_namespace.oid = pronamespace
                 where {CONTEXTS} and proleakproof"
            ),
        );
    }
}

#[test]
fn a_protected_table_shows_and_takes_rows_of_the_own_tenant_alone() {
    let databases = Databases::start();
    probe::create(&databases);
    let other = "00000000-0000-7000-8000-000000000001";
    let count = "select count(*) from probe.parents";
    assert_eq!(databases.ok_as_role(OWNER, count), "1");
    for tenant in [None, Some(other)] {
        let output = databases.in_transaction(OWNER, tenant, count);
        assert_eq!(output.stdout.trim(), "0", "{}", output.transcript());
    }
    let foreign = format!("insert into probe.parents (tenant_id, id) values ('{other}', gen_random_uuid())");
    let moved = format!("update probe.parents set tenant_id = '{other}'");
    for statement in [foreign.as_str(), moved.as_str()] {
        assert_refused(&databases.as_role(OWNER, statement), "row-level security policy");
    }
    let without_tenant = databases.in_transaction(
        OWNER,
        None,
        &format!(
            "insert into probe.parents (tenant_id, id) values ('{}', gen_random_uuid())",
            databases.tenant_id()
        ),
    );
    assert_refused(&without_tenant, "row-level security policy");
}

#[test]
fn protect_refuses_a_table_without_tenant() {
    let databases = Databases::start();
    let output = databases.as_role(
        OWNER,
        "create schema probe; create table probe.loose (id uuid primary key); select tenancy.protect('probe.loose')",
    );
    assert_refused(&output, "it needs a column \"tenant_id uuid not null\"");
}
