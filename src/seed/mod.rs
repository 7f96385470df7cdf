//! Seeds: the content that tenants begin with and share, kept in YAML files and held against the databases.
//!
//! A [`Library`] holds the files; a [`Request`] selects from them; the [`Selection`] is planned, applied, or
//! verified over a connection whose transaction, tenant and actor are the caller's. What is planned and what is
//! applied come from the same comparison, so they cannot disagree.

mod apply;
mod catalogue;
mod check;
mod compare;
mod error;
mod export;
mod extra;
mod file;
mod fragment;
mod library;
mod manifest;
mod order;
mod plan;
mod render;
mod selection;
mod source;
mod statement;
mod verify;

pub use apply::{Extras, apply, plan};
pub use error::{Error, Result};
pub use export::export;
pub use file::{Header, Reference, Row};
pub use library::{Group, Library};
pub use manifest::{Set, Template};
pub use plan::{Action, Change, FieldChange, Plan, TablePlan};
pub use selection::{Request, Selection, TableSeed};
pub use verify::{TableVerification, Verification, verify};
