//! The program as its users see it: each test types commands and reads what they print.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "../support/mod.rs"]
mod support;

mod archive;
mod audit;
mod backup;
mod baseline;
mod cloning;
mod doctor;
mod init;
mod isolation;
mod migrate;
mod moving;
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
mod validate;

use support::fleet;
