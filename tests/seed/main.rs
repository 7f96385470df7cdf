//! Seeds: the library of files, and what becomes of them in a database.

#![expect(
    clippy::unwrap_used,
    reason = "a test ends where something unexpected happens"
)]

#[path = "../support/mod.rs"]
mod support;

mod apply;
mod files;
mod fixture;
mod prune;
mod refuse;
mod shipped;
mod trial;
mod verify;
