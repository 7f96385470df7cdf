//! Passwords of database logins, and the verifiers that PostgreSQL keeps of them.

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use hmac::{Hmac, KeyInit, Mac};
use secrecy::{ExposeSecret, SecretString};
use sha2::{Digest, Sha256};

use super::{Error, Result};

/// PostgreSQL's own number of rounds (`scram_iterations`).
const ITERATIONS: u32 = 4096;

/// A new password of 192 random bits, in letters, digits, `-` and `_`.
///
/// # Errors
/// When the operating system gives no random bytes.
pub fn generate() -> Result<SecretString> {
    let mut bytes = [0_u8; 24];
    getrandom::fill(&mut bytes).map_err(Error::Random)?;
    Ok(SecretString::from(URL_SAFE_NO_PAD.encode(bytes)))
}

/// The SCRAM-SHA-256 verifier of a password, as `CREATE ROLE … PASSWORD` takes it (RFC 5802, RFC 7677): the server
/// never sees the password. The password must be ASCII, as [`generate`] makes it, so that no normalisation is due.
///
/// # Errors
/// When the operating system gives no random bytes.
pub fn scram_verifier(password: &SecretString) -> Result<String> {
    let mut salt = [0_u8; 16];
    getrandom::fill(&mut salt).map_err(Error::Random)?;
    Ok(verifier(password, &salt))
}

fn verifier(password: &SecretString, salt: &[u8]) -> String {
    let salted =
        pbkdf2::pbkdf2_hmac_array::<Sha256, 32>(password.expose_secret().as_bytes(), salt, ITERATIONS);
    let stored_key = Sha256::digest(keyed_hash(&salted, b"Client Key"));
    let server_key = keyed_hash(&salted, b"Server Key");
    format!(
        "SCRAM-SHA-256${ITERATIONS}:{}${}:{}",
        STANDARD.encode(salt),
        STANDARD.encode(stored_key),
        STANDARD.encode(server_key)
    )
}

fn keyed_hash(key: &[u8; 32], message: &[u8]) -> [u8; 32] {
    // HMAC pads a key that is shorter than its block with zeros (RFC 2104).
    let mut block = [0_u8; 64];
    block[..key.len()].copy_from_slice(key);
    let mut mac = Hmac::<Sha256>::new(&block.into());
    mac.update(message);
    mac.finalize().into_bytes().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_differ_and_hold_only_plain_characters() {
        let first = generate().unwrap();
        let second = generate().unwrap();
        assert_ne!(first.expose_secret(), second.expose_secret());
        assert_eq!(first.expose_secret().len(), 32);
        assert!(
            first
                .expose_secret()
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
        );
    }
}
