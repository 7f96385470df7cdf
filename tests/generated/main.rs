//! Files that are made from the program are what the program gives. `make generate` makes them anew.

mod reference;

use std::fs;
use std::path::Path;

use clap::CommandFactory;
use clap_complete::Shell;
use tenantctl::cli::Cli;

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
    check("docs/commands.md", &reference::render(&Cli::command()));
}
