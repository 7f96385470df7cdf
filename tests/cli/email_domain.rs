//! `membership domain`

use crate::support::{Installation, Output, redact};

/// Units NP-1 and, archived, NP-9; people with verified addresses at two domains.
fn with_people() -> Installation {
    let installation = Installation::new();
    installation.ok("local up");
    installation.write(
        "units.csv",
        "code,name,type,parent_code\nNP,Nepal,national,\nNP-1,Koshi,province,NP\nNP-9,Old,province,NP\n",
    );
    installation.ok("unit import -t nrna units.csv --yes");
    installation.ok("unit archive NP-9 -t nrna --yes");
    installation.ok("membership type create supporter -t nrna --months 12");
    installation.ok("membership type create regional -t nrna --approval-levels province");
    for (email, name) in [
        ("Sita@Example.ORG", "Sita"),
        ("ram@example.org", "Ram"),
        ("gita@example.org", "Gita"),
        ("hari@elsewhere.org", "Hari"),
        ("mina@example.org", "Mina"),
    ] {
        installation.ok(&format!("user create -t nrna --email {email} --full-name {name}"));
    }
    installation.write_as_application(
        "update identity.users set status = 'active', email_verified_at = now(), email_verified_by = tenancy.current_actor(), email_verified_how = 'link'
         where full_name <> 'Mina'",
    );
    installation
}

fn domain(installation: &Installation, verb: &str) -> Output {
    installation.run(&format!("membership domain {verb} -t nrna"))
}

fn does(installation: &Installation, verb: &str) -> String {
    let output = domain(installation, verb);
    assert_eq!(output.code, 0, "{}", output.transcript());
    output.stdout
}

fn refuses(installation: &Installation, code: i32, verb: &str) -> Output {
    let output = domain(installation, verb);
    assert_eq!(output.code, code, "{}", output.transcript());
    output
}

/// Tokens, which differ from run to run.
fn hidden(text: &str) -> String {
    regex::Regex::new(r"tenantctl=[-\w]{32}")
        .unwrap()
        .replace_all(text, "tenantctl=[token]")
        .into_owned()
}

fn token(output: &Output) -> String {
    output.json()["token"].as_str().unwrap().to_owned()
}

const MEMBERS: &str =
    "membership list -t nrna --columns name,unit_code,membership_type,status,joined_via --format csv";

#[test]
fn whoever_has_a_verified_address_at_a_verified_domain_joins_once() {
    let installation = with_people();
    let add = "add @Example.org --unit NP-1 --type supporter --role member";
    let added = domain(&installation, add);
    assert_eq!(added.code, 0, "{}", added.transcript());
    insta::assert_snapshot!(hidden(&added.transcript()));
    let again = domain(&installation, add);
    assert!(
        again.stdout.contains("has example.org already") && again.stderr.contains("--new-token"),
        "{}",
        again.transcript()
    );
    refuses(&installation, 4, "add example.org --unit NP-1 --type ordinary");
    refuses(&installation, 1, "join sita@example.org");
    refuses(&installation, 1, "update example.org --auto-join");

    let token = token(&domain(
        &installation,
        "update example.org --new-token --format json",
    ));
    refuses(&installation, 1, "verify example.org --token other");
    // As dig prints the records of a name, with another one before it.
    let published = format!("\"v=spf1 -all\"\n\"tenantctl={token}\"\n");
    let words = [
        "membership",
        "domain",
        "verify",
        "example.org",
        "-t",
        "nrna",
        "--auto-join",
        "--token",
        &published,
    ];
    let verified = installation.run_words(words);
    assert_eq!(
        verified.stdout,
        "example.org is verified; its people join without a further decision\n"
    );
    insta::assert_snapshot!(does(&installation, "list"));

    // Ram was a member and left: no timer brings him back.
    installation.write("ram.csv", "email,full_name,unit_code,membership_type,joined_on,status\nram@example.org,Ram,NP-1,supporter,2020-01-01,resigned\n");
    installation.ok("membership import -t nrna ram.csv --yes");
    let planned = does(
        &installation,
        "join --all --dry-run --columns name,unit,status,roles",
    );
    insta::assert_snapshot!(planned);
    refuses(&installation, 5, "join --all");
    assert!(does(&installation, "join --all --yes --domain elsewhere.org").contains("0 people joined"));
    insta::assert_snapshot!(redact(&does(
        &installation,
        "join --all --yes --columns name,unit,status,roles --format json"
    )));
    assert_eq!(does(&installation, "join --all --yes"), "0 people joined\n");
    let mut members: Vec<String> = installation.ok(MEMBERS).lines().map(ToOwned::to_owned).collect();
    members.sort_unstable();
    assert_eq!(
        members,
        [
            "Gita,NP-1,supporter,active,auto_join",
            "Ram,NP-1,supporter,resigned,import",
            "Sita,NP-1,supporter,active,auto_join",
            "name,unit_code,membership_type,status,joined_via",
        ]
    );
    assert_eq!(
        does(&installation, "join sita@example.org"),
        "Sita has joined already\n"
    );
    refuses(&installation, 1, "join mina@example.org");
    refuses(&installation, 3, "join hari@elsewhere.org");
    // An operator may decide what a timer may not.
    assert!(does(&installation, "join ram@example.org").contains("1 person joined"));
    let trail = installation.ok("audit log -t nrna --limit 1000 --format json");
    assert!(
        !trail.contains("verification_token_hash"),
        "the trail has no hash"
    );
}

