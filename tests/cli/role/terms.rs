//! Who holds which role where, for how long, and what forbids it.

use super::{refused, with_people};

#[test]
fn assign_gives_a_role_for_a_term_and_unassign_ends_it() {
    let installation = with_people();
    let assign = "role assign chair -t nrna --user sita@example.org --unit NP-3 --scope subtree --kind elected --from 2026-01-01 --until 2027-12-31";
    assert_eq!(
        installation.ok(&format!("{assign} --dry-run")),
        "Sita Rai would be chair (elected) at unit NP-3 and below from 2026-01-01 until 2027-12-31; nothing was changed\n"
    );
    assert_eq!(
        installation.ok(assign),
        "Sita Rai is chair (elected) at unit NP-3 and below from 2026-01-01 until 2027-12-31\n"
    );
    assert_eq!(
        installation.ok(assign),
        "Sita Rai is chair (elected) at unit NP-3 and below from 2026-01-01 until 2027-12-31 already\n"
    );
    installation.ok("role assign chair -t nrna --user ram@example.org --unit NP-3 --kind acting --from 2026-06-01 --until 2026-06-30");
    installation.ok("role assign chair -t nrna --user gita@example.org --unit NP-3 --kind delegated --on-behalf-of sita@example.org --from 2026-09-01 --until 2026-09-30");
    installation
        .ok("role assign administrator -t nrna --user ram@example.org --scope tenant --from 2025-01-01");
    insta::assert_snapshot!(installation.ok("role assignments -t nrna --history --columns role,unit,scope,user,kind,from,until,on_behalf_of,granted_by"));
    let on = |day: &str| {
        installation.ok(&format!(
            "role assignments chair -t nrna --unit NP --subtree --at {day} --columns name,kind --format csv"
        ))
    };
    assert_eq!(on("2025-12-31"), "name,kind\n");
    assert_eq!(
        on("2026-06-30"),
        "name,kind\nSita Rai,elected\nRam Thapa,acting\n"
    );
    assert_eq!(
        installation.ok("role unassign chair -t nrna --user sita@example.org --unit NP-3 --on 2026-09-30 --reason resigned"),
        "the term of Sita Rai as chair at unit NP-3 and below ends on 2026-09-30\n"
    );
    assert_eq!(on("2026-10-01"), "name,kind\n");
    assert_eq!(
        installation.ok("role unassign chair -t nrna --user sita@example.org --unit NP-3 --on 2026-09-30"),
        "the term of Sita Rai as chair at unit NP-3 and below ends on 2026-09-30 already\n"
    );
    insta::assert_snapshot!(refused(
        &installation,
        3,
        "role unassign chair -t nrna --user sita@example.org --on 2026-10-01"
    ));
    installation.ok(
        "role assign chair -t nrna --user sita@example.org --unit NP --from 2090-01-01 --until 2090-12-31",
    );
    assert_eq!(
        installation.ok("role unassign chair -t nrna --user sita@example.org --unit NP --now"),
        "Sita Rai will not be chair at unit NP as of 2090-01-01\n"
    );
    installation.fails(2, "role assign chair -t nrna --user sita@example.org");
    installation.fails(
        2,
        "role assign chair -t nrna --user sita@example.org --unit NP --scope tenant",
    );
    installation.fails(
        2,
        "role assign chair -t nrna --user sita@example.org --scope subtree",
    );
    installation.fails(
        2,
        "role assign chair -t nrna --user sita@example.org --unit NP --from 2026-02-01 --until 2026-01-31",
    );
    installation.fails(
        2,
        "role assign chair -t nrna --user sita@example.org --unit NP --on-behalf-of ram@example.org",
    );
    installation.fails(1, "role assign chair -t nrna --user gita@example.org --unit NP --kind delegated --on-behalf-of ram@example.org");
    installation.fails(3, "role assign chair -t nrna --user nobody@example.org --unit NP");
}

