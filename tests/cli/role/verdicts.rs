//! Who may do what, on past days too, and what the database keeps derived of it.

use super::with_people;
use crate::support::Installation;

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
    suspensions_count_for_their_days(&installation);
}

fn suspensions_count_for_their_days(installation: &Installation) {
    // A suspended person may do nothing from now on; what was is not changed by it.
    let chair_today = "role check membership.approve -t nrna --user sita@example.org --unit NP-3";
    installation.write_as_application(
        "update identity.users set status = 'suspended' where email = 'sita@example.org'",
    );
    installation.fails(1, &format!("{chair_today} --at 2027-12-30"));
    installation.ok(&format!("{chair_today} --at 2025-06-30"));
    // As though that had been so from the first of March to the first of May.
    installation
        .write_as_application("update access.account_suspensions set suspended_from = '2025-03-01 12:00'");
    installation.fails(1, &format!("{chair_today} --at 2025-06-30"));
    installation.write_as_application(
        "update identity.users set status = 'active' where email = 'sita@example.org';
         update access.account_suspensions set suspended_until = '2025-05-01 12:00'",
    );
    for (day, code) in [
        ("2025-02-28", 0),
        ("2025-03-01", 1),
        ("2025-04-30", 1),
        ("2025-05-01", 0),
        ("2027-12-30", 0),
    ] {
        let output = installation.run(&format!("{chair_today} --at {day}"));
        assert_eq!(output.code, code, "{}", output.transcript());
        let who = installation.ok(&format!(
            "role who-can membership.approve -t nrna --unit NP-3 --at {day} --columns user --format csv"
        ));
        assert_eq!(who.contains("sita"), code == 0, "{day}: {who}");
    }
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
    // Who gives a role and who changes it at the same time do not miss each other.
    let giving = "begin;
        select set_config('tenantctl.tenant_id', (select id::text from tenancy.tenants), true);
        select tenancy.act_as(gen_random_uuid(), 'service', 'test', 'test', false, 'test', null, gen_random_uuid());
        insert into access.role_assignments (tenant_id, id, user_id, role_id, scope)
        select users.tenant_id, gen_random_uuid(), users.id, roles.id, 'tenant'
        from identity.users, access.roles
        where users.email = 'gita@example.org' and roles.code = 'viewer';
        select pg_sleep(1);
        commit";
    let mut session = installation.session("tenant_nrna", giving);
    crate::fleet::wait_for(
        &installation,
        "select count(*) from pg_stat_activity where wait_event = 'PgSleep'",
        "1",
    );
    installation.ok("role grant viewer membership.approve -t nrna");
    session.wait().unwrap();
    installation.ok(verify);
    installation.ok("role check membership.approve -t nrna --user gita@example.org");
    // What an older snapshot does not see cannot be derived.
    let blind = giving
        .replace("begin;", "begin isolation level repeatable read;")
        .replace("'viewer'", "'organizer'");
    let output = installation.psql("tenant_nrna", &blind);
    assert!(
        output.stderr.contains("of isolation level repeatable read"),
        "{}",
        output.transcript()
    );
}
