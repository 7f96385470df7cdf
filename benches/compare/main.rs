//! The program side by side with hand-written SQL or bare server operations that do the same work, in one run, as
//! ratios. Nothing here fails when a machine is slow: it shows figures.
//!
//! `cargo bench --bench compare -- [startup|fleet|tenants|units|tree|members|backup|audit|login|roles] [ROWS]`

#![expect(clippy::print_stdout, reason = "the figures are the output")]
#![expect(clippy::unwrap_used, reason = "a comparison that cannot go on ends")]

mod audit;
mod backup;
mod bed;
mod fleet;
mod generate;
mod login;
mod members;
mod roles;
mod startup;
mod tenants;
mod tree;
mod units;

use bed::Bed;

fn main() {
    // Cargo adds --bench when it runs this.
    let words: Vec<String> = std::env::args()
        .skip(1)
        .filter(|word| !word.starts_with("--"))
        .collect();
    let (names, numbers): (Vec<_>, Vec<_>) = words.iter().partition(|word| word.parse::<u32>().is_err());
    let number = |usual: u64| numbers.first().map_or(usual, |number| number.parse().unwrap());
    let rows = number(1_000_000);
    let wanted = |name: &str| names.is_empty() || names.iter().any(|wanted| *wanted == name);
    let bed = Bed::new();
    println!(
        "{:<44} {:>12} {:>12} {:>7}  aim",
        "", "tenantctl", "peer", "ratio"
    );
    if wanted("startup") {
        startup::run(&bed);
    }
    if wanted("fleet") {
        fleet::run(&bed, number(500));
    }
    if wanted("tenants") {
        tenants::run(&bed, 100);
    }
    if wanted("units") {
        units::run(&bed, 100_000);
    }
    if wanted("backup") {
        backup::run(&bed, rows);
    }
    if wanted("tree") {
        tree::run(&bed);
    }
    if wanted("login") {
        login::run(&bed);
    }
    if wanted("audit") {
        audit::run(&bed, rows);
    }
    if wanted("roles") {
        roles::run(&bed, number(100_000));
    }
    if wanted("members") {
        members::run(&bed, rows);
    }
}
