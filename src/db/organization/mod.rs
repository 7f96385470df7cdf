//! The organization context: the tree of units and its types.

pub mod export;
pub mod import;
pub mod tree;
pub mod undo;
pub mod unit_types;
pub mod units;
