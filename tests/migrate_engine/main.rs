//! The migration engine against a real server.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "../support/mod.rs"]
mod support;

mod apply;
mod cluster;
mod crash;
mod fail;
mod fixture;
mod landlord;
mod lock;
mod order;
mod revert;
mod round_trip;
mod spawn;
