//! `user merge`: two records of one person become one.

use crate::support::Installation;
use crate::user_end::{create, import_members, set_password, with_unit};

#[test]
fn merge_hands_over_what_a_duplicate_has_and_fills_in_what_is_missing() {
    let installation = with_unit();
    create(
        &installation,
        "--email sita@example.org --first-name Sita --last-name Sharma",
    );
    import_members(
        &installation,
        "old@example.org,Sita,Sharma,NP,ordinary,2020-01-01\n",
    );
    installation.ok("user update old@example.org -t nrna --phone 9841234567 --date-of-birth 1984-06-12");
    set_password(&installation, "old@example.org", "correct horse");
    installation.ok("user activate old@example.org -t nrna");
    installation.ok("user verify-email sita@example.org -t nrna --how letter");
    let login = "user login old@example.org -t nrna --password-stdin";
    assert_eq!(installation.run_with_input(login, b"correct horse").code, 0);
    installation.ok("unit leader appoint NP chair -t nrna --user old@example.org");
    installation.ok("role assign chair -t nrna --user old@example.org --unit NP");
    let preview = installation
        .run("user merge old@example.org --into sita@example.org -t nrna --dry-run --format json");
    assert_eq!(preview.code, 0, "{}", preview.transcript());
    let preview = preview.json();
    assert_eq!(preview["memberships"], 1);
    assert_eq!(preview["terms_and_contacts"], 1);
    assert_eq!(preview["roles_and_permissions"], 1);
    assert_eq!(preview["sessions_ended"], 1);
    assert_eq!(
        preview["filled_in"],
        serde_json::json!(["phone", "password", "date_of_birth"])
    );
    installation.ok("user show old@example.org -t nrna");
    installation.fails(5, "user merge old@example.org --into sita@example.org -t nrna");
    installation.ok("user merge old@example.org --into sita@example.org -t nrna --yes");

    let kept = installation
        .run("user show sita@example.org -t nrna --format json")
        .json();
    assert_eq!(kept["phone"], "9841234567");
    assert_eq!(kept["has_password"], true);
    assert_eq!(
        kept["status"], "active",
        "an address was verified, and a password came"
    );
    let members = installation.ok("membership list -t nrna --columns email --format csv");
    assert_eq!(members, "email\nsita@example.org\n");
    let history = installation.query_as_superuser(
        "tenant_nrna",
        "select distinct email from membership.membership_history join identity.users on users.id = user_id",
    );
    assert_eq!(history, "sita@example.org");
    installation.ok("role check membership.approve -t nrna --user sita@example.org --unit NP");
    installation.ok("role cache verify -t nrna");
    installation.fails(3, "user show old@example.org -t nrna");
    let output = installation.fails(1, "user undelete old@example.org -t nrna");
    assert!(
        output.stderr.contains("joined to another record"),
        "{}",
        output.stderr
    );
    installation.fails(
        2,
        "user merge sita@example.org --into sita@example.org -t nrna --yes",
    );
    installation.fails(
        3,
        "user merge old@example.org --into sita@example.org -t nrna --yes",
    );
}

#[test]
fn merge_refuses_two_primary_memberships_unless_one_is_to_be_secondary() {
    let installation = with_unit();
    installation.ok("unit create NP-1 -t nrna --name Koshi --type province --parent NP");
    import_members(
        &installation,
        "sita@example.org,Sita,Sharma,NP,ordinary,2020-01-01\nold@example.org,Sita,Sharma,NP-1,ordinary,2021-01-01\n",
    );
    let output = installation.fails(
        1,
        "user merge old@example.org --into sita@example.org -t nrna --yes",
    );
    assert!(output.stderr.contains("as of 2021-01-01"), "{}", output.stderr);
    assert!(output.stderr.contains("--secondary"), "{}", output.stderr);
    installation.ok("user merge old@example.org --into sita@example.org -t nrna --secondary --yes");
    let memberships = installation.query_as_superuser(
        "tenant_nrna",
        "select units.code, memberships.is_primary from membership.memberships
         join organization.units on units.id = unit_id join identity.users on users.id = user_id
         where users.email = 'sita@example.org' order by 1",
    );
    assert_eq!(memberships, "NP|t\nNP-1|f");
}

fn with_duplicate() -> Installation {
    let installation = with_unit();
    for email in ["sita@example.org", "old@example.org"] {
        create(
            &installation,
            &format!("--email {email} --first-name Sita --last-name Sharma"),
        );
    }
    installation
}

const MERGE: &str = "user merge old@example.org --into sita@example.org -t nrna --yes";

