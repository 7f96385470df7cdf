//! `unit update`, `unit move`, `unit merge` and `unit archive`

use crate::support::Installation;

/// A country with two provinces; three districts in the first, with a member in Kathmandu.
fn with_tree() -> Installation {
    let installation = Installation::new();
    for line in [
        "NP --name Nepal --type national",
        "NP-3 --name Bagmati --type province --parent NP",
        "NP-4 --name Gandaki --type province --parent NP",
        "NP-3-27 --name Kathmandu --type district --parent NP-3 --email old@example.org --attribute area=395",
        "NP-3-28 --name Lalitpur --type district --parent NP-3",
        "NP-3-28-1 --name Godawari --type local --parent NP-3-28",
    ] {
        installation.ok(&format!("unit create -t nrna {line}"));
    }
    installation.write(
        "members.csv",
        "member_number,first_name,last_name,email,unit_code,membership_type,joined_on\n\
         1,Sita,Rai,sita@example.org,NP-3-27,ordinary,2024-01-01\n\
         2,Ram,Thapa,ram@example.org,NP-3-27,ordinary,2024-02-01\n",
    );
    installation.ok("membership import -t nrna members.csv --yes");
    installation
}

fn show(installation: &Installation, code: &str) -> serde_json::Value {
    installation
        .run(&format!("unit show {code} -t nrna --format json"))
        .json()
}

fn members(installation: &Installation, unit: &str) -> String {
    installation.ok(&format!(
        "membership list -t nrna --unit {unit} --columns member_no,status --format csv"
    ))
}

#[test]
fn update_changes_what_is_said_and_empties_what_is_cleared() {
    let installation = with_tree();
    let line = "unit update NP-3-27 -t nrna";
    assert_eq!(
        installation.ok(&format!(
            "{line} --name Kantipur --code KTM --phone ९८४१२३४५६७ --clear email --attribute wards=32 --clear-attribute area"
        )),
        "updated unit NP-3-27 in tenant nrna\n"
    );
    let unit = show(&installation, "KTM");
    assert_eq!(unit["name"], "Kantipur");
    assert_eq!(unit["phone"], "9841234567");
    assert_eq!(unit["email"], serde_json::Value::Null);
    assert_eq!(unit["attributes"], serde_json::json!({"wards": "32"}));
}

#[test]
fn update_refuses_nothing_contradictions_wrong_values_and_the_code_of_another() {
    let installation = with_tree();
    let line = "unit update NP-3-27 -t nrna";
    insta::assert_snapshot!(installation.fails(2, line).transcript());
    installation.fails(2, &format!("{line} --email a@example.org --clear email"));
    let rule = installation.fails(1, &format!("{line} --email nobody"));
    assert!(
        rule.stderr.contains("--email \"nobody\""),
        "{}",
        rule.transcript()
    );
    insta::assert_snapshot!(installation.fails(4, &format!("{line} --code NP-3")).transcript());
    insta::assert_snapshot!(
        installation
            .fails(1, &format!("{line} --type local"))
            .transcript()
    );
    installation.fails(3, "unit update NP-9 -t nrna --name X");
}

#[test]
fn move_takes_the_subtree_along_and_a_dry_run_moves_nothing() {
    let installation = with_tree();
    let line = "unit move NP-3-28 --to NP-4 -t nrna";
    assert_eq!(
        installation.ok(&format!("{line} --dry-run")),
        "would move unit NP-3-28 with the unit below it from NP-3 to NP-4; nothing was changed\n"
    );
    assert_eq!(show(&installation, "NP-3-28")["parent_code"], "NP-3");
    installation.fails(5, line);
    assert_eq!(
        installation.ok(&format!("{line} --yes")),
        "moved unit NP-3-28 with the unit below it from NP-3 to NP-4\n"
    );
    assert_eq!(
        show(&installation, "NP-3-28-1")["path"],
        "Nepal/Gandaki/Lalitpur/Godawari"
    );
    assert_eq!(
        installation.ok(&format!("{line} --yes")),
        "unit NP-3-28 stands below NP-4 already\n"
    );
    installation.ok("unit verify -t nrna");
}

#[test]
fn move_refuses_circles_wrong_types_and_archived_parents() {
    let installation = with_tree();
    for (line, why) in [
        ("NP-3 --to NP-3-28", "below itself"),
        ("NP-3-28 --to NP", "a unit of this type cannot stand there"),
        ("NP-3-28 --root", "a unit of this type cannot stand there"),
    ] {
        for flag in ["--yes", "--dry-run"] {
            let output = installation.fails(1, &format!("unit move {line} -t nrna {flag}"));
            assert!(output.stderr.contains(why), "{}", output.transcript());
        }
    }
    installation.ok("unit archive NP-4 -t nrna --yes");
    let archived = installation.fails(1, "unit move NP-3-28 --to NP-4 -t nrna --yes");
    assert!(archived.stderr.contains("archived"), "{}", archived.transcript());
    installation.fails(2, "unit move NP-3-28 -t nrna");
    installation.fails(3, "unit move NP-3-28 --to NP-9 -t nrna");
}

