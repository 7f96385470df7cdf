//! `membership invitation`

use std::os::unix::fs::PermissionsExt;

use crate::support::{Installation, Output};

/// Units NP-1 and, archived, NP-9; a type of membership that begins at once, and one that levels approve.
pub fn with_units() -> Installation {
    let installation = Installation::new();
    installation.ok("local up");
    installation.write(
        "units.csv",
        "code,name,type,parent_code\nNP,Nepal,national,\nNP-1,Koshi,province,NP\nNP-9,Old,province,NP\n",
    );
    installation.ok("unit import -t nrna units.csv --yes");
    installation.ok("unit archive NP-9 -t nrna --yes");
    installation.ok("membership type create supporter -t nrna --months 12");
    installation.ok("membership type create delegate -t nrna --approval-levels province,national");
    installation
}

fn invitation(installation: &Installation, verb: &str) -> Output {
    installation.run(&format!("membership invitation {verb} -t nrna"))
}

pub fn does(installation: &Installation, verb: &str) -> String {
    let output = invitation(installation, verb);
    assert_eq!(output.code, 0, "{}", output.transcript());
    output.stdout
}

pub fn refuses(installation: &Installation, code: i32, verb: &str) -> Output {
    let output = invitation(installation, verb);
    assert_eq!(output.code, code, "{}", output.transcript());
    output
}

/// Answers an invitation with a token on standard input.
pub fn answer(installation: &Installation, verb: &str, token: &str) -> Output {
    let line = format!("membership invitation {verb} -t nrna --token-stdin");
    installation.run_with_input(&line, token.as_bytes())
}

/// Invites, and gives the token.
fn invite(installation: &Installation, words: &str) -> String {
    let output = invitation(installation, &format!("create {words} --format json"));
    assert_eq!(output.code, 0, "{}", output.transcript());
    output.json()["token"].as_str().unwrap().to_owned()
}

/// What a token is shown as.
fn hidden(text: &str) -> String {
    regex::Regex::new(r"once: [-\w]{32}")
        .unwrap()
        .replace_all(text, "once: [token]")
        .into_owned()
}

/// Days of the clock, which snapshots cannot hold.
pub fn undated(text: &str) -> String {
    regex::Regex::new(r"20\d\d-\d\d-\d\d \d\d:\d\d UTC")
        .unwrap()
        .replace_all(&hidden(text), "[time]")
        .into_owned()
}

#[test]
fn an_accepted_invitation_makes_a_user_a_member_and_gives_its_roles() {
    let installation = with_units();
    let create =
        "create Sita@Example.org --unit NP-1 --type supporter --role secretary --role organizer:subtree@NP";
    insta::assert_snapshot!(undated(&does(
        &installation,
        &format!("{create} --token-file sita.token")
    )));
    let token = installation.read("sita.token");
    let mode = std::fs::metadata(installation.home().join("sita.token"))
        .unwrap()
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o600);
    let again = invitation(&installation, create);
    assert_eq!(again.code, 0, "{}", again.transcript());
    assert!(
        again.stdout.contains("waits for an answer") && again.stderr.contains("invitation resend"),
        "{}",
        again.transcript()
    );
    refuses(
        &installation,
        4,
        "create sita@example.org --unit NP-1 --type supporter",
    );

    let nameless = answer(&installation, "accept", &token);
    assert_eq!(nameless.code, 2, "{}", nameless.transcript());
    let accepted = answer(&installation, "accept --first-name Sita --last-name Rai", &token);
    assert_eq!(accepted.code, 0, "{}", accepted.transcript());
    insta::assert_snapshot!(accepted.transcript());
    let again = answer(&installation, "accept", &token);
    assert!(
        again.stdout.contains("has accepted already"),
        "{}",
        again.transcript()
    );
    assert_eq!(
        installation.ok("user list -t nrna --columns name,email,status --format csv"),
        "name,email,status\nSita Rai,Sita@Example.org,active\n"
    );
    assert_eq!(
        installation.ok("membership list -t nrna --columns name,unit_code,membership_type,status,is_primary,joined_via --format csv"),
        "name,unit_code,membership_type,status,is_primary,joined_via\nSita Rai,NP-1,supporter,active,true,invitation\n"
    );
    assert_eq!(
        installation.query_as_superuser(
            "tenant_nrna",
            "select roles.code, coalesce(units.code, ''), scope, kind_code, actors.reference
             from access.role_assignments
             join access.roles on roles.id = role_id
             left join organization.units on units.id = unit_id
             join tenancy.actors on actors.id = granted_by
             order by 1"
        ),
        "organizer|NP|subtree|appointed|ops@example.org\nsecretary|NP-1|unit|appointed|ops@example.org"
    );
    // Invited once more to what she has already, nothing is made twice.
    let token = invite(
        &installation,
        "sita@example.org --unit NP-1 --type supporter --role secretary",
    );
    let accepted = answer(&installation, "accept", &token);
    assert_eq!(accepted.code, 0, "{}", accepted.transcript());
    assert!(
        accepted.stderr.contains("has a membership in that unit already"),
        "{}",
        accepted.transcript()
    );
    insta::assert_snapshot!(undated(&does(
        &installation,
        "list --columns email,unit,membership_type,roles,status"
    )));
    let trail = installation.ok("audit log -t nrna --limit 1000 --format json");
    assert!(
        !trail.contains(&token) && !trail.contains("token_hash"),
        "the trail has no token"
    );
}

