//! What the databases promise, whoever the client is: held against the catalogue of a real installation, and tried.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "../support/mod.rs"]
mod support;

mod access;
mod audited;
mod comments;
mod dump;
mod fixture;
mod hot_queries;
mod indexes;
mod isolation;
mod keys;
mod permissions;
mod probe;
mod requirements;
mod tree;
mod volume;
