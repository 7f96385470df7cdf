//! What a killed program, a dead server or a bad moment leaves behind: nothing. After the same command again the result
//! equals an undisturbed run.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "../support/mod.rs"]
mod support;

mod fleet;
mod input;
mod kill;
mod lifecycle;
mod signals;
