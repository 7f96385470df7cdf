//! The program as its users see it: each test types commands and reads what they print.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "../support/mod.rs"]
mod support;

mod audit;
mod backup;
mod baseline;
mod doctor;
mod init;
mod isolation;
mod migrate;
mod prompt;
mod rollout;
mod run;
mod seed;
mod server;
mod shadow;
mod tenant;
mod unit;
mod unit_batch;
mod unit_change;
mod unit_import;
mod unit_people;
mod user;

use support::fleet;
mod validate;