#[test]
fn a_denial_of_the_duplicate_outlives_the_merge() {
    let installation = with_duplicate();
    installation.ok("role permission grant membership.approve -t nrna --user sita@example.org --unit NP");
    installation.ok("role permission deny membership.approve -t nrna --user old@example.org --unit NP");
    installation.ok(MERGE);
    let left = installation.query_as_superuser(
        "tenant_nrna",
        "select email, effect, user_permissions.deleted_at is not null
         from access.user_permissions join identity.users on users.id = user_id order by 2",
    );
    assert_eq!(left, "sita@example.org|allow|t\nsita@example.org|deny|f");
    installation.fails(
        1,
        "role check membership.approve -t nrna --user sita@example.org --unit NP",
    );
    installation.ok("role cache verify -t nrna");
}

#[test]
fn of_a_role_that_both_hold_the_wider_and_longer_stays() {
    let installation = with_duplicate();
    let lengthen = "tenant setting set role_term_maximum_months 240 -t nrna";
    installation.ok(lengthen);
    installation.ok("role assign chair -t nrna --user sita@example.org --unit NP --until 2039-12-31");
    installation.ok(
        "role assign chair -t nrna --user old@example.org --unit NP --kind acting --scope subtree --until 2040-12-31",
    );
    let output = installation.fails(1, MERGE);
    assert!(
        output
            .stderr
            .contains("chair at unit NP: the duplicate acting subtree"),
        "{}",
        output.transcript()
    );
    assert!(
        output.stderr.contains("the other appointed unit"),
        "{}",
        output.transcript()
    );
    installation.ok("role unassign chair -t nrna --user sita@example.org --now");
    installation.ok(MERGE);
    let left = installation.query_as_superuser(
        "tenant_nrna",
        "select email, kind_code, scope, upper(term), role_assignments.status
         from access.role_assignments join identity.users on users.id = user_id order by kind_code",
    );
    assert!(
        left.starts_with("sita@example.org|acting|subtree|2041-01-01|active"),
        "{left}"
    );

    let installation = with_duplicate();
    installation.ok(lengthen);
    installation.ok("role assign organizer -t nrna --user sita@example.org --unit NP --until 2039-12-31");
    installation.ok(
        "role assign organizer -t nrna --user old@example.org --unit NP --scope subtree --until 2040-12-31",
    );
    let merged = installation.run(&format!("{MERGE} --format json")).json();
    assert_eq!(merged["roles_and_permissions"], 1);
    assert_eq!(merged["roles_and_permissions_ended"], 1);
    let held = installation
        .ok("role assignments organizer -t nrna --user sita@example.org --columns scope,until --format csv");
    assert_eq!(held, "scope,until\nsubtree,2040-12-31\n");
}

#[test]
fn an_import_after_a_merge_does_not_make_the_duplicate_again() {
    let installation = with_unit();
    let file = "external_id,email,first_name,last_name,phone\n\
                CRM-1,sita@example.org,Sita,Sharma,9841234567\n\
                CRM-2,old@example.org,Sita,Sharma Old,9841234568\n";
    installation.write("users.csv", file);
    installation.ok("user import -t nrna users.csv --yes");
    installation.ok(MERGE);
    let report = installation
        .run("user import -t nrna users.csv --yes --format json")
        .json();
    assert_eq!((&report["created"], &report["changed"]), (&0.into(), &0.into()));
    assert_eq!((&report["unchanged"], &report["refused"]), (&2.into(), &0.into()));

    let rows = "M-1,CRM-1,sita@example.org,Sita,Sharma,NP,ordinary,2020-01-01\n\
                M-2,CRM-3,older@example.org,Sita,Sharma Old,NP,ordinary,2019-01-01\n";
    let header = "member_no,external_id,email,first_name,last_name,unit_code,membership_type,joined_on\n";
    installation.write("members.csv", format!("{header}{rows}"));
    installation.ok("membership import -t nrna members.csv --yes");
    installation.ok("user merge older@example.org --into sita@example.org -t nrna --secondary --yes");
    let report = installation
        .run("membership import -t nrna members.csv --yes --format json")
        .json();
    assert_eq!((&report["created"], &report["changed"]), (&0.into(), &0.into()));
    assert_eq!((&report["unchanged"], &report["refused"]), (&2.into(), &0.into()));
    let without_numbers = rows.replace("M-1,", ",").replace("M-2,", ",");
    installation.write("members.csv", format!("{header}{without_numbers}"));
    let report = installation
        .run("membership import -t nrna members.csv --yes --format json")
        .json();
    assert_eq!((&report["created"], &report["changed"]), (&0.into(), &0.into()));
    let known = installation.ok("user list -t nrna --columns external_id --format csv");
    assert_eq!(known, "external_id\nCRM-1\n");
}

