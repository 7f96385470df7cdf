//! Members as their administrators meet them: files go in, refusals and exports come out.

#![expect(
    clippy::unwrap_used,
    reason = "a test ends where something unexpected happens"
)]

#[path = "../support/mod.rs"]
mod support;

mod applications;
mod batches;
mod concurrency;
mod export;
mod import;
mod lifecycle;
mod lists;
mod matching;
mod numbers;
mod organization;
mod properties;
mod refusals;
mod tenure;
mod transfers;
mod trees;
mod writers;
