//! The lint, held against migrations that are each wrong in one way, against sound ones that do the same safely,
//! and against the locks that a server really takes.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "../support/mod.rs"]
mod support;

mod examples;
mod locks;
mod report;
