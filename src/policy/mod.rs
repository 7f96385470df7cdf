//! Roles as a file: what it says, how it differs from what is there, and tests of who may do what.

mod change;
mod error;
mod file;
mod test;

pub use change::{Change, differences};
pub use error::{Error, Result};
pub use file::{Policy, RolePolicy};
pub use test::{Expectation, Test, Tests};
