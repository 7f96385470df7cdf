//! How people prove who they are: passwords by policy, logins with lockout and delays, sessions with tokens.
//!
//! What an application needs to log people in is here as a library: [`login::attempt`], [`session::refresh`],
//! [`access_token::verify`]. The rules of the tenant are in [`Rules`]; what is pure is apart from what asks the
//! database, so that it can be tried without one.

pub mod access_token;
pub mod api_token;
pub mod guessing;
mod lockout;
pub mod login;
pub mod platform_login;
pub mod policy;
pub mod secret;
pub mod session;
pub mod signing;

pub use crate::db::identity::rules::Rules;
pub use lockout::{Account, Judgement, judge};

use crate::{db, password};

/// What can go wrong where nothing is refused.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The database.
    #[error(transparent)]
    Database(#[from] db::Error),
    /// A password could not be hashed.
    #[error(transparent)]
    Hashing(#[from] password::HashingFailed),
    /// The operating system gives no random bytes.
    #[error("the operating system gives no random bytes")]
    Random(#[from] getrandom::Error),
}

/// The result of this library.
pub type Result<T, E = Error> = std::result::Result<T, E>;