#[test]
fn a_type_that_levels_approve_makes_an_application() {
    let installation = with_units();
    let token = invite(
        &installation,
        "gita@example.org --unit NP-1 --type delegate --first-name Gita",
    );
    let accepted = answer(&installation, "accept", &token);
    insta::assert_snapshot!(accepted.transcript());
    assert!(
        installation
            .ok("membership list -t nrna --columns name,status --format csv")
            .ends_with("Gita,applied\n")
    );
    assert_eq!(
        installation.query_as_superuser(
            "tenant_nrna",
            "select level, units.code, decision from membership.membership_approvals join organization.units on units.id = unit_id order by 1"
        ),
        "1|NP-1|pending\n2|NP|pending"
    );
    // At the top there is no province that could approve.
    let token = invite(
        &installation,
        "ram@example.org --unit NP --type delegate --first-name Ram",
    );
    let refused = answer(&installation, "accept", &token);
    assert_eq!(refused.code, 1, "{}", refused.transcript());
    assert!(
        refused
            .stderr
            .contains("there is no unit of type province at or above unit NP"),
        "{}",
        refused.transcript()
    );
}

#[test]
fn an_invitation_is_declined_withdrawn_sent_again_and_expires() {
    let installation = with_units();
    installation.ok("tenant setting set invitation_resend_limit 1 -t nrna");
    let first = invite(&installation, "ram@example.org");
    insta::assert_snapshot!(undated(&does(&installation, "resend ram@example.org")));
    let dead = answer(&installation, "accept --full-name Ram", &first);
    insta::assert_snapshot!(dead.transcript());
    assert_eq!(dead.code, 3);
    insta::assert_snapshot!(refuses(&installation, 1, "resend ram@example.org").transcript());
    assert_eq!(
        does(&installation, "cancel ram@example.org --reason wrong"),
        "cancelled the invitation of ram@example.org\n"
    );
    assert!(does(&installation, "cancel ram@example.org").contains("cancelled already"));
    let resent = refuses(&installation, 1, "resend ram@example.org");
    assert!(
        resent
            .stderr
            .contains("error: the invitation of ram@example.org is cancelled already\nhint: tenantctl membership invitation show"),
        "{}",
        resent.transcript()
    );

    let token = invite(&installation, "hari@example.org --message Welcome");
    let declined = answer(&installation, "decline --reason busy", &token);
    assert_eq!(declined.stdout, "hari@example.org declines the invitation\n");
    assert!(
        answer(&installation, "decline", &token)
            .stdout
            .contains("has declined already")
    );
    let accepted = answer(&installation, "accept --full-name Hari", &token);
    insta::assert_snapshot!(accepted.transcript());
    assert_eq!(accepted.code, 1);

    let late = invite(&installation, "mina@example.org");
    installation.query_as_superuser(
        "tenant_nrna",
        "set session_replication_role = replica;
         update membership.invitations set created_at = now() - interval '2 days', expires_at = now() - interval '1 day' where email = 'mina@example.org'",
    );
    let overdue = answer(&installation, "accept --full-name Mina", &late);
    assert_eq!(overdue.code, 1, "{}", overdue.transcript());
    assert!(
        overdue.stderr.contains("was good until"),
        "{}",
        overdue.transcript()
    );
    assert!(does(&installation, "expire --dry-run").contains("would mark 1 invitation as expired"));
    assert!(does(&installation, "expire").contains("marked 1 invitation as expired"));
    assert_eq!(does(&installation, "expire"), "marked 0 invitations as expired\n");
    let again = invitation(&installation, "resend mina@example.org --format json").json();
    let accepted = answer(
        &installation,
        "accept --full-name Mina",
        again["token"].as_str().unwrap(),
    );
    assert_eq!(accepted.code, 0, "{}", accepted.transcript());
    assert_eq!(
        does(
            &installation,
            "list --columns email,status,decline_reason,cancellation_reason --format csv"
        ),
        "email,status,decline_reason,cancellation_reason\n\
         mina@example.org,accepted,,\n\
         hari@example.org,declined,busy,\n\
         ram@example.org,cancelled,,wrong\n"
    );
    let card = does(&installation, "show hari@example.org");
    assert!(card.contains("Welcome") && card.contains("busy"), "{card}");
}

