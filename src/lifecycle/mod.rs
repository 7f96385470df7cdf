//! The life of the landlord's and the tenants' databases: founding, golden databases, creation, logins, and who may
//! connect.

pub mod access;
pub mod create;
pub mod credentials;
mod error;
pub mod golden;
pub mod landlord;
pub mod password;

pub use error::{Error, Result};
