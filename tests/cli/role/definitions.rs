//! Roles themselves: created, shown, changed, deleted.

use super::{refused, with_people};

#[test]
fn a_role_is_created_shown_changed_and_deleted() {
    let installation = with_people();
    let create = "role create spokesperson -t nrna --name Spokesperson --maximum-holders 1 --inherits viewer \
                  --allow unit.update --deny membership.export --excludes treasurer --reason independence";
    assert_eq!(
        installation.ok(create),
        "created role spokesperson (Spokesperson)\n"
    );
    insta::assert_snapshot!(installation.ok("role show spokesperson -t nrna --columns code,name,maximum_holders,inherits,conflicts,allows,denies,effective"));
    insta::assert_snapshot!(refused(&installation, 4, create));
    assert_eq!(
        installation
            .ok("role update spokesperson -t nrna --no-maximum --permits treasurer --disinherits viewer"),
        "updated role spokesperson\n"
    );
    assert_eq!(
        installation.ok("role update spokesperson -t nrna --no-maximum"),
        "role spokesperson is so already\n"
    );
    assert_eq!(
        installation.ok("role list -t nrna --search spokes --columns code,inherits,maximum_holders,conflicts,allows,denies --format csv"),
        "code,inherits,maximum_holders,conflicts,allows,denies\nspokesperson,,,,unit.update,membership.export\n"
    );
    assert_eq!(
        installation.ok("role grant spokesperson unit.read unit.update -t nrna"),
        "role spokesperson allows unit.read, unit.update\n"
    );
    assert_eq!(
        installation.ok("role grant spokesperson unit.read -t nrna"),
        "role spokesperson allows unit.read already\n"
    );
    installation.ok("role revoke spokesperson unit.read -t nrna");
    insta::assert_snapshot!(refused(
        &installation,
        3,
        "role revoke spokesperson unit.read -t nrna"
    ));
    insta::assert_snapshot!(refused(
        &installation,
        3,
        "role grant spokesperson unit.reed -t nrna"
    ));
    insta::assert_snapshot!(refused(&installation, 3, "role show spokeperson -t nrna"));
    insta::assert_snapshot!(refused(
        &installation,
        1,
        "role update viewer -t nrna --inherits chair"
    ));
    installation.fails(1, "role create Chair-2 -t nrna --name Chair");
    installation.fails(
        2,
        "role create helper -t nrna --name Helper --allow unit.read --deny unit.read",
    );
    installation.fails(2, "role update chair -t nrna");

    installation.ok("role assign spokesperson -t nrna --user sita@example.org --unit NP");
    installation.fails(5, "role delete spokesperson -t nrna");
    insta::assert_snapshot!(refused(
        &installation,
        1,
        "role delete spokesperson -t nrna --yes"
    ));
    installation.ok("role unassign spokesperson -t nrna --user sita@example.org --now");
    assert_eq!(
        installation.ok("role delete spokesperson -t nrna --dry-run"),
        "would delete role spokesperson; nothing was changed\n"
    );
    installation.ok("role delete spokesperson -t nrna --yes");
    installation.fails(3, "role delete spokesperson -t nrna --yes");
    installation.ok("role create spokesperson -t nrna --name Again");
}
