//! The life of a tenant's database: golden databases, creation, logins, and who may connect.

pub mod access;
pub mod create;
mod error;
pub mod golden;
pub mod password;

pub use error::{Error, Result};
