//! Every check that there is of an installation as a whole: its landlord, its servers, its tenants' databases.
//!
//! Each check is a function that gives a [`CheckResult`](crate::finding::CheckResult); what it finds says what mends it.

pub mod backups;
pub mod certificate;
pub mod clock;
pub mod databases;
pub mod logins;
pub mod rooms;
pub mod server;
pub mod stranger;
pub mod tenant;
