//! The life of the landlord's and the tenants' databases: founding, golden databases, creation, logins, who may connect,
//! backups and restores, and the shadow databases on which is tried what would be done to others.

pub mod access;
pub mod backup;
pub mod create;
pub mod drift;
pub mod duplicate;
mod error;
pub mod golden;
pub mod landlord;
mod load;
pub mod measuring;
pub mod operation;
pub mod password;
pub mod rehearsal;
pub mod restore;
pub mod rollback;
pub mod shadow;
mod swap;
mod tools;

pub use error::{BackupFault, Error, Result};
pub use swap::drop_former;
pub use tools::Tools;
