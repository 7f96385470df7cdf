//! The membership context: who belongs where, since when and in which state.

pub mod counts;
pub mod export;
pub mod filter;
pub mod import;
pub mod members;
pub mod types;
pub mod undo;
pub mod units;
