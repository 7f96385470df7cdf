//! Loads, orders, checks, applies, takes back and mends migrations in ONE database.
//!
//! A [`Library`] holds the files, a [`Target`] names the database, an [`Engine`] does the work and
//! tells an [`Observer`] about it. Nothing here prints, asks, or knows more than one database.

mod backoff;
mod baseline;
pub mod catalogue;
mod cause;
mod check;
mod directives;
mod engine;
mod error;
mod failure;
mod fault;
mod file;
mod fingerprint;
mod forecast;
mod index;
mod ledger;
mod ledger_row;
mod lexer;
mod library;
pub mod lint;

mod lock;
mod lone;
mod name;
mod observer;
mod plan;
mod repair;
mod request;
mod revert;
pub mod scaffold;
mod session;
mod source;
mod statement;
mod status;
mod step;
mod target;
mod validate;
mod version;
mod watch;
mod work;

pub use baseline::{BaselinePlan, BaselineReport, BaselineRequest};
pub use cause::{Cause, ServerError, SessionInfo};
pub use directives::{Backfill, Directives, Owner, Phase};
pub use engine::{Engine, UpReport};
pub use error::{Error, ErrorKind};
pub use failure::{Failure, Outcome};
pub use fault::{Fault, LibraryError};
pub use file::Script;
pub use fingerprint::fingerprint;
pub use ledger_row::{LedgerRow, State, applied_fingerprint};
pub use library::{Context, Library, Migration, UnknownContext};
pub use name::{Direction, MigrationId, Scope, TargetName};
pub use observer::{Observer, Unobserved};
pub use plan::{Plan, Planned};
pub use repair::RepairReport;
pub use request::{DownRequest, DownTo, Limits, RepairRequest, UpRequest};
pub use revert::{DownPlan, DownReport};
pub use statement::{SplitError, Statement, split};
pub use status::{Change, MigrationStatus, Standing, Status};
pub use target::{Actor, Target};
pub use validate::{Finding, FindingKind};
pub use version::{embedded_contexts, embedded_version};
pub use work::Done;