#[test]
fn what_the_rules_of_invitations_forbid_is_refused_with_its_reason() {
    let installation = with_units();
    installation.ok("user create -t nrna --email barred@example.org --full-name Barred");
    installation.write_as_application("update identity.users set status = 'suspended'");
    for (code, verb) in [
        (2, "create nobody"),
        (2, "create a@example.org --unit NP-1"),
        (2, "create a@example.org --role secretary"),
        (2, "create a@example.org --type supporter"),
        (2, "create a@example.org --expires 2020-01-01"),
        (3, "create a@example.org --unit NP-3 --type supporter"),
        (3, "create a@example.org --unit NP-1 --type suporter"),
        (3, "create a@example.org --unit NP-1 --role secretry"),
        (1, "create a@example.org --unit NP-9 --type supporter"),
        (3, "show a@example.org"),
        (5, "accept"),
    ] {
        let output = refuses(&installation, code, verb);
        insta::assert_snapshot!(
            format!("refusal_{}", verb.replace([' ', '-', '@', '.'], "_")),
            output.transcript()
        );
    }
    let barred = invite(&installation, "barred@example.org");
    let refused = answer(&installation, "accept", &barred);
    assert_eq!(refused.code, 1, "{}", refused.transcript());
    assert!(
        refused.stderr.contains("is suspended"),
        "{}",
        refused.transcript()
    );

    // The age that a date of birth gives is never that of somebody else's words.
    installation.ok("user create -t nrna --email known@example.org --full-name Known");
    let known = invite(&installation, "known@example.org");
    let refused = answer(&installation, "accept --date-of-birth 1950-01-01", &known);
    assert_eq!(refused.code, 4, "{}", refused.transcript());
    assert!(
        refused.stderr.contains("known already, with no date of birth"),
        "{}",
        refused.transcript()
    );
    assert_eq!(answer(&installation, "accept", &known).code, 0);

    // One secretary at a time, at one unit.
    installation.write_as_application("update access.roles set maximum_holders = 1 where code = 'secretary'");
    let [first, second] = ["one", "two"].map(|who| {
        invite(
            &installation,
            &format!("{who}@example.org --unit NP-1 --role secretary --first-name {who}"),
        )
    });
    assert_eq!(answer(&installation, "accept", &first).code, 0);
    let refused = answer(&installation, "accept", &second);
    assert_eq!(refused.code, 1, "{}", refused.transcript());
    assert!(
        refused.stderr.contains("Held by one@example.org"),
        "{}",
        refused.transcript()
    );
    assert!(
        !installation
            .ok("user list -t nrna --columns email --format csv")
            .contains("two@"),
        "nothing half done"
    );

    installation.ok("tenant setting set invitation_rate_per_hour 5 -t nrna");
    invite(&installation, "four@example.org");
    let refused = refuses(&installation, 1, "create five@example.org");
    assert!(
        refused
            .stderr
            .contains("these would be 6 invitations within an hour, and 5 are allowed"),
        "{}",
        refused.transcript()
    );
    refuses(&installation, 1, "resend four@example.org");
}
