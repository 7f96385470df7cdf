//! Faults of roles and privileges.

use super::{assert_found_and_mended, fault, installation};

const LINE: &str = "tenant verify-isolation nrna";

#[test]
fn faults_of_roles_are_found_and_mended() {
    assert_found_and_mended(
        &installation(),
        LINE,
        &[
            fault(
                "role-attribute",
                "tenant_nrna_app",
                "alter role tenant_nrna_app bypassrls",
            ),
            fault(
                "role-path",
                "tenant_nrna_app",
                "create role beyond bypassrls; create role between; grant beyond to between; grant between to tenant_nrna_app",
            ),
            fault(
                "role-path",
                "tenantctl_main_readonly",
                "grant tenantctl_main_audit to tenantctl_main_readonly",
            ),
            fault(
                "read-all-data",
                "tenant_nrna_readonly",
                "grant pg_read_all_data to tenant_nrna_readonly",
            ),
            fault(
                "role-owns",
                "tenant_nrna_app",
                "create sequence organization.counter; alter sequence organization.counter owner to tenant_nrna_app",
            ),
        ],
    );
}

#[test]
fn faults_of_privileges_are_found_and_mended() {
    assert_found_and_mended(
        &installation(),
        LINE,
        &[
            fault(
                "public-connect",
                "tenant_nrna",
                "grant connect on database tenant_nrna to public",
            ),
            fault(
                "unknown-login",
                "stranger",
                "create role stranger login; grant connect on database tenant_nrna to stranger",
            ),
            fault(
                "connect-elsewhere",
                "tenant_nrna_app",
                "grant connect on database tenant_uml to tenant_nrna_app",
            ),
            fault(
                "create-right",
                "public",
                "grant create on schema public to public",
            ),
            fault(
                "create-right",
                "tenant_nrna",
                "grant temporary on database tenant_nrna to tenant_nrna_app",
            ),
            fault(
                "public-grant",
                "organization.units",
                "grant select on organization.units to public",
            ),
            fault(
                "public-grant",
                "identity.users.email",
                "grant select (email) on identity.users to public",
            ),
            fault(
                "table-privilege",
                "organization.units",
                "grant truncate on organization.units to tenantctl_main_app",
            ),
            fault(
                "table-privilege",
                "identity.users",
                "create role gatherer; grant references on identity.users to gatherer; grant gatherer to tenant_nrna_app",
            ),
            fault(
                "partition-grant",
                "audit.activity_log_default",
                "grant select on audit.activity_log_default to tenantctl_main_app",
            ),
            fault(
                "shared-table-writable",
                "reference.countries",
                "grant insert on reference.countries to tenantctl_main_app",
            ),
            fault(
                "default-privilege",
                "tenantctl_main_app",
                "alter default privileges for role tenantctl_main_owner in schema organization
                 grant truncate on tables to tenantctl_main_app",
            ),
        ],
    );
}
