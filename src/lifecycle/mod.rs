//! The life of the landlord's and the tenants' databases: founding, golden databases, creation, logins, who may connect,
//! and the shadow databases on which is tried what would be done to others.

pub mod access;
pub mod create;
pub mod drift;
mod error;
pub mod golden;
pub mod landlord;
pub mod measuring;
pub mod password;
pub mod rehearsal;
pub mod rollback;
pub mod shadow;

pub use error::{Error, Result};
