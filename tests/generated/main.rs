//! Files that are made from the program are what the program gives. `make generate` makes them anew.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod examples;
mod reference;
mod schema;
#[path = "../support/mod.rs"]
mod support;

use std::fs;
use std::path::Path;

use clap_complete::Shell;

use support::Installation;

/// Holds a generated file against what it should be, or writes it when `UPDATE_GENERATED` is set.
fn check(path: &str, expected: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    if std::env::var_os("UPDATE_GENERATED").is_some() {
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, expected).unwrap();
        return;
    }
    let found = fs::read_to_string(&file).unwrap_or_default();
    assert!(found == expected, "{path} is stale: make generate");
}

#[test]
fn completions_are_fresh() {
    for (shell, name) in [
        (Shell::Bash, "tenantctl.bash"),
        (Shell::Zsh, "_tenantctl"),
        (Shell::Fish, "tenantctl.fish"),
    ] {
        let script = tenantctl::commands::completions::render(shell).unwrap();
        check(&format!("completions/{name}"), &script);
    }
}

#[test]
fn the_command_reference_is_fresh() {
    check("docs/commands.md", &reference::render(&tenantctl::cli::command()));
}

#[test]
fn the_schema_reference_is_fresh() {
    let installation = Installation::new();
    installation.ok("local up");
    let landlord = schema::read(&installation, "tenantctl");
    let tenant = schema::read(&installation, "tenant_nrna");
    check("docs/schema/README.md", &schema::render_index(&landlord, &tenant));
    for context in landlord.iter().chain(&tenant) {
        check(
            &format!("docs/schema/{}.md", context.name),
            &schema::render(context),
        );
    }
    let pages = fs::read_dir(support::package().join("docs/schema"))
        .unwrap()
        .count();
    assert_eq!(
        pages,
        landlord.len() + tenant.len() + 1,
        "docs/schema has a page of a context that is no more"
    );
}