#[test]
fn a_row_about_a_merged_duplicate_that_says_something_new_is_refused() {
    let installation = with_duplicate();
    installation.ok("user create -t nrna --email ram@example.org --external-id CRM-9 --full-name Ram");
    installation.ok("user update old@example.org -t nrna --external-id CRM-2");
    installation.ok(MERGE);
    installation.write(
        "members.csv",
        "member_no,external_id,email,first_name,unit_code,membership_type,joined_on\n\
         M-7,,old@example.org,Hari,NP,ordinary,2024-01-01\n\
         ,CRM-2,ram@example.org,Ram,NP,ordinary,2024-01-01\n",
    );
    let output = installation.fails(1, "membership import -t nrna members.csv --yes");
    for said in [
        "line 2, refused: member_no \"M-7\": who had this key was merged into sita@example.org (merged_person)",
        "line 3, refused: email \"ram@example.org\": it belongs to another person (email_taken)",
    ] {
        assert!(output.transcript().contains(said), "{}", output.transcript());
    }
}

#[test]
fn a_merge_keeps_of_each_day_what_either_had_and_a_denial_wins() {
    let installation = with_duplicate();
    let grant = "role permission grant membership.approve -t nrna --unit NP";
    installation.ok(&format!(
        "{grant} --user sita@example.org --from 2020-01-01 --until 2039-12-31"
    ));
    installation.ok(&format!("{grant} --user old@example.org --from 2025-01-01"));
    installation.ok("role permission deny unit.update -t nrna --unit NP --user old@example.org --from 2022-01-01 --until 2022-12-31");
    installation
        .ok("role permission grant unit.update -t nrna --unit NP --user sita@example.org --from 2021-01-01");
    installation.ok(MERGE);
    let check = |permission: &str, day: &str| {
        let line = format!("role check {permission} -t nrna --user sita@example.org --unit NP --at {day}");
        installation.run(&line).code == 0
    };
    assert!(check("membership.approve", "2021-06-01") && check("membership.approve", "2045-06-01"));
    assert!(!check("membership.approve", "2019-06-01"));
    assert!(check("unit.update", "2021-06-01") && check("unit.update", "2023-06-01"));
    assert!(!check("unit.update", "2022-06-01"));
    installation.ok("role cache verify -t nrna");
}

#[test]
fn what_was_permitted_at_a_unit_that_is_archived_by_now_is_in_no_merges_way() {
    let installation = with_duplicate();
    installation.ok("unit create NP-1 -t nrna --name Koshi --type province --parent NP");
    let grant = "role permission grant unit.read -t nrna --unit NP-1";
    installation.ok(&format!(
        "{grant} --user old@example.org --from 2020-01-01 --until 2024-12-31"
    ));
    installation.ok(&format!(
        "{grant} --user sita@example.org --from 2021-01-01 --until 2022-12-31"
    ));
    installation.ok("unit archive NP-1 -t nrna --yes");
    installation.ok(MERGE);
    let terms = installation.query_as_superuser(
        "tenant_nrna",
        "select term from access.user_permissions where deleted_at is null order by term",
    );
    assert_eq!(
        terms,
        "[2020-01-01,2021-01-01)\n[2021-01-01,2023-01-01)\n[2023-01-01,2025-01-01)"
    );
    // What goes on there is refused all the same, also what is made longer.
    let refused = installation.fails(
        1,
        "role permission grant unit.update -t nrna --unit NP-1 --user sita@example.org --from 2024-12-01",
    );
    assert!(refused.stderr.contains("archived"), "{}", refused.transcript());
    let longer = installation.psql(
        "tenant_nrna",
        "begin; select set_config('tenantctl.tenant_id', (select id::text from tenancy.tenants), true);
         select tenancy.act_as(gen_random_uuid(), 'service', 'test', 'test', false, 'test', null, gen_random_uuid());
         update access.user_permissions set term = daterange(lower(term), null) where upper(term) = '2025-01-01'; commit",
    );
    assert!(
        longer.stderr.contains("unit \"NP-1\" is archived"),
        "{}",
        longer.stderr
    );
}

