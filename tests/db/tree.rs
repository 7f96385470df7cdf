//! The tree of units, whoever writes to it.

use crate::fixture::{APPLICATION, Databases, OWNER, assert_refused};

/// A nation with a province, and the application's words for what is done to them.
fn nation() -> Databases {
    let databases = Databases::start();
    databases.ok_as_role(
        APPLICATION,
        &acting(
            "insert into organization.units (tenant_id, id, code, name, unit_type_id)
             select tenancy.current_tenant(), gen_random_uuid(), 'N', 'Nation', id
             from organization.unit_types where code = 'national';
             insert into organization.units (tenant_id, id, code, name, unit_type_id, parent_id)
             select tenancy.current_tenant(), gen_random_uuid(), 'P', 'Province', types.id, units.id
             from organization.unit_types types, organization.units where types.code = 'province'",
        ),
    );
    databases
}

fn acting(sql: &str) -> String {
    format!(
        "select tenancy.act_as(gen_random_uuid(), 'service', 'test', 'Test', true, 'test', null, null); {sql}"
    )
}

#[test]
fn a_unit_with_active_units_below_it_is_neither_archived_nor_deleted() {
    let databases = nation();
    for change in ["status = 'archived'", "deleted_at = now()"] {
        let one = format!("update organization.units set {change} where code = 'N'");
        assert_refused(
            &databases.as_role(APPLICATION, &acting(&one)),
            "unit \"N\" cannot be archived: \"P\" below it is not",
        );
    }
    for change in ["status = 'archived'", "deleted_at = now()"] {
        let both = format!("update organization.units set {change}");
        databases.ok_as_role(APPLICATION, &acting(&both));
    }
}

#[test]
fn types_do_not_change_under_the_units_that_stand_by_them() {
    let databases = nation();
    let refused = [
        (
            "delete from organization.unit_type_parents using organization.unit_types
             where type_id = id and code = 'province'",
            "unit \"P\" of type \"province\" cannot stand below unit \"N\" of type \"national\"",
        ),
        (
            "insert into organization.unit_type_parents (tenant_id, type_id, parent_type_id)
             select tenancy.current_tenant(), id, id from organization.unit_types where code = 'national'",
            "unit \"N\" of type \"national\" cannot stand without a parent",
        ),
    ];
    for (change, message) in refused {
        assert_refused(&databases.as_role(OWNER, &acting(change)), message);
    }
    let allowed = "
        update organization.unit_types set may_be_root = true where code in ('national', 'province');
        insert into organization.unit_type_parents (tenant_id, type_id, parent_type_id)
        select tenancy.current_tenant(), id, id from organization.unit_types where code = 'national';
        update organization.units set parent_id = null where code = 'P';
        delete from organization.unit_type_parents using organization.unit_types
        where type_id = id and code = 'province'";
    databases.ok_as_role(OWNER, &acting(allowed));
    assert_refused(
        &databases.as_role(
            OWNER,
            &acting("update organization.unit_types set may_be_root = false"),
        ),
        "unit \"N\" of type \"national\" cannot stand without a parent",
    );
}
