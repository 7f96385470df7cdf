//! The membership context: who belongs where, since when and in which state.

pub mod import;
