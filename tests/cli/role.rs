//! `role`: roles, their permissions, who holds them, and who may do what.

use crate::support::Installation;

fn with_people() -> Installation {
    let installation = Installation::new();
    for line in [
        "unit create -t nrna NP --name Nepal --type national",
        "unit create -t nrna NP-3 --name Bagmati --type province --parent NP",
        "unit create -t nrna NP-3-27 --name Kathmandu --type district --parent NP-3",
        "unit create -t nrna NP-4 --name Gandaki --type province --parent NP",
        "user create -t nrna --email sita@example.org --first-name Sita --last-name Rai",
        "user create -t nrna --email ram@example.org --first-name Ram --last-name Thapa",
        "user create -t nrna --email gita@example.org --first-name Gita --last-name Lama",
    ] {
        installation.ok(line);
    }
    installation
}

fn refused(installation: &Installation, code: i32, line: &str) -> String {
    installation.fails(code, line).transcript()
}

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
fn check_tells_who_may_where_and_when_and_why() {
    let installation = with_people();
    installation.ok("role assign chair -t nrna --user sita@example.org --unit NP-3 --scope subtree --kind elected --from 2024-01-01 --until 2027-12-31");
    installation.ok("role assign treasurer -t nrna --user sita@example.org --unit NP-4 --from 2023-01-01 --until 2023-12-31");
    installation.ok("role assign secretary -t nrna --user ram@example.org --unit NP-3-27 --from 2024-01-01");
    let check = "role check membership.approve -t nrna --user sita@example.org";
    let explained = |line: &str| installation.run(line).transcript();
    insta::assert_snapshot!(explained(&format!(
        "{check} --unit NP-3-27 --at 2026-06-30 --explain"
    )));
    insta::assert_snapshot!(explained(&format!(
        "{check} --unit NP-4 --at 2023-06-30 --explain"
    )));
    insta::assert_snapshot!(explained(
        "role check unit.read -t nrna --user sita@example.org --unit NP-3-27 --at 2027-12-31 --explain"
    ));
    insta::assert_snapshot!(explained(
        "role check unit.read -t nrna --user gita@example.org --explain --at 2026-06-30"
    ));
    assert_eq!(
        installation
            .run(&format!("{check} --unit NP-3-27 --at 2027-12-31"))
            .code,
        0
    );
    assert_eq!(
        installation
            .run(&format!("{check} --unit NP-3-27 --at 2028-01-01"))
            .code,
        1
    );
    assert_eq!(
        installation
            .run(&format!("{check} --unit NP --at 2026-06-30"))
            .code,
        1
    );
    // A unit that moves takes its place in the tree, and nothing has to be made anew.
    installation.ok("unit move NP-3-27 --to NP-4 -t nrna --yes");
    assert_eq!(
        installation
            .run(&format!("{check} --unit NP-3-27 --at 2027-12-31"))
            .code,
        1
    );
    installation.ok("unit move NP-3-27 --to NP-3 -t nrna --yes");

    insta::assert_snapshot!(
        installation.ok("role who-can membership.create -t nrna --unit NP-3-27 --at 2026-06-30")
    );
    installation.ok("role permission deny membership.create -t nrna --user ram@example.org --scope tenant --from 2025-01-01 --until 2026-12-31 --reason investigation");
    installation.ok("role permission grant membership.create -t nrna --user gita@example.org --unit NP-3 --scope subtree --from 2026-01-01");
    insta::assert_snapshot!(
        installation
            .ok("role who-can membership.create -t nrna --unit NP-3-27 --at 2026-06-30 --columns user,why")
    );
    insta::assert_snapshot!(explained(
        "role check membership.create -t nrna --user ram@example.org --unit NP-3-27 --at 2026-06-30 --explain"
    ));
    insta::assert_snapshot!(explained(
        "role check membership.create -t nrna --user ram@example.org --unit NP-3-27 --at 2026-06-30 --format json"
    ));
    insta::assert_snapshot!(installation.ok(
        "role permission list -t nrna --history --columns permission,effect,user,unit,scope,from,until,reason"
    ));
    installation.fails(4, "role permission grant membership.create -t nrna --user gita@example.org --unit NP-3 --scope subtree --from 2026-06-01");
    assert_eq!(
        installation
            .ok("role permission revoke membership.create -t nrna --user ram@example.org --on 2026-06-29"),
        "the direct denial of membership.create for Ram Thapa everywhere ends on 2026-06-29\n"
    );
    installation
        .ok("role check membership.create -t nrna --user ram@example.org --unit NP-3-27 --at 2026-06-30");
    installation.fails(
        3,
        "role permission revoke membership.create -t nrna --user ram@example.org --on 2026-06-30",
    );
    // A suspended person may do nothing from now on; what was is not changed by it.
    let chair_today = "role check membership.approve -t nrna --user sita@example.org --unit NP-3";
    installation.write_as_application(
        "update identity.users set status = 'suspended' where email = 'sita@example.org'",
    );
    installation.fails(1, &format!("{chair_today} --at 2027-12-30"));
    installation.ok(&format!("{chair_today} --at 2025-06-30"));
}

