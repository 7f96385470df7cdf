//! Loads sheets into a tenant's database: a whole file or nothing of it, and every refusal explained.
//!
//! The pipeline knows no table of its own. A [`Kind`] says which columns its sheets have, into which staging
//! table they go, and which statements check and apply the staged rows. [`Import`] does the rest: it stages the
//! file in one pass and constant memory, collects the faults, plans, writes the refused rows and applies the
//! good ones in one transaction.

pub mod actions;
pub mod applications;
pub mod assignments;
mod cell;
mod column;
mod copy;
mod dates;
mod email;
mod error;
mod fault;
pub mod invitations;
mod kind;
pub mod members;
mod pipeline;
mod plan;
mod rejects;
mod request;
mod rows;
mod rules;
mod stage;
pub mod transfers;
pub mod units;
pub mod users;

pub use cell::Cell;
pub use column::{Column, Layout};
pub use email::normalize_email;
pub use error::Error;
pub use fault::Fault;
pub use kind::{Context, Kind, Tables, Tally};
pub use pipeline::{Applied, Import, Observer, Phase};
pub use plan::{Change, FieldCount, Plan};
pub use rejects::RejectFiles;
pub use request::{MaxErrors, Mode, OnError, Request};
