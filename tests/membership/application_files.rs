//! Files of applications, and what is known already of who applies.

use crate::applications::types;
use crate::organization::import_all;

#[test]
fn a_file_of_applications_and_one_of_decisions_make_members() {
    let installation = types();
    installation.write(
        "applicants.csv",
        "Name,E-Mail,Born,Unit\nSita Thapa,sita@example.org,1990-01-01,NP-1\nRam Karki,ram@example.org,1991-01-01,\nKid,kid@example.org,2015-01-01,NP-1\nNobody,no@example.org,1990-01-01,NP\n",
    );
    let submit =
        "membership application submit --file applicants.csv -t nrna --unit NP-2 --type full --on 2026-01-10";
    let refused = installation.fails(7, &format!("{submit} --on-error reject --yes"));
    for line in [
        "line 4, refused: date_of_birth \"2015-01-01\": memberships of type full are from the age of 18 (too_young)",
        "line 5, refused: unit_code \"NP\": the unit has no province above it, and a province approves memberships of type full (missing_level)",
        "imported applicants.csv into nrna: applications 2 created, 0 changed, 0 unchanged, 2 refused",
    ] {
        assert!(refused.transcript().contains(line), "{}", refused.transcript());
    }
    installation.write(
        "decided.csv",
        "E-Mail,Level,On\nsita@example.org,1,2026-01-20\nram@example.org,1,2026-01-21\n",
    );
    installation.ok("membership application approve --file decided.csv -t nrna --yes");
    installation.write(
        "national.csv",
        "email,on\nsita@example.org,2026-02-01\nram@example.org,2026-02-01\n",
    );
    installation.ok("membership application approve --file national.csv -t nrna --yes --level national");
    assert_eq!(
        installation.ok("membership list -t nrna --format csv --columns member_no,email,unit_code,status,joined_on,expires_on"),
        "member_no,email,unit_code,status,joined_on,expires_on\n\
         NP-1/2026-001,sita@example.org,NP-1,active,2026-02-01,2027-02-01\n\
         NP-2/2026-001,ram@example.org,NP-2,active,2026-02-01,2027-02-01\n"
    );
    let again =
        installation.ok("membership application approve --file national.csv -t nrna --yes --level national");
    assert!(again.contains("0 changed, 2 unchanged"), "{again}");
    // Taken back, the members are applicants again whom the nation has yet to approve, with the history of before.
    let batch = crate::organization::latest_batch(&installation);
    let undone = installation.ok(&format!("membership batch undo -t nrna {batch} --yes"));
    assert!(
        undone.contains("0 members removed, 2 restored, 0 kept"),
        "{undone}"
    );
    assert_eq!(
        installation.ok("membership application list -t nrna --format csv --columns email,status,decided,next_unit,member_no"),
        "email,status,decided,next_unit,member_no\nsita@example.org,in_review,1 of 2,NP,\nram@example.org,in_review,1 of 2,NP,\n"
    );
    assert_eq!(
        installation.ok(
            "membership history sita@example.org -t nrna --format csv --columns started_on,ended_on,status"
        ),
        "started_on,ended_on,status\n2026-01-10,2026-01-20,applied\n2026-01-20,,in_review\n"
    );
    assert_eq!(
        installation.query_as_superuser(
            "tenant_nrna",
            "select string_agg(scope || ' ' || first_value || ' ' || reason, ', ' order by scope)
             from membership.member_number_gaps
             join membership.member_number_sequences on id = sequence_id"
        ),
        "NP-1/2026-{sequence:3} 1 given by a file that was taken back, NP-2/2026-{sequence:3} 1 given by a file that was taken back"
    );
}

#[test]
fn a_file_of_applications_takes_whom_a_single_application_takes_and_refuses_the_others_likewise() {
    let installation = types();
    let member = |number: &str, email: &str, unit: &str, ends: &str, status: &str| {
        format!(
            "{number},{email}@example.org,Sita,{number},1990-05-01,,{unit},ordinary,2020-01-01,{ends},{status}\n"
        )
    };
    import_all(
        &installation,
        &[
            member("1", "lapsed", "NP-1", "2021-01-01", "expired"),
            member("2", "left", "NP-2", "2021-01-01", "resigned"),
            member("3", "elsewhere", "NP-1", "2999-01-01", "active"),
            member("4", "there", "NP-2", "2999-01-01", "active"),
        ]
        .concat(),
    );
    installation.write(
        "drive.csv",
        "email\nlapsed@example.org\nleft@example.org\nelsewhere@example.org\nthere@example.org\n",
    );
    let submit = "membership application submit --file drive.csv -t nrna --unit NP-2 --type full --yes --on-error reject";
    let output = installation.fails(7, submit);
    for line in [
        "line 4, refused: the person has a main membership already: 3 at unit NP-1, active (second_primary)",
        "line 5, refused: the person is a member of unit NP-2 already: 4, active (exists_already)",
        "applications 2 created, 0 changed, 0 unchanged, 2 refused",
    ] {
        assert!(output.transcript().contains(line), "{}", output.transcript());
    }
    let again = installation.fails(7, submit);
    assert!(
        again.transcript().contains(
            "line 2, refused: the person has applied already, at unit NP-2 as full (exists_already)"
        ),
        "{}",
        again.transcript()
    );
    assert_eq!(
        installation.ok("membership application list -t nrna --format csv --columns email,status,unit_code"),
        "email,status,unit_code\nlapsed@example.org,applied,NP-2\nleft@example.org,applied,NP-2\n"
    );
}

