//! Rights: the administrator needs no superuser's, the application has no more than it needs, PUBLIC has none.

use crate::fixture::{APPLICATION, AUDIT, CONTEXTS, Databases, LANDLORD, OWNER, TENANT};

/// Functions that write, with their owner's rights, what the application itself may not.
const WRITERS_OF_DERIVED_ROWS: [&str; 15] = [
    "access.keep_former_inheritance()",
    "access.keep_former_permissions()",
    "access.keep_suspension()",
    "access.refresh_assigned()",
    "access.refresh_defined()",
    "access.refresh_direct()",
    "access.refresh_holders(uuid[],uuid[])",
    "access.refresh_inherited()",
    "access.refresh_permission()",
    "access.refresh_permissions(uuid[],uuid[])",
    "access.refresh_role()",
    "membership.check_periods()",
    "membership.correct_history(uuid[],uuid[],date[],date[])",
    "membership.record_change()",
    "membership.record_joining()",
];

#[test]
fn the_administrator_is_no_superuser() {
    let databases = Databases::start();
    let rights = databases.query(
        LANDLORD,
        "select rolsuper, rolbypassrls, rolreplication, rolcreatedb, rolcreaterole from pg_roles where rolname = current_user",
    );
    assert_eq!(rights, "f|f|f|t|t");
}

#[test]
fn public_has_no_rights_on_databases_and_schemas() {
    let databases = Databases::start();
    databases.assert_none(
        LANDLORD,
        "select datname, privilege_type
         from pg_database cross join aclexplode(coalesce(datacl, acldefault('d', datdba)))
         where (datname = 'tenantctl' or datname ~ '^tenant_') and grantee = 0",
    );
    for database in [LANDLORD, TENANT] {
        databases.assert_none(
            database,
            &format!(
                "select nspname, privilege_type
                 from pg_namespace cross join aclexplode(coalesce(nspacl, acldefault('n', nspowner)))
                 where {CONTEXTS} and grantee = 0 or nspname = 'public' and grantee = 0 and privilege_type = 'CREATE'"
            ),
        );
        databases.assert_none(
            database,
            &format!(
                "select pg_class.oid::regclass, privilege_type
                 from pg_class join pg_namespace on pg_namespace.oid = relnamespace
                 cross join aclexplode(relacl)
                 where {CONTEXTS} and grantee = 0"
            ),
        );
    }
}

#[test]
fn the_application_and_its_logins_own_nothing() {
    let databases = Databases::start();
    databases.assert_none(
        TENANT,
        "select rolname, pg_describe_object(classid, objid, objsubid)
         from pg_shdepend join pg_roles on pg_roles.oid = refobjid
         where refclassid = 'pg_authid'::regclass and deptype = 'o' and rolname ~ '_(app|readonly)$'",
    );
}

#[test]
fn the_logins_of_a_tenant_have_no_path_to_more_rights() {
    let databases = Databases::start();
    databases.assert_none(
        TENANT,
        &format!(
            "select login.rolname, other.rolname
             from pg_roles login join pg_roles other on pg_has_role(login.oid, other.oid, 'member')
             where login.rolname ~ '^tenant_.*_(app|readonly)$'
               and (other.rolsuper or other.rolbypassrls or other.rolcreaterole or other.rolcreatedb
                    or other.rolname in ('{OWNER}', '{AUDIT}', 'pg_read_all_data', 'pg_write_all_data'))"
        ),
    );
}

#[test]
fn a_login_connects_to_its_own_tenant_alone() {
    let databases = Databases::start();
    databases.ok("tenant create other --template political_party");
    let allowed = databases.query(
        LANDLORD,
        "select rolname, datname
         from pg_roles cross join pg_database
         where rolname ~ '^tenant_' and datname ~ '^tenant' and datallowconn and has_database_privilege(pg_roles.oid, pg_database.oid, 'connect')
         order by 1, 2",
    );
    assert_eq!(
        allowed,
        "tenant_nrna_app|tenant_nrna\ntenant_nrna_readonly|tenant_nrna\n\
         tenant_other_app|tenant_other\ntenant_other_readonly|tenant_other"
    );
    // A clone is protected as its golden database is, and has nothing of another tenant.
    databases.assert_none(
        "tenant_other",
        "select slug from tenancy.tenants where slug <> 'other'",
    );
    databases.assert_none(
        "tenant_other",
        "select id from tenancy.actors where tenant_id not in (select id from tenancy.tenants)",
    );
}

#[test]
fn the_application_may_read_and_write_rows_and_nothing_else() {
    let databases = Databases::start();
    databases.assert_none(
        TENANT,
        &format!(
            "select pg_class.oid::regclass, privilege
             from pg_class join pg_namespace on pg_namespace.oid = relnamespace
             cross join unnest('{{truncate,references,trigger}}'::text[]) as privilege
             where {CONTEXTS} and relkind in ('r', 'p', 'v') and has_table_privilege('{APPLICATION}', pg_class.oid, privilege)"
        ),
    );
    databases.assert_none(
        TENANT,
        &format!(
            "select pg_class.oid::regclass, privilege
             from pg_class cross join unnest('{{select,insert,update,delete}}'::text[]) as privilege
             where relispartition and relkind = 'r' and has_table_privilege('{APPLICATION}', pg_class.oid, privilege)"
        ),
    );
    databases.assert_none(
        TENANT,
        &format!(
            "select pg_class.oid::regclass, privilege
             from pg_class cross join unnest('{{insert,update,delete}}'::text[]) as privilege
             where relnamespace = 'reference'::regnamespace and relkind = 'r'
               and has_table_privilege('{APPLICATION}', pg_class.oid, privilege)"
        ),
    );
    databases.assert_none(
        TENANT,
        &format!(
            "select nspname from pg_namespace where has_schema_privilege('{APPLICATION}', oid, 'create')"
        ),
    );
}

#[test]
fn functions_with_their_owners_rights_are_few_and_cannot_be_led_astray() {
    let databases = Databases::start();
    let definers = format!(
        "select pg_proc.oid, pg_proc.oid::regprocedure::text as name, proconfig, proowner, proacl, prorettype
         from pg_proc join pg_namespace on pg_namespace.oid = pronamespace
         where {CONTEXTS} and prosecdef"
    );
    for database in [LANDLORD, TENANT] {
        databases.assert_none(
            database,
            &format!(
                "select name from ({definers}) as definers
                 where not coalesce('search_path=pg_catalog, pg_temp' = any (proconfig), false)"
            ),
        );
        databases.assert_none(
            database,
            &format!(
                "select name from ({definers}) as definers
                 where prorettype <> 'trigger'::regtype and exists (
                     select from aclexplode(coalesce(proacl, acldefault('f', proowner))) where grantee = 0
                 )"
            ),
        );
    }
    let others = databases.query_as_superuser(
        TENANT,
        &format!(
            "select name from ({definers}) as definers where pg_get_userbyid(proowner) <> '{AUDIT}' order by 1"
        ),
    );
    for function in others.lines() {
        assert!(
            WRITERS_OF_DERIVED_ROWS.contains(&function),
            "{function} runs with the rights of {OWNER}"
        );
    }
}
