//! Passwords of people: what is kept of one, and whether one is right.

use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version};
use secrecy::{ExposeSecret, SecretString};
use unicode_normalization::UnicodeNormalization;

/// OWASP's parameters for Argon2id: 19 MiB, two passes, one lane.
const MEMORY: u32 = 19 * 1024;
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// Why a password could not be hashed.
#[derive(Debug, thiserror::Error)]
#[error("the password could not be hashed: {0}")]
pub struct HashingFailed(String);

/// The Argon2id string of a password in PHC form, with a salt of its own.
///
/// # Errors
/// When the operating system gives no random bytes or no memory.
pub fn hash(password: &SecretString) -> Result<String, HashingFailed> {
    let failed = |error: &dyn std::fmt::Display| HashingFailed(error.to_string());
    let mut salt = [0_u8; 16];
    getrandom::fill(&mut salt).map_err(|error| failed(&error))?;
    let params = Params::new(MEMORY, PASSES, LANES, None).map_err(|error| failed(&error))?;
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_with_salt(normalized(password).expose_secret().as_bytes(), &salt)
        .map(|hash| hash.to_string())
        .map_err(|error| failed(&error))
}

/// Whether a password is the one of an Argon2 string, whatever its parameters are.
#[must_use]
pub fn is_right(password: &SecretString, hash: &str) -> bool {
    PasswordHash::new(hash).is_ok_and(|hash| {
        Argon2::default()
            .verify_password(normalized(password).expose_secret().as_bytes(), &hash)
            .is_ok()
    })
}

/// How many characters a password has.
#[must_use]
pub fn length(password: &SecretString) -> usize {
    normalized(password).expose_secret().chars().count()
}

/// The same characters are the same password, however a keyboard composes them (RFC 8265, `OpaqueString`).
fn normalized(password: &SecretString) -> SecretString {
    SecretString::from(password.expose_secret().nfc().collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_right_for_its_own_hash_alone() {
        let password = SecretString::from("correct horse");
        let first = hash(&password).unwrap();
        assert!(first.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{first}");
        assert_ne!(first, hash(&password).unwrap(), "each hash has a salt of its own");
        assert!(is_right(&password, &first));
        assert!(!is_right(&SecretString::from("correct horsf"), &first));
        assert!(!is_right(
            &password,
            "$2b$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW"
        ));
    }

    #[test]
    fn characters_count_the_same_however_they_are_composed() {
        let composed = SecretString::from("p\u{e4}ssw\u{f6}rd");
        let decomposed = SecretString::from("pa\u{308}sswo\u{308}rd");
        assert_eq!(length(&decomposed), 8);
        assert!(is_right(&decomposed, &hash(&composed).unwrap()));
    }
}
