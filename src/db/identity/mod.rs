//! The identity context: users, sessions, tokens and passwords.

pub mod anonymize;
pub mod export;
pub mod import;
pub mod joining;
pub mod logins;
pub mod merge;
pub mod neutralize;
pub mod passwords;
pub mod rules;
pub mod sessions;
pub mod signing_keys;
pub mod states;
pub mod tokens;
pub mod undo;
pub mod users;
pub mod verifications;