#[test]
fn past_days_are_answered_by_what_roles_said_then() {
    let installation = with_people();
    installation.ok("role assign chair -t nrna --user sita@example.org --unit NP-3 --from 2024-01-01");
    // As though the roles had been recorded on the first of March and changed on the first of May.
    installation.write_as_application(
        "alter table access.role_permissions disable trigger user;
         update access.roles set created_at = '2025-03-01';
         update access.role_permissions set created_at = '2025-03-01';
         alter table access.role_permissions enable trigger user",
    );
    installation.ok("role revoke chair membership.approve -t nrna");
    installation.ok("role grant chair audit.seal -t nrna");
    installation.write_as_application(
        "alter table access.former_role_permissions disable trigger user;
         update access.former_role_permissions set held_until = '2025-05-01 12:00';
         alter table access.role_permissions disable trigger user;
         update access.role_permissions set created_at = '2025-05-01 12:00' where created_at > '2025-04-01';
         alter table access.role_permissions enable trigger user",
    );
    let verdict = |permission: &str, day: &str| {
        installation
            .run(&format!(
                "role check {permission} -t nrna --user sita@example.org --unit NP-3 --at {day}"
            ))
            .code
    };
    // Before the roles were recorded, what was recorded first counts.
    assert_eq!(verdict("membership.approve", "2024-02-01"), 0);
    assert_eq!(verdict("membership.approve", "2025-04-30"), 0);
    assert_eq!(verdict("audit.seal", "2025-04-30"), 1);
    assert_eq!(verdict("membership.approve", "2025-05-01"), 1);
    assert_eq!(verdict("audit.seal", "2025-05-01"), 0);
    assert_eq!(verdict("membership.approve", "2023-12-31"), 1);
    assert_eq!(
        installation.ok(
            "role who-can membership.approve -t nrna --unit NP-3 --at 2025-04-30 --columns user --format csv"
        ),
        "user\nsita@example.org\n"
    );
    assert_eq!(
        installation.ok(
            "role who-can membership.approve -t nrna --unit NP-3 --at 2025-05-02 --columns user --format csv"
        ),
        "user\n"
    );
}

#[test]
fn nobody_gives_what_they_do_not_hold_there() {
    let installation = with_people();
    installation.ok("role assign chair -t nrna --user sita@example.org --unit NP-3 --scope subtree");
    installation.ok("role assign owner -t nrna --user gita@example.org --scope tenant");
    let give = "role assign chair -t nrna --user ram@example.org --as sita@example.org";
    assert_eq!(
        installation.ok(&format!("{give} --unit NP-3-27 --from 2026-01-01")),
        "Ram Thapa is chair (appointed) at unit NP-3-27 from 2026-01-01\n"
    );
    insta::assert_snapshot!(refused(
        &installation,
        1,
        &format!("{give} --unit NP --scope subtree")
    ));
    insta::assert_snapshot!(refused(
        &installation,
        1,
        "role assign administrator -t nrna --user sita@example.org --unit NP-3 --as sita@example.org"
    ));
    installation.fails(
        1,
        "role permission grant audit.seal -t nrna --user ram@example.org --unit NP-3 --as sita@example.org",
    );
    installation.ok("role permission grant membership.approve -t nrna --user ram@example.org --unit NP-3 --as sita@example.org");
    insta::assert_snapshot!(refused(
        &installation,
        1,
        "role grant chair membership.expel -t nrna --as sita@example.org"
    ));
    installation.ok("role grant chair membership.expel -t nrna --as gita@example.org");
    // To take a denial back is to give.
    installation.ok("role permission deny audit.seal -t nrna --user ram@example.org --scope tenant");
    installation.fails(
        1,
        "role permission revoke audit.seal -t nrna --user ram@example.org --as sita@example.org",
    );
    // The trail says in whose name it was done.
    let granted = "role assignments chair -t nrna --user ram@example.org --at 2026-06-30 --columns granted_by --format csv";
    assert_eq!(installation.ok(granted), "granted_by\nSita Rai\n");
    // A session of the application on behalf of a user is bound as well.
    let by_hand = installation.psql(
        "tenant_nrna",
        "begin;
         select set_config('tenantctl.tenant_id', (select id::text from tenancy.tenants), true),
             set_config('tenantctl.actor_id', (select id::text from tenancy.actors limit 1), true);
         select set_config('tenantctl.user_id', (select id::text from identity.users where email = 'ram@example.org'), true);
         insert into access.role_assignments (tenant_id, id, user_id, role_id, scope)
         select users.tenant_id, gen_random_uuid(), users.id, roles.id, 'tenant'
         from identity.users, access.roles
         where users.email = 'ram@example.org' and roles.code = 'administrator'",
    );
    assert!(
        by_hand.stderr.contains("not held there"),
        "{}",
        by_hand.transcript()
    );
}

#[test]
fn the_cache_is_right_after_every_change_and_what_is_amiss_is_told_and_mended() {
    let installation = with_people();
    let verify = "role cache verify -t nrna";
    installation.ok("role assign chair -t nrna --user sita@example.org --unit NP-3 --scope subtree");
    installation.ok("role permission deny membership.export -t nrna --user sita@example.org --scope tenant");
    installation.ok("role grant committee_officer membership.export -t nrna");
    installation.ok("role update chair -t nrna --inherits treasurer,organizer");
    installation.ok("role update chair -t nrna --disinherits treasurer");
    installation.ok("role unassign chair -t nrna --user sita@example.org");
    assert!(
        installation
            .ok(verify)
            .starts_with("what people may do is kept right: ")
    );
    installation.query_as_superuser(
        "tenant_nrna",
        "delete from access.user_permissions_cache using access.permissions
         where permissions.id = permission_id and code = 'unit.read';
         update access.user_permissions_cache set effect = 'allow' where effect = 'deny'",
    );
    insta::assert_snapshot!(
        installation
            .run("role cache verify -t nrna --columns finding,user,permission,unit,scope")
            .transcript()
    );
    assert!(
        installation
            .ok("role cache rebuild -t nrna")
            .starts_with("what people may do was made anew: 3 entries changed")
    );
    installation.ok(verify);
    assert!(
        installation
            .ok("role cache rebuild -t nrna")
            .starts_with("what people may do was right already")
    );
}