#[test]
fn a_delegation_outlives_the_merge_of_who_delegated() {
    let installation = with_duplicate();
    installation.ok("user create -t nrna --email ram@example.org --full-name Ram");
    installation.ok("tenant setting set role_term_maximum_months 240 -t nrna");
    installation.ok("role assign organizer -t nrna --user sita@example.org --unit NP --until 2039-12-31");
    installation.ok(
        "role assign organizer -t nrna --user ram@example.org --unit NP --kind delegated --on-behalf-of sita@example.org --until 2030-12-31",
    );
    installation.ok(
        "role assign organizer -t nrna --user old@example.org --unit NP --scope subtree --until 2040-12-31",
    );
    let merged = installation.run(&format!("{MERGE} --format json")).json();
    assert_eq!(merged["roles_and_permissions_ended"], 1, "{merged}");
    let delegated = installation
        .ok("role assignments organizer -t nrna --user ram@example.org --columns status,until --format csv");
    assert_eq!(delegated, "status,until\nactive,2030-12-31\n");
}

#[test]
fn a_delegation_that_began_before_what_the_person_holds_goes_on_from_today() {
    let installation = with_duplicate();
    installation.ok("tenant setting set role_term_maximum_months 240 -t nrna");
    let assign = |words: &str| installation.ok(&format!("role assign organizer -t nrna --unit NP {words}"));
    assign("--user old@example.org --from 2020-01-01 --until 2033-12-31");
    for (name, term) in [
        ("ram", "2021-01-01 --until 2030-12-31"),
        ("hari", "2020-01-01 --until 2021-06-30"),
    ] {
        installation.ok(&format!(
            "user create -t nrna --email {name}@example.org --full-name {name}"
        ));
        assign(&format!(
            "--user {name}@example.org --kind delegated --on-behalf-of old@example.org --from {term}"
        ));
    }
    // What was delegated is delegated further: within its days, until before today, and from later on.
    for (name, term) in [
        ("gita", "2023-01-01 --until 2029-12-31"),
        ("mina", "2022-01-01 --until 2023-06-30"),
        ("rita", "2029-01-01 --until 2030-06-30"),
    ] {
        installation.ok(&format!(
            "user create -t nrna --email {name}@example.org --full-name {name}"
        ));
        assign(&format!(
            "--user {name}@example.org --kind delegated --on-behalf-of ram@example.org --from {term}"
        ));
    }
    assign("--user sita@example.org --from 2022-01-01 --until 2034-12-31");
    let verdicts = |name: &str| {
        [
            "2020-06-01",
            "2021-07-01",
            "2023-03-01",
            "2029-06-01",
            "2031-06-01",
        ]
        .map(|day| {
            let line = format!("role check unit.read -t nrna --user {name}@example.org --unit NP --at {day}");
            installation.run(&line).code
        })
    };
    let everybody = || ["ram", "hari", "gita", "mina", "rita"].map(verdicts);
    let before = everybody();
    assert_eq!(
        before,
        [
            [1, 0, 0, 0, 1],
            [0, 1, 1, 1, 1],
            [1, 1, 0, 0, 1],
            [1, 1, 0, 1, 1],
            [1, 1, 1, 0, 1]
        ]
    );
    installation.ok(MERGE);
    assert_eq!(everybody(), before);
    installation.ok("role cache verify -t nrna");
    let held = |name: &str| {
        installation.query_as_superuser(
            "tenant_nrna",
            &format!(
                "select upper(delegated.term) - 1, held.status
                 from access.role_assignments delegated
                 join access.role_assignments held on held.id = delegated.delegated_by
                 join identity.users on users.id = delegated.user_id
                 where users.email = '{name}@example.org' and delegated.status = 'active' order by 1 desc limit 1"
            ),
        )
    };
    assert_eq!(held("ram"), "2030-12-31|active");
    // What was over is held on behalf of what was held then.
    assert_eq!(held("hari"), "2021-06-30|revoked");
}

#[test]
fn an_invitation_to_the_address_of_a_merged_duplicate_does_not_make_the_duplicate_again() {
    let installation = with_duplicate();
    installation.ok(MERGE);
    let invited = installation
        .run("membership invitation create old@example.org -t nrna --unit NP --type ordinary --role organizer:subtree@NP --format json")
        .json();
    let line = "membership invitation accept -t nrna --token-stdin --first-name Sita";
    let refused = installation.run_with_input(line, invited["token"].as_str().unwrap().as_bytes());
    assert_eq!(refused.code, 4, "{}", refused.transcript());
    for said in [
        "who had the e-mail old@example.org was merged into Sita",
        "hint: tenantctl membership invitation create sita@example.org -t nrna --unit NP --type ordinary --role organizer:subtree@NP\n",
    ] {
        assert!(refused.stderr.contains(said), "{}", refused.transcript());
    }
}
