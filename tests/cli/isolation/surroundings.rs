//! Faults of what stands beside the tables.

use super::{assert_found_and_mended, fault, installation};

#[test]
fn ways_past_row_security_are_found_and_mended() {
    assert_found_and_mended(
        &installation(),
        "tenant verify-isolation nrna",
        &[
            fault(
                "view-of-owner",
                "organization.everything",
                "create view organization.everything as select * from organization.units",
            ),
            fault(
                "materialized-view",
                "organization.copy",
                "create materialized view organization.copy as select * from organization.units;
                 grant select on organization.copy to tenantctl_main_app",
            ),
            fault(
                "foreign-table",
                "organization.remote",
                "create foreign data wrapper elsewhere; create server elsewhere foreign data wrapper elsewhere;
                 create foreign table organization.remote (id uuid) server elsewhere;
                 grant select on organization.remote to tenantctl_main_readonly",
            ),
            fault(
                "foreign-server",
                "beside",
                "create server beside foreign data wrapper elsewhere",
            ),
            fault("foreign-extension", "dblink", "create extension dblink"),
            fault(
                "untrusted-language",
                "unsafe",
                "create language unsafe handler plpgsql_call_handler",
            ),
            fault(
                "subscription",
                "incoming",
                "create subscription incoming connection 'dbname=nowhere' publication outgoing with (connect = false)",
            ),
            fault(
                "publication",
                "outgoing",
                "create publication outgoing for table organization.units",
            ),
            fault("large-object", "large objects", "select lo_create(0)"),
        ],
    );
}
