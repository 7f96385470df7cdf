//! The identity context: who people are.

pub mod users;
