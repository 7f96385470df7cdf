//! The identity context: who people are.

pub mod joining;
pub mod neutralize;
pub mod users;
