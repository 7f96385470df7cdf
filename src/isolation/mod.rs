//! Proof that a tenant's rows are kept apart: what the catalogue of its database says, what its data says, and, where
//! it is asked for, what happens when somebody tries.

mod catalogue;
mod check;
mod data;
mod policies;
pub mod probe;
mod verify;
mod version;

pub use check::{Check, Subject};
pub use data::stamp;
pub use policies::{Policies, PolicyMap, deviations};
pub use verify::{Verification, verify};
pub use version::check as check_version;
