//! Passwords of people: what is kept of one, and whether one is right.

mod work;

use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version};
use secrecy::{ExposeSecret, SecretString};
use unicode_normalization::UnicodeNormalization;

pub use self::work::{PRESENT_FORM, is_right_for};

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

/// Whether a text is a hash of another system's that can be held against a password: an Argon2 string in PHC form or a
/// bcrypt string, which does not cost more than is borne.
#[must_use]
pub fn is_hash(text: &str) -> bool {
    let is_whole = if is_bcrypt(text) {
        let (cost, rest) = (text.get(4..6), text.get(7..));
        text.get(6..7) == Some("$")
            && cost.is_some_and(|cost| cost.bytes().all(|byte| byte.is_ascii_digit()))
            && rest.is_some_and(|rest| rest.len() == 53 && !rest.contains('$'))
    } else {
        PasswordHash::new(text).is_ok_and(|hash| {
            matches!(hash.algorithm.as_str(), "argon2id" | "argon2i" | "argon2d") && hash.hash.is_some()
        })
    };
    is_whole && is_borne(text)
}

/// The highest cost of bcrypt that is borne, some two seconds.
const MOST_COST: u32 = 15;

/// The most KiB times passes of Argon2 that are borne: what RFC 9106 recommends first, some two seconds.
const MOST_WORK: u64 = 2 * 1024 * 1024;

/// Whether holding a password against a hash costs no more than is borne: all attempts of a tenant do the work of each of
/// its forms, and one row must not keep everybody out.
fn is_borne(hash: &str) -> bool {
    if is_bcrypt(hash) {
        let cost = hash.get(4..6).and_then(|cost| cost.parse::<u32>().ok());
        return cost.is_some_and(|cost| cost <= MOST_COST);
    }
    PasswordHash::new(hash).is_ok_and(|hash| {
        let number = |name| u64::from(hash.params.get_decimal(name).unwrap_or(u32::MAX));
        number("m").saturating_mul(number("t")) <= MOST_WORK
    })
}

/// Whether a password is the one of an Argon2 or bcrypt string, whatever its parameters are, if they are borne.
#[must_use]
pub fn is_right(password: &SecretString, hash: &str) -> bool {
    if !is_borne(hash) {
        return false;
    }
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
    let is_composed = verify(&composed);
    // Not only where the first is wrong, or the time would tell that it is right.
    let is_typed = composed.expose_secret() != password.expose_secret() && verify(password);
    is_composed || is_typed
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
            "$2b$04$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW"
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
    fn hashes_of_argon2_and_bcrypt_are_taken_unless_they_cost_more_than_is_borne() {
        let rest = "EXRkfkdmXn2gzds2SSitu.MW9.gAVqa9eLS1//RYtYCmB1eLHg.9q";
        let salted = "c29tZXNhbHQ$RdescudvJCsgt3ub+b7dWRWJTmaaJObG";
        for good in [
            format!("$2b$12${rest}"),
            format!("$2y$15${rest}"),
            format!("$argon2id$v=19$m=19456,t=2,p=1${salted}"),
            format!("$argon2id$v=19$m=2097152,t=1,p=4${salted}"),
        ] {
            assert!(is_hash(&good), "{good}");
        }
        for bad in [
            "secret".to_owned(),
            "$2b$12$short".to_owned(),
            format!("$2b$1x${rest}"),
            "$argon2id$v=19".to_owned(),
            "$1$abc$def".to_owned(),
            format!("$2b$16${rest}"),
            format!("$argon2id$v=19$m=2097152,t=2,p=4${salted}"),
        ] {
            assert!(!is_hash(&bad), "{bad}");
            assert!(!is_right(&SecretString::from("correct horse"), &bad), "{bad}");
        }
    }

    #[test]
    fn characters_count_the_same_however_they_are_composed() {
        let composed = SecretString::from("p\u{e4}ssw\u{f6}rd");
        let decomposed = SecretString::from("pa\u{308}sswo\u{308}rd");
        assert_eq!(length(&decomposed), 8);
        assert!(is_right(&decomposed, &hash(&composed).unwrap()));
    }
}