#[test]
fn archive_refuses_a_unit_with_open_units_below_or_members() {
    let installation = with_tree();
    insta::assert_snapshot!(
        installation
            .fails(1, "unit archive NP-3-28 -t nrna --yes")
            .transcript()
    );
    insta::assert_snapshot!(
        installation
            .fails(1, "unit archive NP-3 --subtree -t nrna --yes")
            .transcript()
    );
    assert_eq!(show(&installation, "NP-3")["status"], "active");

    // Somebody comes while it is archived: the one waits for the other, and then there is a member.
    let mut comes = installation.session(
        "tenant_nrna",
        "begin;
         select set_config('tenantctl.tenant_id', (select id::text from tenancy.tenants), true);
         select tenancy.act_as(gen_random_uuid(), 'service', 'test', 'test', false, 'test', null, gen_random_uuid());
         update membership.memberships set unit_id = (select id from organization.units where code = 'NP-3-28-1')
         where member_number = '1';
         select pg_sleep(1.5);
         commit",
    );
    let is_there =
        "select count(*) from pg_stat_activity where query like '%pg_sleep(1.5)%' and wait_event = 'PgSleep'";
    while installation.query_as_superuser("tenant_nrna", is_there) != "1" {
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    let refused = installation.fails(1, "unit archive NP-3-28-1 -t nrna --yes");
    assert!(
        refused.stderr.contains("1 membership would be left there"),
        "{}",
        refused.transcript()
    );
    assert!(comes.wait().unwrap().success());
    // Whoever else writes is refused by the database.
    let other = installation.psql(
        "tenant_nrna",
        "begin;
         select set_config('tenantctl.tenant_id', (select id::text from tenancy.tenants), true);
         select tenancy.act_as(gen_random_uuid(), 'service', 'test', 'test', false, 'test', null, gen_random_uuid());
         update organization.units set status = 'archived' where code = 'NP-3-28-1'",
    );
    assert!(
        other.stderr.contains("memberships in force there: 1"),
        "{}",
        other.transcript()
    );
}

#[test]
fn archive_closes_a_subtree_with_its_offices_and_update_opens_it_again() {
    let installation = with_tree();
    installation.ok("unit leader appoint NP-3-28 chair -t nrna --user ram@example.org --from 2024-01-01");
    let ahead = installation.fails(2, "unit archive NP-3-28 --subtree -t nrna --on 2999-01-01 --yes");
    assert!(
        ahead.stderr.contains("2999-01-01 lies ahead"),
        "{}",
        ahead.transcript()
    );
    let line = "unit archive NP-3-28 --subtree -t nrna --on 2026-06-30 --reason boundaries";
    assert_eq!(
        installation.ok(&format!("{line} --dry-run")),
        "would archive unit NP-3-28 with the unit below it (ending 1 term, 0 roles); nothing was changed\n"
    );
    installation.ok(&format!("{line} --yes"));
    let unit = show(&installation, "NP-3-28-1");
    assert_eq!(
        [&unit["status"], &unit["status_reason"], &unit["dissolved_on"]],
        ["archived", "boundaries", "2026-06-30"]
    );
    let terms = "unit leader list NP-3-28 -t nrna --history --columns until,ended_reason --format csv";
    assert_eq!(
        installation.ok(terms),
        "until,ended_reason\n2026-06-30,boundaries\n"
    );
    assert_eq!(
        installation.ok(&format!("{line} --yes")),
        "unit NP-3-28 is archived already\n"
    );
    installation.ok("unit update NP-3-28 -t nrna --status active");
    let unit = show(&installation, "NP-3-28");
    assert_eq!(unit["status"], "active");
    assert!(
        unit["dissolved_on"].is_null(),
        "what works again is not dissolved"
    );
}

#[test]
fn merge_hands_on_units_members_and_contacts_and_ends_the_offices() {
    let installation = with_tree();
    installation.ok("unit leader appoint NP-3-27 chair -t nrna --user sita@example.org --from 2024-01-01");
    installation.ok("unit contact add NP-3-27 -t nrna --purpose press --email press@example.org --primary");
    installation.ok("unit mapping set NP-3-27 -t nrna --structure urban");
    let line = "unit merge NP-3-27 --into NP-3-28 -t nrna --on 2026-06-30";
    insta::assert_snapshot!(installation.ok(&format!("{line} --dry-run")));
    assert_eq!(members(&installation, "NP-3-28"), "member_no,status\n");
    installation.ok(&format!("{line} --yes --reason boundaries"));
    assert_eq!(
        members(&installation, "NP-3-28"),
        "member_no,status\n1,active\n2,active\n"
    );
    let gone = show(&installation, "NP-3-27");
    assert_eq!(
        [&gone["status"], &gone["status_reason"]],
        ["archived", "merged into NP-3-28: boundaries"]
    );
    let contacts = "unit contact list NP-3-28 -t nrna --columns purpose,is_primary --format csv";
    assert_eq!(installation.ok(contacts), "purpose,is_primary\npress,true\n");
    assert_eq!(
        installation.ok("unit mapping list -t nrna --columns structure,unit --format csv"),
        "structure,unit\nurban,NP-3-28\n"
    );
    let history = installation.query_as_superuser(
        "tenant_nrna",
        "select set_config('tenantctl.tenant_id', id::text, false) from tenancy.tenants;
         select unit.code, ended_on from membership.membership_history history
         join organization.units unit on unit.id = unit_id order by started_on, unit.code",
    );
    assert!(history.contains("NP-3-27|2026-06-30"), "{history}");
    installation.ok("unit verify -t nrna");
}

#[test]
fn merge_refuses_itself_archived_units_and_children_that_may_not_stand_there() {
    let installation = with_tree();
    installation.fails(2, "unit merge NP-3 --into NP-3 -t nrna --yes");
    installation.fails(3, "unit merge NP-3 --into NP-9 -t nrna --yes");
    installation.fails(5, "unit merge NP-3-27 --into NP-3-28 -t nrna");
    let below = installation.fails(1, "unit merge NP-3 --into NP-3-28-1 -t nrna --yes");
    assert!(
        below.stderr.contains("stands below unit NP-3"),
        "{}",
        below.transcript()
    );
    installation.ok("unit archive NP-4 -t nrna --yes");
    for line in ["NP-4 --into NP-3", "NP-3 --into NP-4"] {
        let archived = installation.fails(1, &format!("unit merge {line} -t nrna --yes"));
        assert!(archived.stderr.contains("archived"), "{}", archived.transcript());
    }
}

#[test]
fn merge_makes_nobody_a_member_twice_and_invites_nobody_twice() {
    let installation = with_tree();
    installation.write_as_application(
        "insert into membership.memberships (tenant_id, id, user_id, unit_id, membership_type_id, member_number, status, is_primary)
         select held.tenant_id, gen_random_uuid(), user_id, units.id, membership_type_id, '3', 'active', false
         from membership.memberships held join organization.units on units.code = 'NP-3-28' where member_number = '1'",
    );
    for unit in ["NP-3-27", "NP-3-28"] {
        installation.ok(&format!(
            "membership invitation create gita@example.org -t nrna --unit {unit} --type ordinary --role secretary@{unit}"
        ));
    }
    let line = "unit merge NP-3-27 --into NP-3-28 -t nrna";
    for flag in ["--dry-run", "--yes"] {
        let output = installation.fails(1, &format!("{line} {flag}"));
        assert!(
            output
                .stderr
                .contains("members of both units, who would be members of unit NP-3-28 twice: Sita Rai (1)")
                && output.stderr.contains("tenantctl membership resign 1 -t nrna"),
            "{}",
            output.transcript()
        );
    }
    installation.ok("membership resign 1 -t nrna --yes");
    installation.ok(&format!("{line} --yes"));
    assert_eq!(
        installation.ok("membership invitation list -t nrna --columns unit,status --format csv"),
        "unit,status\nNP-3-28,pending\nNP-3-27,cancelled\n"
    );
}

#[test]
fn merge_hands_on_what_joining_brings_and_archive_refuses_to_leave_it_there() {
    let installation = with_tree();
    installation.ok("membership domain add example.org -t nrna --unit NP-4 --role organizer@NP-3-28-1");
    installation
        .ok("membership invitation create gita@example.org -t nrna --unit NP-4 --role viewer@NP-3-28-1");
    let archive = installation.fails(1, "unit archive NP-3-28 --subtree -t nrna --yes");
    assert!(
        archive.stderr.contains("2 joining roles would be left there")
            && archive
                .stderr
                .contains("tenantctl membership domain list -t nrna"),
        "{}",
        archive.transcript()
    );
    let archive = installation.fails(1, "unit archive NP-4 -t nrna --yes");
    assert!(
        archive
            .stderr
            .contains("1 invitation, 1 e-mail domain would be left there"),
        "{}",
        archive.transcript()
    );
    installation.ok("unit create -t nrna NP-3-28-2 --name Mahalaxmi --type local --parent NP-3-28");
    installation.ok("unit merge NP-3-28-1 --into NP-3-28-2 -t nrna --yes");
    let shown = installation.ok("membership domain show example.org -t nrna");
    assert!(shown.contains("organizer@NP-3-28-2"), "{shown}");
    let listed = installation.ok("membership invitation list -t nrna --columns roles --format csv");
    assert_eq!(listed, "roles\nviewer@NP-3-28-2\n");
}
