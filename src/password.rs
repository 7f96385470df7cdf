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

/// Whether a password is the one of an Argon2 or bcrypt string, whatever its parameters are.
#[must_use]
pub fn is_right(password: &SecretString, hash: &str) -> bool {
    if is_bcrypt(hash) {
        return is_right_for_bcrypt(password, hash);
    }
    PasswordHash::new(hash).is_ok_and(|hash| {
        Argon2::default()
            .verify_password(normalized(password).expose_secret().as_bytes(), &hash)
            .is_ok()
    })
}

fn is_bcrypt(hash: &str) -> bool {
    ["$2a$", "$2b$", "$2x$", "$2y$"]
        .iter()
        .any(|prefix| hash.starts_with(prefix))
}

/// Another system hashed what its keyboards sent: as it was typed, or composed as here. bcrypt takes the first 72 bytes.
fn is_right_for_bcrypt(password: &SecretString, hash: &str) -> bool {
    let verify = |password: &SecretString| bcrypt::verify(password.expose_secret(), hash).unwrap_or(false);
    let composed = normalized(password);
    verify(&composed) || (composed.expose_secret() != password.expose_secret() && verify(password))
}

/// A hash with the present parameters, of a password that nobody has.
const NOBODYS: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5J3Mgc2FsdA$UHdGMUFkcXJvT3NjQTZ3ZGxGd1hYb2NkWkF6bFBrVEs";

/// Does the work of [`is_right`] where there is no hash to hold the password against, so that the time tells nobody.
pub fn waste(password: &SecretString) {
    std::hint::black_box(is_right(password, NOBODYS));
}

/// Whether a hash was made otherwise than [`hash`] makes it now; the password is hashed anew when it is next seen.
#[must_use]
pub fn is_outdated(hash: &str) -> bool {
    let current = || {
        let hash = PasswordHash::new(hash).ok()?;
        let number = |name| hash.params.get_decimal(name);
        Some(
            hash.algorithm.as_str() == "argon2id"
                && hash.version == Some(0x13)
                && number("m") == Some(MEMORY)
                && number("t") == Some(PASSES)
                && number("p") == Some(LANES),
        )
    };
    current() != Some(true)
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
    fn bcrypt_strings_of_other_systems_are_verified_and_outdated() {
        let hash = "$2b$04$cVWp4XaNU8a4v1uMRum2SO026BWLIoQMD/TXg5uZV.0P.uO8m3YEm";
        let made = bcrypt::hash("correct horse", 4).unwrap();
        assert!(is_right(&SecretString::from("correct horse"), &made));
        assert!(!is_right(&SecretString::from("correct horsf"), &made));
        assert!(is_outdated(&made) && is_outdated(hash));
        assert!(is_outdated(
            "$argon2i$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$RdescudvJCsgt3ub+b7dWRWJTmaaJObG"
        ));
        assert!(is_outdated(
            "$argon2id$v=19$m=4096,t=3,p=1$c29tZXNhbHQ$RdescudvJCsgt3ub+b7dWRWJTmaaJObG"
        ));
        assert!(!is_outdated(
            &super::hash(&SecretString::from("correct horse")).unwrap()
        ));
    }

    #[test]
    fn work_for_nobody_is_the_work_for_somebody() {
        assert!(!is_outdated(NOBODYS));
        let length = |hash: &str| PasswordHash::new(hash).unwrap().hash.unwrap().len();
        let own = hash(&SecretString::from("correct horse")).unwrap();
        assert_eq!(length(NOBODYS), length(&own));
        waste(&SecretString::from("correct horse"));
    }

    #[test]
    fn characters_count_the_same_however_they_are_composed() {
        let composed = SecretString::from("p\u{e4}ssw\u{f6}rd");
        let decomposed = SecretString::from("pa\u{308}sswo\u{308}rd");
        assert_eq!(length(&decomposed), 8);
        assert!(is_right(&decomposed, &hash(&composed).unwrap()));
    }
}