#[test]
fn a_date_of_birth_that_is_not_the_known_one_is_never_passed_over() {
    let installation = types();
    installation.ok("user create -t nrna --email kiran@example.org --first-name Kiran");
    let submit = "membership application submit -t nrna --unit NP-2 --type full --email kiran@example.org --date-of-birth 1990-01-01";
    let refused = installation.fails(4, submit);
    let update = "user update kiran@example.org -t nrna --date-of-birth 1990-01-01";
    assert!(
        refused.stderr.contains("known already, with no date of birth")
            && refused.stderr.contains(&format!("hint: tenantctl {update}")),
        "{}",
        refused.transcript()
    );
    installation.ok(update);
    installation.ok(submit);
}

#[test]
fn a_file_of_applications_writes_nothing_of_people_who_are_known_and_passes_over_no_age() {
    let installation = types();
    installation.ok(
        "user create -t nrna --email sita@example.org --first-name Sita --last-name Thapa --phone 9841234567",
    );
    installation.ok("user create -t nrna --email kid@example.org --full-name Kid --date-of-birth 2015-01-01");
    installation.write(
        "drive.csv",
        "email,first_name,last_name,phone,date_of_birth\nSITA@example.org,Sita,,,\nkid@example.org,Kid,,,1990-01-01\n",
    );
    let submit = "membership application submit --file drive.csv -t nrna --unit NP-2 --type full --yes";
    let output = installation.fails(7, &format!("{submit} --on-error reject"));
    let other = "date_of_birth \"1990-01-01\": the person is known already, with 2015-01-01 as the date of birth (other_birth)";
    assert!(output.transcript().contains(other), "{}", output.transcript());
    assert_eq!(
        installation
            .ok("user list -t nrna --format csv --columns email,first_name,last_name,phone,date_of_birth"),
        "email,first_name,last_name,phone,date_of_birth\nkid@example.org,,,,2015-01-01\nsita@example.org,Sita,Thapa,9841234567,\n"
    );
    assert_eq!(
        installation.ok("membership application list -t nrna --format csv --columns name,status"),
        "name,status\nSita Thapa,applied\n"
    );
}

#[test]
fn who_applies_by_the_address_of_a_merged_duplicate_is_who_was_kept() {
    let installation = types();
    for (email, name) in [
        ("sita@example.org", "Sita"),
        ("old@example.org", "Old"),
        ("older@example.org", "Older"),
    ] {
        installation.ok(&format!(
            "user create -t nrna --email {email} --full-name {name} --date-of-birth 1990-01-01"
        ));
    }
    for email in ["old@example.org", "older@example.org"] {
        installation.ok(&format!(
            "user merge {email} --into sita@example.org -t nrna --yes"
        ));
    }
    installation
        .ok("membership application submit -t nrna --unit NP-1 --type friend --email old@example.org");
    installation.ok("membership application withdraw sita@example.org -t nrna");
    // By a key of the duplicate and another person's address nobody applies.
    installation.ok("user create -t nrna --email ram@example.org --full-name Ram");
    installation.ok("user create -t nrna --external-id CRM-2 --full-name Sita");
    let duplicate = installation.query_as_superuser(
        "tenant_nrna",
        "select id from identity.users where external_id = 'CRM-2'",
    );
    installation.ok(&format!(
        "user merge {duplicate} --into sita@example.org -t nrna --yes"
    ));
    installation.write(
        "applicants.csv",
        "external_id,email,first_name\nCRM-2,ram@example.org,Ram\n",
    );
    let refused = installation.fails(
        1,
        "membership application submit --file applicants.csv -t nrna --unit NP-1 --type friend --yes",
    );
    assert!(
        refused
            .transcript()
            .contains("it belongs to another person (email_taken)"),
        "{}",
        refused.transcript()
    );
    installation.ok("user delete ram@example.org -t nrna --yes");
    installation.write("applicants.csv", "email,first_name\nolder@example.org,Sita\n");
    installation
        .ok("membership application submit --file applicants.csv -t nrna --unit NP-1 --type friend --yes");
    assert_eq!(
        installation
            .ok("membership application list -t nrna --status applied --format csv --columns email,status"),
        "email,status\nsita@example.org,applied\n"
    );
    assert_eq!(
        installation.ok("user list -t nrna --format csv --columns email"),
        "email\nsita@example.org\n"
    );
}
