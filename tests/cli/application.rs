//! `tenant application`

use crate::support::{Installation, Output};

fn submit(installation: &Installation, slug: &str) -> Output {
    installation.run_words([
        "tenant",
        "application",
        "submit",
        slug,
        "--name",
        "United Movement",
        "--template",
        "political_party",
        "--applicant",
        "Sita Rai",
        "--email",
        " Sita@Example.ORG",
    ])
}

fn status(installation: &Installation) -> String {
    installation.ok("tenant application list --format csv --columns slug,status")
}

#[test]
fn an_application_is_submitted_reviewed_and_approved_and_its_tenant_is_there() {
    let installation = Installation::new();
    insta::assert_snapshot!(submit(&installation, "uml").transcript());
    assert_eq!(
        installation.query(
            "tenantctl",
            "select applicant_email_normalized from landlord.tenant_applications"
        ),
        "sita@example.org"
    );
    installation.ok("tenant application review uml");
    assert_eq!(status(&installation), "slug,status\numl,in_review\n");
    let approved = installation.run_words([
        "tenant",
        "application",
        "approve",
        "uml",
        "--reason",
        "resolution 7",
    ]);
    insta::assert_snapshot!(approved.transcript());
    assert_eq!(status(&installation), "slug,status\numl,provisioned\n");
    assert_eq!(
        installation.ok("tenant list --format csv --columns slug,name,status"),
        "slug,name,status\nnrna,nrna,active\numl,United Movement,active\n"
    );
    let shown = installation
        .run("tenant application show uml --format json")
        .json();
    assert_eq!(shown["decision_reason"], "resolution 7");
    assert_eq!(shown["decided_by"], "platform_user ops@example.org");
    assert_eq!(
        installation.ok("tenant application approve uml"),
        "the application of uml is approved already, and its tenant is there\n"
    );
}

#[test]
fn a_rejection_needs_a_reason_and_is_final() {
    let installation = Installation::new();
    submit(&installation, "uml");
    insta::assert_snapshot!(installation.run("tenant application reject uml").transcript());
    installation.ok("tenant application reject uml --reason incomplete");
    assert_eq!(status(&installation), "slug,status\numl,rejected\n");
    insta::assert_snapshot!(
        installation
            .run("tenant application approve uml")
            .transcript()
            .replace(
                installation
                    .run("tenant application show uml --format json")
                    .json()["id"]
                    .as_str()
                    .unwrap(),
                "[id]"
            )
    );
    installation.ok("tenant application reject uml --reason again");
    assert_eq!(
        submit(&installation, "uml").code,
        0,
        "after a rejection one may apply again"
    );
    assert_eq!(
        status(&installation),
        "slug,status\numl,submitted\numl,rejected\n"
    );
    let changed = installation.psql(
        "tenantctl",
        "update landlord.tenant_applications set status = 'approved' where status = 'rejected'",
    );
    assert!(
        changed.stderr.contains("does not become"),
        "{}",
        changed.transcript()
    );
}

#[test]
fn submit_refuses_what_could_not_become_a_tenant() {
    let installation = Installation::new();
    assert_eq!(submit(&installation, "nrna").code, 4);
    assert_eq!(submit(&installation, "Upper").code, 2);
    assert_eq!(submit(&installation, "uml").code, 0);
    let twice = submit(&installation, "uml");
    assert_eq!(twice.code, 4);
    assert!(
        twice
            .stderr
            .contains("another application for this slug is open already"),
        "{}",
        twice.transcript()
    );
    installation.fails(
        2,
        "tenant application submit abc --name A --template political_party --applicant B --email nobody",
    );
    installation.fails(
        3,
        "tenant application submit abc --name A --template political_patry --applicant B --email b@example.org",
    );
    installation.fails(3, "tenant application show nobody");
}

#[test]
fn an_approval_that_died_half_way_is_finished_by_repeating_it() {
    let installation = Installation::new();
    submit(&installation, "uml");
    installation.psql("postgres", "create database tenant_uml");
    let failed = installation.fails(4, "tenant application approve uml");
    assert!(
        failed
            .stderr
            .contains("hint: tenantctl tenant application approve uml"),
        "{}",
        failed.transcript()
    );
    assert_eq!(status(&installation), "slug,status\numl,approved\n");
    installation.psql("postgres", "drop database tenant_uml");
    let output = installation.run("tenant application approve uml");
    assert!(
        output.stdout.contains("tenant_uml_app"),
        "{}",
        output.transcript()
    );
    assert_eq!(status(&installation), "slug,status\numl,provisioned\n");
}

#[test]
fn an_approval_that_died_before_its_last_word_says_how_passwords_are_had() {
    let installation = Installation::new();
    submit(&installation, "uml");
    installation.ok("tenant application approve uml");
    installation.query_as_superuser(
        "tenantctl",
        "set session_replication_role = replica; update landlord.tenant_applications set status = 'approved'",
    );
    let output = installation.run("tenant application approve uml");
    assert_eq!(output.code, 0);
    assert!(
        output.stderr.contains("tenantctl tenant credentials rotate uml"),
        "{}",
        output.transcript()
    );
    assert_eq!(status(&installation), "slug,status\numl,provisioned\n");
}

#[test]
fn the_trail_tells_of_applications_and_not_of_the_applicant() {
    let installation = Installation::new();
    submit(&installation, "uml");
    let entry = installation
        .run("audit log --landlord --limit 1 --format json")
        .json()[0]
        .take();
    assert_eq!(entry["new_values"]["organization_name"], "United Movement");
    assert!(!entry.to_string().to_lowercase().contains("sita"), "{entry}");
}
