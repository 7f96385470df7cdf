//! The access context: roles, permissions, and who has which of them where.

pub mod at_units;
pub mod neutralize;
