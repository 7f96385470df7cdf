//! `membership invitation create` with files of people.

use std::os::unix::fs::PermissionsExt;

use crate::invitation::{answer, does, refuses, undated, with_units};

#[test]
fn a_file_of_people_is_invited_and_their_tokens_go_to_a_sheet_for_nobody_else() {
    let installation = with_units();
    installation.ok("membership type create elder -t nrna --months 12 --minimum-age 60");
    installation.write(
        "people.csv",
        "E-Mail,First Name,Unit,Type,Role\n\
         sita@example.org,Sita,,,\n\
         ram@example.org,Ram,NP,elder,secretary; organizer:subtree@NP-1\n\
         sita@example.org,Sita,,,\n\
         nobody,,,,\n\
         gita@example.org,Gita,NP-9,,\n\
         hari@example.org,Hari,NP-7,suporter,chief\n",
    );
    let create = "create --file people.csv --unit NP-1 --type supporter";
    refuses(&installation, 2, &format!("{create} --yes"));
    insta::assert_snapshot!(undated(
        &refuses(
            &installation,
            1,
            &format!("{create} --token-file tokens.csv --yes")
        )
        .transcript()
    ));
    assert!(
        !installation.home().join("tokens.csv").exists(),
        "no token is good"
    );
    let invited = refuses(
        &installation,
        7,
        &format!("{create} --token-file tokens.csv --yes --on-error reject"),
    );
    assert!(
        invited
            .stdout
            .contains("invitations 2 created, 0 changed, 0 unchanged, 4 refused"),
        "{}",
        invited.transcript()
    );
    let mode = std::fs::metadata(installation.home().join("tokens.csv"))
        .unwrap()
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o600);
    let sheet = installation.read("tokens.csv");
    let rows: Vec<Vec<&str>> = sheet.lines().map(|line| line.split(',').collect()).collect();
    assert_eq!(rows[0], ["email", "unit_code", "expires_at", "token"]);
    assert_eq!(
        (rows[1][0], rows[1][1], rows[2][0], rows[2][1]),
        ("sita@example.org", "NP-1", "ram@example.org", "NP")
    );
    assert_eq!(
        does(
            &installation,
            "list --columns email,unit,membership_type,roles --format csv"
        ),
        "email,unit,membership_type,roles\nram@example.org,NP,elder,\"organizer:subtree@NP-1, secretary\"\nsita@example.org,NP-1,supporter,\n"
    );
    // The same file once more invites nobody again, and leaves no sheet.
    installation.write(
        "people.csv",
        "E-Mail,First Name,Unit,Type,Role\nram@example.org,Ram,NP,elder,secretary; organizer:subtree@NP-1\n",
    );
    let again = does(&installation, &format!("{create} --token-file again.csv --yes"));
    assert!(again.starts_with("nothing to invite from people.csv"), "{again}");
    assert!(!installation.home().join("again.csv").exists());

    // Who joins is held to what applicants are held to, and gets a number.
    let young = answer(&installation, "accept --date-of-birth 2000-01-01", rows[2][3]);
    assert_eq!(young.code, 1, "{}", young.transcript());
    assert!(
        young
            .stderr
            .contains("memberships of type elder are from the age of 60"),
        "{}",
        young.transcript()
    );
    let accepted = answer(&installation, "accept", rows[1][3]);
    assert!(
        accepted
            .stdout
            .contains("supporter member of unit NP-1, number M-000001, active from today"),
        "{}",
        accepted.transcript()
    );
    let batch = installation
        .run("membership batch list -t nrna --format json")
        .json();
    let batch = batch[0]["id"].as_str().unwrap().to_owned();
    let undone = installation.run(&format!("membership batch undo -t nrna {batch} --yes"));
    assert!(
        undone.stdout.contains(
            "took back the invitation create of people.csv: 1 invitations cancelled, 0 restored, 1 kept"
        ),
        "{}",
        undone.transcript()
    );
    assert_eq!(
        does(&installation, "list --columns email,status --format csv"),
        "email,status\nram@example.org,cancelled\nsita@example.org,accepted\n"
    );
}

#[test]
fn an_email_is_invited_by_a_rule_that_only_the_database_understands() {
    let installation = with_units();
    installation.write_as_application(
        r"update config.validation_rules set pattern = '^(?!root@)[^@]+@[^@]+\.[^@]+$' where rule_type_code = 'email'",
    );
    installation.write("people.csv", "E-Mail\nsita@example.org\nroot@example.org\n");
    let create = "create --file people.csv --token-file tokens.csv --yes --on-error reject";
    let invited = refuses(&installation, 7, create);
    assert!(
        invited
            .stdout
            .contains("invitations 1 created, 0 changed, 0 unchanged, 1 refused"),
        "{}",
        invited.transcript()
    );
    let errors = installation.read("people.errors.csv");
    assert!(errors.contains("3,email,root@example.org,bad_email,"), "{errors}");
}
