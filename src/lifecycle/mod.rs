//! The life of the landlord's and the tenants' databases: founding, golden databases, creation, logins, who may connect,
//! backups and restores.

pub mod access;
pub mod backup;
pub mod create;
mod error;
pub mod golden;
pub mod landlord;
mod load;
pub mod operation;
pub mod password;
pub mod restore;
mod swap;
mod tools;

pub use error::{BackupFault, Error, Result};
pub use swap::drop_former;
pub use tools::Tools;
