//! The membership context: who belongs where, since when and in which state.

pub mod actions;
pub mod applications;
pub mod at_units;
pub mod counts;
pub mod domains;
pub mod export;
pub mod filter;
pub mod import;
pub mod invitations;
pub mod joining;
pub mod life;
pub mod members;
pub mod neutralize;
pub mod numbers;
pub mod of_users;
pub mod transfers;
pub mod types;
pub mod undo;
pub mod units;
