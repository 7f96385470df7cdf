//! The shared data-access library: the landlord's and the tenants' tables, a module a context.
//!
//! Queries are checked at compile time. A function takes a connection to read and a [`WriteTransaction`] to write;
//! a writing transaction cannot be had without saying who acts, with which command and why.

pub mod access;
mod act;
pub mod audit;
pub mod config;
mod connect;
mod constraint;
pub mod contents;
mod database;
mod error;
pub mod identity;
pub mod landlord;
pub mod libpq;
pub mod membership;
pub mod organization;
pub mod server;
pub mod tenancy;
mod transaction;

pub use act::{Act, Actor, ActorKind};
pub use connect::{connect, connect_directly, describe, is_direct, is_refused_setting, require_direct};
pub use constraint::explain as explain_constraint;
pub use database::Database;
pub use error::{Error, Result, said_by_server};
pub use transaction::{ReadTransaction, WriteTransaction};

use chrono::{NaiveDate, Utc};

/// The day that it is for the databases, whose sessions keep UTC, wherever a command is run.
#[must_use]
pub fn today() -> NaiveDate {
    Utc::now().date_naive()
}
