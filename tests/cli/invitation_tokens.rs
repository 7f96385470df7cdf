//! Files of the tokens of invitations: there while the tokens are good, and only then.

use crate::support::Installation;

fn with_unit() -> Installation {
    let installation = Installation::new();
    installation.ok("unit create NP -t nrna --name Nepal --type national");
    installation.ok("unit create NP-9 -t nrna --name Old --type province --parent NP");
    installation.ok("unit archive NP-9 -t nrna --yes");
    installation.ok("membership type create supporter -t nrna --months 12");
    installation
}

#[test]
fn a_refused_invitation_leaves_no_file_of_its_token_behind() {
    let installation = with_unit();
    let create = "membership invitation create sita@example.org -t nrna --type supporter --token-file token";
    installation.fails(1, &format!("{create} --unit NP-9"));
    assert!(!installation.home().join("token").exists());
    installation.ok(&format!("{create} --unit NP"));
    assert!(installation.read("token").trim().len() > 20);
    installation
        .ok("membership invitation accept -t nrna --token-file token --first-name Sita --last-name Rai");
}

#[test]
fn the_tokens_of_people_who_are_invited_stay_where_the_report_cannot_be_written() {
    let installation = with_unit();
    installation.write("people.csv", "email\nsita@example.org\nram@example.org\n");
    let create = "membership invitation create --file people.csv -t nrna --unit NP --type supporter --token-file tokens.csv --yes";
    let output = installation.run_limited("exec >/dev/full", create);
    assert_eq!(output.code, 2, "{}", output.transcript());
    assert_eq!(installation.read("tokens.csv").lines().count(), 3);
    let waiting = installation.ok("membership invitation list -t nrna --columns email --format csv");
    assert_eq!(waiting.lines().count(), 3, "{waiting}");
}