#[test]
fn assign_is_refused_by_every_rule_with_whose_assignment_stands_in_the_way() {
    let installation = with_people();
    let assign = "role assign chair -t nrna --unit NP-3 --user";
    installation.ok(&format!(
        "{assign} sita@example.org --kind elected --from 2026-01-01 --until 2027-12-31"
    ));
    insta::assert_snapshot!(refused(
        &installation,
        1,
        &format!("{assign} ram@example.org --from 2027-12-31")
    ));
    insta::assert_snapshot!(refused(
        &installation,
        4,
        &format!("{assign} sita@example.org --scope subtree --from 2027-01-01")
    ));
    insta::assert_snapshot!(refused(
        &installation,
        1,
        "role assign treasurer -t nrna --user sita@example.org --unit NP --scope subtree --from 2027-01-01"
    ));
    insta::assert_snapshot!(refused(
        &installation,
        1,
        &format!("{assign} ram@example.org --from 2030-01-01 --until 2035-01-01")
    ));
    insta::assert_snapshot!(refused(
        &installation,
        1,
        &format!("{assign} ram@example.org --kind elected --from 2030-01-01")
    ));
    installation.ok("tenant setting set role_term_maximum_months 61 -t nrna");
    installation.ok(&format!(
        "{assign} ram@example.org --from 2030-01-01 --until 2035-01-01"
    ));
    installation.ok("unit archive NP-4 -t nrna --yes");
    insta::assert_snapshot!(refused(
        &installation,
        1,
        "role assign viewer -t nrna --user ram@example.org --unit NP-4"
    ));
    // Who holds both already stands in the way of a new separation, and of a lower maximum.
    installation.ok("role assign viewer -t nrna --user sita@example.org --unit NP-3-27");
    installation.ok(
        "role assign organizer -t nrna --user sita@example.org --unit NP-3 --scope subtree --from 2090-01-01",
    );
    installation.ok("role assign organizer -t nrna --user ram@example.org --unit NP-3 --from 2090-01-01");
    insta::assert_snapshot!(refused(
        &installation,
        1,
        "role update organizer -t nrna --excludes viewer"
    ));
    insta::assert_snapshot!(refused(
        &installation,
        1,
        "role update organizer -t nrna --maximum-holders 1"
    ));
    // No other client may either.
    let by_hand = installation.psql(
        "tenant_nrna",
        "begin;
         select set_config('tenantctl.tenant_id', (select id::text from tenancy.tenants), true);
         select tenancy.act_as(gen_random_uuid(), 'service', 'test', 'test', false, 'test', null, gen_random_uuid());
         update identity.users set deleted_at = now() where email = 'gita@example.org';
         insert into access.role_assignments (tenant_id, id, user_id, role_id, scope, granted_by)
         select users.tenant_id, gen_random_uuid(), users.id, roles.id, 'tenant', actors.id
         from identity.users, access.roles, (select id from tenancy.actors limit 1) actors
         where users.email = 'gita@example.org' and roles.code = 'viewer'",
    );
    assert!(by_hand.stderr.contains("was deleted"), "{}", by_hand.transcript());
}

