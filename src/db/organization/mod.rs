//! The organization context: the tree of units and its types.

pub mod changes;
pub mod contacts;
pub mod import;
pub mod leaders;
pub mod mappings;
pub mod neutralize;
pub mod of_users;
pub mod ranges;
pub mod tree;
pub mod undo;
pub mod unit_types;
pub mod units;
