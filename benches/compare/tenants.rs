//! Creating tenants one after another, beside bare clones of the same golden database.

use std::fmt::Write;
use std::time::{Duration, Instant};

use crate::bed::{Bed, show};

/// Both sides take turns in batches, so that neither has the quieter half of the run.
const BATCH: usize = 20;

pub fn run(bed: &Bed, count: usize) {
    bed.tenantctl("tenant create first --template political_party");
    let golden = bed.value(
        "postgres",
        "select datname from pg_database where datistemplate and datname like 'tenantctl%'",
    );
    let (mut ours, mut bare) = (Duration::ZERO, Duration::ZERO);
    for batch in 0..count / BATCH {
        let names = |kind: &str| {
            (0..BATCH)
                .map(move |number| format!("{kind}_{batch}_{number}"))
                .collect::<Vec<_>>()
        };
        let begun = Instant::now();
        for name in names("ours") {
            bed.tenantctl(&format!("tenant create {name} --template political_party"));
        }
        ours += begun.elapsed();
        let mut script = String::new();
        for name in names("bare") {
            writeln!(script, "create database {name} template {golden};").unwrap();
        }
        bare += bed.psql("postgres", &script).wall;
    }
    show(
        &format!("{count} tenants created, and bare clones"),
        ours,
        bare,
        "< 2.0",
    );
}