#[test]
fn what_is_delegated_is_held_by_who_delegates_it_and_ends_no_later() {
    let installation = with_people();
    installation.ok("role assign chair -t nrna --user sita@example.org --unit NP-3 --scope subtree --kind elected --from 2026-01-01 --until 2030-12-31");
    let delegate = "role assign chair -t nrna --user gita@example.org --kind delegated --on-behalf-of sita@example.org --from 2026-09-01";
    insta::assert_snapshot!(refused(
        &installation,
        1,
        &format!("{delegate} --unit NP-3-27 --until 2031-06-30")
    ));
    insta::assert_snapshot!(refused(&installation, 1, &format!("{delegate} --unit NP-4")));
    assert_eq!(
        installation.ok(&format!("{delegate} --unit NP-3-27")),
        "Gita Lama is chair (delegated) at unit NP-3-27 from 2026-09-01 until 2030-12-31\n"
    );
    // No other client delegates what is not held either.
    let by_hand = |role: &str, unit: &str| {
        let output = installation.psql(
            "tenant_nrna",
            &format!(
                "begin;
                 select set_config('tenantctl.tenant_id', (select id::text from tenancy.tenants), true);
                 select tenancy.act_as(gen_random_uuid(), 'service', 'test', 'test', false, 'test', null, gen_random_uuid());
                 insert into access.role_assignments (tenant_id, id, user_id, role_id, unit_id, scope, kind_code, term, delegated_by)
                 select held.tenant_id, gen_random_uuid(), users.id, roles.id, units.id, 'unit', 'delegated', held.term, held.id
                 from access.role_assignments held, identity.users, access.roles, organization.units
                 where held.kind_code = 'elected' and users.email = 'ram@example.org' and roles.code = '{role}' and units.code = '{unit}'"
            ),
        );
        assert_ne!(output.code, 0, "{}", output.transcript());
        output.stderr
    };
    assert!(by_hand("owner", "NP-3").contains("who holds \"chair\" does not hold \"owner\""));
    assert!(by_hand("chair", "NP-4").contains("\"chair\" is not held over all of that place"));

    let alone = "role assign chair -t nrna --user ram@example.org --unit NP-3 --kind delegated";
    let without = installation.fails(2, alone);
    assert!(
        without.stderr.contains("add --on-behalf-of USER"),
        "{}",
        without.transcript()
    );
    installation.write(
        "deputies.csv",
        "user,role,unit,kind\nram@example.org,chair,NP-3,delegated\n",
    );
    let file = installation.fails(1, "role import deputies.csv -t nrna --yes");
    assert!(
        file.transcript().contains("missing_delegator"),
        "{}",
        file.transcript()
    );
    let by_hand = installation.psql(
        "tenant_nrna",
        "begin;
         select set_config('tenantctl.tenant_id', (select id::text from tenancy.tenants), true);
         select tenancy.act_as(gen_random_uuid(), 'service', 'test', 'test', false, 'test', null, gen_random_uuid());
         update access.role_assignments set delegated_by = null where kind_code = 'delegated'",
    );
    assert!(
        by_hand
            .stderr
            .contains("what is delegated is held on behalf of another assignment"),
        "{}",
        by_hand.transcript()
    );

    let may = "role check membership.approve -t nrna --user gita@example.org --unit NP-3-27";
    installation.ok(may);
    let suspend = |status: &str| {
        installation.write_as_application(&format!(
            "update access.role_assignments set status = '{status}' where kind_code = 'elected'"
        ));
    };
    suspend("suspended");
    installation.fails(1, may);
    suspend("active");
    // Who suspended it decides anew whether it goes on.
    installation.fails(1, may);
    installation.write_as_application(
        "update access.role_assignments set status = 'active' where kind_code = 'delegated'",
    );
    installation.ok(may);
    let unassign = "role unassign chair -t nrna --user sita@example.org --unit NP-3";
    insta::assert_snapshot!(
        installation
            .run(&format!("{unassign} --on 2030-06-30"))
            .transcript()
    );
    let held = "role assignments chair -t nrna --user gita@example.org --history --columns until,status,revoked_reason --format csv";
    assert_eq!(
        installation.ok(held),
        "until,status,revoked_reason\n2030-06-30,active,ended with the term of who delegated it\n"
    );
    installation.ok(&format!("{unassign} --now"));
    installation.fails(1, may);
    installation.ok("role cache verify -t nrna");
}

#[test]
fn a_term_that_runs_is_not_revoked_by_a_day_before_it_began() {
    let installation = with_people();
    installation.ok("role assign chair -t nrna --user sita@example.org --unit NP-3 --from 2020-01-01");
    let told = refused(
        &installation,
        2,
        "role unassign chair -t nrna --user sita@example.org --unit NP-3 --on 2019-12-31",
    );
    assert!(
        told.contains("the term began on 2020-01-01, after 2019-12-31")
            && told.contains("--now ends it yesterday"),
        "{told}"
    );
    assert!(
        installation
            .ok("role assignments chair -t nrna --columns name,status --format csv")
            .contains("Sita Rai,active")
    );
    installation.ok("role assign treasurer -t nrna --user ram@example.org --unit NP-3");
    installation.ok("role unassign treasurer -t nrna --user ram@example.org --unit NP-3 --now");
}

#[test]
fn a_unit_goes_nowhere_where_somebody_would_hold_what_excludes_each_other() {
    let installation = with_people();
    installation.ok("role assign chair -t nrna --user sita@example.org --unit NP-3-27");
    installation.ok("role assign treasurer -t nrna --user sita@example.org --unit NP-4 --scope subtree");
    for line in [
        "unit move NP-3-27 --to NP-4 -t nrna --yes",
        "unit move NP-3 --to NP-4 -t nrna --dry-run",
        "unit merge NP-3 --into NP-4 -t nrna --yes",
    ] {
        let output = installation.run(line);
        assert_eq!(output.code, 1, "{}", output.transcript());
    }
    let assignment = regex::Regex::new("[0-9a-f]{8}-[0-9a-f-]{27}").unwrap();
    let told = refused(&installation, 1, "unit move NP-3-27 --to NP-4 -t nrna --yes");
    insta::assert_snapshot!(assignment.replace_all(&told, "[id]"));
    installation.ok("role unassign treasurer -t nrna --user sita@example.org --now");
    installation.ok("unit move NP-3-27 --to NP-4 -t nrna --yes");
    installation.fails(
        1,
        "role assign treasurer -t nrna --user sita@example.org --unit NP-4 --scope subtree",
    );
}
