//! Members as their administrators meet them: files go in, refusals and exports come out.

#![expect(
    clippy::unwrap_used,
    reason = "a test ends where something unexpected happens"
)]

#[path = "../support/mod.rs"]
mod support;

mod application_files;
mod applications;
mod archived_units;
mod batches;
mod concurrency;
mod days_ahead;
mod export;
mod files;
mod import;
mod lifecycle;
mod lists;
mod matching;
mod numbers;
mod organization;
mod properties;
mod refusals;
mod suspensions;
mod tenure;
mod transfers;
mod trees;
mod writers;
