//! The access context: who may do what, where.

pub mod neutralize;
