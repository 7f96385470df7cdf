//! The identity context: who people are.

pub mod neutralize;
pub mod users;
