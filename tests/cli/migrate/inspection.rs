//! `migrate status`, `plan`, `validate` and `new`.

use crate::fleet::{OWN, fleet, shown};
use crate::support::Installation;

#[test]
fn status_tells_where_the_fleet_stands() {
    let installation = fleet(&["alfa", "bravo"]);
    installation.ok(&format!("migrate up -t nrna {OWN}"));
    installation.query_as_superuser("postgres", "alter database tenant_bravo rename to elsewhere");
    let output = installation.run(&format!(
        "migrate status --all --landlord {OWN} --columns target,pending,state,message"
    ));
    assert_eq!(output.code, 7);
    insta::assert_snapshot!(shown(&output));
    let output = installation.run(&format!(
        "migrate plan -t alfa {OWN} --exit-code --columns version,context,name"
    ));
    assert_eq!(output.code, 1);
    insta::assert_snapshot!(shown(&output));
}

#[test]
fn validate_finds_a_ledger_that_was_tampered_with() {
    let installation = Installation::new();
    installation.ok("migrate validate --all --landlord");
    installation.query_as_superuser(
        "tenant_nrna",
        "update tenancy.migrations set checksum = repeat('0', 64) where version = 2",
    );
    let output = installation.fails(1, "migrate validate --all --landlord");
    insta::assert_snapshot!(shown(&output));
}

#[test]
fn validate_names_what_is_wrong_with_the_files() {
    let installation = fleet(&[]);
    installation.write("own/app/9002_Broken.up.sql", "select 1;");
    insta::assert_snapshot!(shown(
        &installation.run(&format!("migrate validate --all {OWN} --columns kind,message"))
    ));
}

#[test]
fn new_writes_the_next_number() {
    let installation = fleet(&[]);
    installation.ok("migrate new app add_colour --dir own");
    assert!(
        installation
            .read("own/app/9002_add_colour.up.sql")
            .starts_with("-- Applies")
    );
    installation.fails(2, "migrate new app Colour --dir own");
    // The first one is still to be written.
    installation.ok("migrate new app add_size --dir own");
    assert!(
        installation
            .read("own/app/9003_add_size.up.sql")
            .starts_with("-- Applies")
    );
    let output = installation.fails(1, "migrate lint --migrations own");
    assert!(
        output.stdout.contains("the file has no statement"),
        "{}",
        output.transcript()
    );
}