#[test]
fn a_domain_changes_what_it_brings_and_is_removed() {
    let installation = with_people();
    insta::assert_snapshot!(does(
        &installation,
        "add example.org --unit NP-1 --type supporter --no-verification --auto-join"
    ));
    insta::assert_snapshot!(does(
        &installation,
        "update example.org --type regional --add-role organizer:subtree@NP --add-role member --no-auto-join"
    ));
    assert_eq!(does(&installation, "join --all --yes"), "0 people joined\n");
    // A regional membership is approved by a level.
    let joined = does(
        &installation,
        "join gita@example.org --columns name,status,roles --format csv",
    );
    assert_eq!(
        joined,
        "name,status,roles\nGita,applied,\"member@NP-1, organizer@NP\"\n"
    );
    refuses(&installation, 3, "update example.org --remove-role chair");
    // Whoever joins is held to what applicants are held to, and gets a number.
    installation.ok("membership type create elder -t nrna --months 12 --minimum-age 60");
    installation.write_as_application(
        "update identity.users set date_of_birth = '2000-01-01' where full_name = 'Sita'",
    );
    does(&installation, "update example.org --type elder --auto-join");
    let partly = domain(
        &installation,
        "join --all --dry-run --columns name,status,member_no --format csv",
    );
    assert_eq!(partly.stdout, "name,status,member_no\nRam,active,M-000001\n");
    assert!(
        partly
            .stderr
            .contains("left out: Sita: memberships of type elder are from the age of 60, and the person is ")
            && partly.stderr.contains(
                "Ram: memberships of type elder are from the age of 60; the date of birth is not known"
            ),
        "{}",
        partly.transcript()
    );
    refuses(&installation, 1, "join sita@example.org");
    assert_eq!(
        does(
            &installation,
            "update example.org --remove-role member --no-type --auto-join"
        ),
        "example.org brings organizer:subtree@NP, without a further decision\n"
    );
    // Without a membership it brings roles alone, to those who never had them.
    assert_eq!(
        does(
            &installation,
            "join --all --yes --columns name,status,roles --format csv"
        ),
        "name,status,roles\nSita,,organizer@NP\nRam,,organizer@NP\n"
    );
    refuses(&installation, 2, "update example.org");
    refuses(&installation, 5, "remove example.org");
    assert_eq!(
        does(&installation, "remove example.org --yes"),
        "removed example.org; who joined through it stays\n"
    );
    refuses(&installation, 3, "show example.org");
    assert!(does(&installation, "add example.org --no-verification").contains("brings nothing yet"));
}

#[test]
fn what_the_rules_of_domains_forbid_is_refused_with_its_reason() {
    let installation = with_people();
    for (code, verb) in [
        (2, "add localhost"),
        (1, "add gmail.com --unit NP-1 --type supporter"),
        (1, "add example.org --unit NP-9 --type supporter"),
        (2, "add example.org --role member"),
        (2, "add example.org --unit NP-1 --type supporter --auto-join"),
        (3, "add example.org --unit NP-1 --type suporter"),
        (3, "show example.org"),
        (2, "verify example.org --by-operator"),
    ] {
        let output = refuses(&installation, code, verb);
        insta::assert_snapshot!(
            format!("refusal_{}", verb.replace([' ', '-', '@', '.'], "_")),
            output.transcript()
        );
    }
    installation.write_as_application("update access.roles set maximum_holders = 1 where code = 'chair'");
    let office = refuses(&installation, 1, "add example.org --unit NP-1 --role chair");
    assert!(
        office
            .stderr
            .contains("the role \"chair\" has a limited number of holders"),
        "{}",
        office.transcript()
    );
    does(&installation, "add example.org --unit NP-1 --type supporter");
    let known = domain(
        &installation,
        "verify example.org --by-operator --reason letterhead",
    );
    assert_eq!(
        known.stdout,
        "example.org is verified\n",
        "{}",
        known.transcript()
    );
    let card = does(&installation, "show example.org");
    assert!(card.contains("operator"), "{card}");
}

#[test]
fn a_role_that_a_rule_refuses_keeps_one_person_out_and_not_everybody() {
    let installation = with_people();
    installation.ok("role create teller -t nrna --name Teller --excludes treasurer");
    installation.ok("role assign treasurer -t nrna --user sita@example.org --unit NP-1");
    does(
        &installation,
        "add example.org --unit NP-1 --type supporter --role teller --no-verification --auto-join",
    );
    does(
        &installation,
        "add elsewhere.org --unit NP-1 --type supporter --role member@NP --no-verification --auto-join",
    );
    installation.query_as_superuser(
        "tenant_nrna",
        "set session_replication_role = replica;
         update access.email_domain_roles set unit_id = units.id from organization.units where units.code = 'NP-9' and unit_id is not null",
    );
    let output = domain(
        &installation,
        "join --all --yes --columns name,roles --format csv",
    );
    assert_eq!(output.code, 0, "{}", output.transcript());
    assert_eq!(output.stdout, "name,roles\nRam,teller@NP-1\nGita,teller@NP-1\n");
    for left_out in [
        "left out: Sita: example.org brings the role \"teller\", which \"treasurer\" at unit NP-1 excludes",
        "left out: Hari: elsewhere.org brings the role \"member\" at unit NP-9, which is archived",
    ] {
        assert!(output.stderr.contains(left_out), "{}", output.transcript());
    }
    let alone = refuses(&installation, 1, "join sita@example.org");
    assert!(
        alone.stderr.contains("which \"treasurer\" at unit NP-1 excludes")
            && alone
                .stderr
                .contains("tenantctl membership domain show example.org -t nrna"),
        "{}",
        alone.transcript()
    );
}
