//! Keys begin with the tenant, so that a row of another tenant cannot even be named.

use crate::fixture::{CONTEXTS, Databases, OWNER, TABLES, TENANT, assert_refused};
use crate::probe;

fn tables_with_tenant() -> String {
    format!(
        "select pg_class.oid, pg_class.oid::regclass::text as name, attnum as tenant_column
         from pg_class
         join pg_namespace on pg_namespace.oid = relnamespace
         join pg_attribute on attrelid = pg_class.oid and attname = 'tenant_id' and not attisdropped
         where {CONTEXTS} and {TABLES}"
    )
}

#[test]
fn every_primary_and_unique_key_begins_with_the_tenant() {
    let databases = Databases::start();
    databases.assert_none(
        TENANT,
        &format!(
            "select indexrelid::regclass
             from pg_index join ({}) as tables on tables.oid = indrelid
             where (indisunique or indisexclusion) and indkey[0] <> tenant_column",
            tables_with_tenant()
        ),
    );
}

#[test]
fn every_foreign_key_begins_with_the_tenant_on_both_sides_unless_it_goes_to_shared_rows() {
    let databases = Databases::start();
    databases.assert_none(
        TENANT,
        &format!(
            "select format('%s of %s', conname, name)
             from pg_constraint
             join ({}) as tables on tables.oid = conrelid
             join pg_class target on target.oid = confrelid
             where contype = 'f' and target.relnamespace <> 'reference'::regnamespace
               and (conkey[1] <> tenant_column or (
                   select attname from pg_attribute where attrelid = confrelid and attnum = confkey[1]
               ) <> case when confrelid = 'tenancy.tenants'::regclass then 'id' else 'tenant_id' end)",
            tables_with_tenant()
        ),
    );
}

#[test]
fn a_foreign_key_that_sets_null_names_its_columns() {
    let databases = Databases::start();
    databases.assert_none(
        TENANT,
        &format!(
            "select format('%s of %s', conname, name)
             from pg_constraint join ({}) as tables on tables.oid = conrelid
             where contype = 'f' and (confdeltype in ('n', 'd') or confupdtype in ('n', 'd'))
               and (confdelsetcols is null or tenant_column = any (confdelsetcols))",
            tables_with_tenant()
        ),
    );
}

#[test]
fn every_table_has_a_key_and_every_constraint_holds() {
    let databases = Databases::start();
    databases.assert_none(
        TENANT,
        &format!(
            "select pg_class.oid::regclass
             from pg_class join pg_namespace on pg_namespace.oid = relnamespace
             where {CONTEXTS} and {TABLES} and not exists (
                 select from pg_constraint where conrelid = pg_class.oid and contype in ('p', 'u')
             )"
        ),
    );
    databases.assert_none(
        TENANT,
        "select format('%s of %s', conname, conrelid::regclass) from pg_constraint where not convalidated",
    );
}

#[test]
fn a_foreign_key_added_over_an_orphan_is_refused_when_the_tenant_is_set() {
    let databases = Databases::start();
    probe::create(&databases);
    databases.ok_as_role(OWNER, probe::ORPHAN);
    assert_refused(
        &databases.as_role(OWNER, probe::FOREIGN_KEY),
        "violates foreign key constraint \"children_parent_fkey\"",
    );
}

#[test]
fn a_foreign_key_added_without_a_tenant_is_checked_against_nothing() {
    let databases = Databases::start();
    probe::create(&databases);
    databases.ok_as_role(OWNER, probe::ORPHAN);
    // The reason why every session of the tool takes its tenant before anything else.
    let output = databases.in_transaction(OWNER, None, probe::FOREIGN_KEY);
    assert_eq!(output.code, 0, "{}", output.transcript());
}

#[test]
fn keys_are_suspended_for_a_first_load_and_made_again() {
    let databases = Databases::start();
    let keys = databases.query(TENANT, KEYS_OF_UNITS);
    databases.ok_as_role(
        OWNER,
        &format!("{SUSPEND}; select tenancy.restore_keys(definitions) from suspended"),
    );
    assert_eq!(databases.query(TENANT, KEYS_OF_UNITS), keys);
}

#[test]
fn keys_are_never_suspended_in_a_database_of_several_tenants() {
    let databases = Databases::start();
    let keys = databases.query(TENANT, KEYS_OF_UNITS);
    databases.query_as_superuser(
        TENANT,
        "insert into tenancy.tenants (id, slug, name, landlord_id)
         select gen_random_uuid(), 'other', 'Other', landlord_id from tenancy.tenants",
    );
    let first = databases.query_as_superuser(TENANT, "select id from tenancy.tenants where slug = 'nrna'");
    // The other tenant's rows could not be seen, nor checked when the keys are made again.
    assert_refused(
        &databases.in_transaction(OWNER, Some(&first), SUSPEND),
        "the database holds several tenants",
    );
    assert_eq!(databases.query(TENANT, KEYS_OF_UNITS), keys);
}

const SUSPEND: &str = "create temporary table suspended on commit drop as
    select tenancy.suspend_keys(array['organization.units']::regclass[]) as definitions";

const KEYS_OF_UNITS: &str = "select string_agg(conname, ' ' order by conname) from pg_constraint where conrelid = 'organization.units'::regclass";
