//! `role`: roles, their permissions, who holds them, and who may do what.

mod definitions;
mod grantors;
mod terms;
mod verdicts;

use crate::support::Installation;

fn with_people() -> Installation {
    let installation = Installation::new();
    for line in [
        "unit create -t nrna NP --name Nepal --type national",
        "unit create -t nrna NP-3 --name Bagmati --type province --parent NP",
        "unit create -t nrna NP-3-27 --name Kathmandu --type district --parent NP-3",
        "unit create -t nrna NP-4 --name Gandaki --type province --parent NP",
        "user create -t nrna --email sita@example.org --first-name Sita --last-name Rai",
        "user create -t nrna --email ram@example.org --first-name Ram --last-name Thapa",
        "user create -t nrna --email gita@example.org --first-name Gita --last-name Lama",
    ] {
        installation.ok(line);
    }
    installation
}

fn refused(installation: &Installation, code: i32, line: &str) -> String {
    installation.fails(code, line).transcript()
}
