//! Tokens that say nothing by themselves: shown once, kept as a hash.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use secrecy::{ExposeSecret, SecretString};
use sha2::{Digest, Sha256};

use super::Result;

/// How the tokens of each sort begin, so that people and secret scanners know one when they see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prefix {
    /// Exchanged for the next tokens of a session.
    Refresh,
    /// Lets a program in.
    Api,
    /// Sets a new password.
    Reset,
    /// Proves an e-mail.
    Email,
    /// Proves a telephone.
    Phone,
}

impl Prefix {
    /// The prefix in the token.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Refresh => "rt_",
            Self::Api => "api_",
            Self::Reset => "pr_",
            Self::Email => "ev_",
            Self::Phone => "pv_",
        }
    }
}

/// A new token of 256 random bits.
///
/// # Errors
/// When the operating system gives no random bytes.
pub fn generate(prefix: Prefix) -> Result<SecretString> {
    let mut bytes = [0_u8; 32];
    getrandom::fill(&mut bytes)?;
    Ok(SecretString::from(format!(
        "{}{}",
        prefix.as_str(),
        URL_SAFE_NO_PAD.encode(bytes)
    )))
}

/// What is kept of a token: SHA-256 in hexadecimal. Its 256 bits need no slow hash.
#[must_use]
pub fn hash(token: &SecretString) -> String {
    hash_text(token.expose_secret())
}

/// SHA-256 of a text in hexadecimal.
#[must_use]
pub fn hash_text(text: &str) -> String {
    use std::fmt::Write;
    Sha256::digest(text.as_bytes())
        .iter()
        .fold(String::with_capacity(64), |mut text, byte| {
            // Writing to a string cannot fail.
            let _ = write!(text, "{byte:02x}");
            text
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_differ_show_their_sort_and_are_hashed_alike_each_time() {
        let first = generate(Prefix::Refresh).unwrap();
        let second = generate(Prefix::Refresh).unwrap();
        assert!(first.expose_secret().starts_with("rt_"));
        assert_ne!(first.expose_secret(), second.expose_secret());
        assert_eq!(hash(&first), hash(&first));
        assert_eq!(hash(&first).len(), 64);
    }
}
