//! `role export`, `diff`, `apply` and `test`: roles as a file.

use crate::support::Installation;

fn with_chair() -> Installation {
    let installation = Installation::new();
    for line in [
        "unit create -t nrna NP --name Nepal --type national",
        "unit create -t nrna NP-3 --name Bagmati --type province --parent NP",
        "user create -t nrna --email sita@example.org --first-name Sita --last-name Rai",
        "user create -t nrna --email ram@example.org --first-name Ram --last-name Thapa",
        "role assign chair -t nrna --user sita@example.org --unit NP-3 --scope subtree --kind elected --from 2024-01-01 --until 2028-12-31",
        "role assign organizer -t nrna --user ram@example.org --unit NP --from 2024-01-01",
    ] {
        installation.ok(line);
    }
    installation
}

const PROPOSAL: &str = "
roles:
  chair:
    name: Chair
    description: Leads the unit and decides on applications.
    maximum_holders: 1
    inherits: [committee_officer]
    allows: [membership.approve, membership.reject, membership.expel]
    excludes:
      secretary: One person does not both decide and keep the record of the decision.
      observer_of_finance:
  observer_of_finance:
    name: Observer of finance
    allows: [membership.export]
    denies: [membership.renew]
  organizer:
    name: Organizer
    inherits: [observer_of_finance]
";

#[test]
fn an_exported_policy_applies_without_a_change_and_names_what_it_holds() {
    let installation = with_chair();
    let policy = installation.ok("role export -t nrna");
    assert!(policy.contains("  treasurer:\n    name: Treasurer\n"), "{policy}");
    installation.write("policy.yaml", &policy);
    assert_eq!(
        installation.ok("role diff policy.yaml -t nrna --prune --exit-code"),
        "the roles of nrna are what policy.yaml says\n"
    );
    assert_eq!(
        installation.ok("role apply policy.yaml -t nrna --prune --yes"),
        "the roles of nrna are what policy.yaml says already\n"
    );
}

#[test]
fn diff_shows_who_gains_and_loses_what_and_apply_does_exactly_that() {
    let installation = with_chair();
    let before = installation.ok("role export -t nrna");
    installation.write("proposal.yaml", PROPOSAL);
    let shown = installation.run("role diff proposal.yaml -t nrna --exit-code");
    insta::assert_snapshot!(shown.transcript());
    assert_eq!(installation.ok("role export -t nrna"), before);
    insta::assert_snapshot!(installation.ok("role diff proposal.yaml -t nrna --format json"));
    installation.fails(5, "role apply proposal.yaml -t nrna");
    assert!(
        installation
            .ok("role apply proposal.yaml -t nrna --dry-run")
            .ends_with("nothing was changed\n")
    );
    assert_eq!(installation.ok("role export -t nrna"), before);
    insta::assert_snapshot!(installation.ok("role apply proposal.yaml -t nrna --yes"));
    assert_eq!(
        installation.ok("role diff proposal.yaml -t nrna --exit-code"),
        "the roles of nrna are what proposal.yaml says\n"
    );
    installation.ok("role check membership.expel -t nrna --user sita@example.org --unit NP-3");
    installation.ok("role cache verify -t nrna");
    // What is held is not pruned, and what is named is there; the way back leads to where it began.
    installation.fails(3, "role apply proposal.yaml -t nrna --prune --yes");
    installation.write("lean.yaml", "roles: {organizer: {name: Organizer}}");
    insta::assert_snapshot!(
        installation
            .fails(1, "role apply lean.yaml -t nrna --prune --yes")
            .transcript()
    );
    installation.write("before.yaml", &before);
    installation.ok("role apply before.yaml -t nrna --prune --yes");
    assert_eq!(installation.ok("role export -t nrna"), before);
    installation.ok("role cache verify -t nrna");
}

#[test]
fn apply_refuses_a_policy_that_contradicts_itself_or_names_what_is_not_there() {
    let installation = with_chair();
    let applied = |policy: &str, code: i32| {
        installation.write("wrong.yaml", policy);
        installation
            .fails(code, "role apply wrong.yaml -t nrna --yes")
            .transcript()
    };
    insta::assert_snapshot!(applied("roles: {chair: {name: Chair, permits: [unit.read]}}", 2));
    insta::assert_snapshot!(applied(
        "roles: {chair: {name: Chair, allows: [unit.read], denies: [unit.read]}}",
        2
    ));
    insta::assert_snapshot!(applied("roles: {chair: {name: Chair, allows: [unit.reed]}}", 3));
    insta::assert_snapshot!(applied(
        "roles: {chair: {name: Chair, inherits: [committee_oficer]}}",
        3
    ));
    applied("roles: {chair: {name: Chair, inherits: [chair]}}", 2);
    applied(
        "roles: {a: {name: A, inherits: [b]}, b: {name: B, inherits: [a]}}",
        1,
    );
    installation.fails(2, "role apply missing.yaml -t nrna --yes");
}

#[test]
fn tests_of_a_policy_tell_what_comes_out_otherwise_and_why() {
    let installation = with_chair();
    installation.write(
        "tests.yaml",
        "
at: 2026-06-30
tests:
  - {user: sita@example.org, permission: membership.approve, unit: NP-3, expect: allow, through: chair}
  - {user: sita@example.org, permission: membership.approve, unit: NP, expect: deny}
  - {user: sita@example.org, permission: membership.approve, unit: NP-3, at: 2029-01-01, expect: deny}
  - {name: who organizes exports nothing, user: ram@example.org, permission: membership.export, unit: NP, expect: deny}
",
    );
    assert_eq!(
        installation.ok("role test tests.yaml -t nrna"),
        "4 of 4 tests came out as expected\n"
    );
    installation.write("proposal.yaml", PROPOSAL);
    insta::assert_snapshot!(
        installation
            .fails(1, "role test tests.yaml -t nrna --policy proposal.yaml")
            .transcript()
    );
    installation.ok("role test tests.yaml -t nrna");
    installation.write(
        "dayless.yaml",
        "tests: [{user: a, permission: unit.read, expect: allow}]",
    );
    insta::assert_snapshot!(
        installation
            .fails(2, "role test dayless.yaml -t nrna")
            .transcript()
    );
    installation.write(
        "unknown.yaml",
        "{at: 2026-01-01, tests: [{user: nobody, permission: unit.read, expect: allow}]}",
    );
    installation.fails(3, "role test unknown.yaml -t nrna");
}
