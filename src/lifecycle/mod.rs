//! The life of the landlord's and the tenants' databases: founding, golden databases, creation, logins, who may connect,
//! backups, restores, copies, moves and the end; and the shadow databases on which is tried what would be done to others.

pub mod abandon;
pub mod access;
pub mod archive;
pub mod backup;
pub mod create;
pub mod credentials;
pub mod drift;
pub mod duplicate;
mod error;
mod folder;
pub mod golden;
pub mod landlord;
mod load;
pub mod measuring;
mod once;
pub mod operation;
pub mod password;
pub mod purge;
pub mod rebuild;
pub mod rehearsal;
pub mod relocate;
mod replace;
pub mod replica;
pub mod restore;
pub mod restore_landlord;
pub mod rollback;
pub mod shadow;
mod swap;
mod tools;

pub use error::{BackupFault, Error, Interference, Result};
pub use swap::drop_former;
pub use tools::Tools;
