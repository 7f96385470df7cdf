//! What a tenant asks of a password.

use std::fmt;

use secrecy::{ExposeSecret, SecretString};

use super::{Rules, blocklist};
use crate::password;

/// A longer password is refused: hashing it would cost whoever keeps it more than it is worth.
pub const MOST_CHARACTERS: usize = 256;

/// With more beside a common word it is no longer that word.
const LITTLE: usize = 4;

/// Shorter parts of a name are in too many words.
const SHORTEST_WORD: usize = 3;

/// What a password is not to be made of: what everybody knows of its holder.
#[derive(Clone, Debug, Default)]
pub struct Personal {
    /// The parts of the person's name.
    pub names: Vec<String>,
    /// The person's e-mail.
    pub email: Option<String>,
    /// What the organization is called: its name and slug.
    pub organization: Vec<String>,
}

/// Why a password is not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Objection {
    /// It has too few characters.
    TooShort {
        /// How many are asked for.
        least: usize,
    },
    /// It has too many characters.
    TooLong,
    /// It is among those that are tried first.
    Common,
    /// It is the person's own name or e-mail, or the organization's name.
    Personal,
    /// It was the person's password before.
    Former {
        /// How many former ones are remembered.
        remembered: usize,
    },
}

impl fmt::Display for Objection {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooShort { least } => write!(
                formatter,
                "the password has fewer than {least} characters, which the setting password_min_length asks for"
            ),
            Self::TooLong => write!(
                formatter,
                "the password has more than {MOST_CHARACTERS} characters"
            ),
            Self::Common => write!(
                formatter,
                "the password is a common one, which the setting password_blocklist_enabled refuses"
            ),
            Self::Personal => write!(
                formatter,
                "the password is a name or an e-mail that others know, which the setting password_blocklist_enabled refuses"
            ),
            Self::Former { remembered } => write!(
                formatter,
                "the password is one of the last {remembered}, which the setting password_history_count keeps"
            ),
        }
    }
}

/// Everything that stands against a password, but for what only former ones tell (see [`is_former`]).
#[must_use]
pub fn objections(given: &SecretString, rules: &Rules, personal: &Personal) -> Vec<Objection> {
    let mut found = Vec::new();
    let length = password::length(given);
    let least = usize::try_from(rules.password_min_length).unwrap_or(usize::MAX);
    if length < least {
        found.push(Objection::TooShort { least });
    }
    if length > MOST_CHARACTERS {
        found.push(Objection::TooLong);
    }
    if rules.password_blocklist_enabled {
        let folded = given.expose_secret().trim().to_lowercase();
        let core = core_of(&folded);
        if blocklist::holds(&folded) || blocklist::holds(core) || is_one_character(&folded) {
            found.push(Objection::Common);
        }
        if personal
            .words()
            .iter()
            .any(|word| *word == folded || word == core)
        {
            found.push(Objection::Personal);
        }
    }
    found
}

/// Whether a password was the person's before, by the hashes that are remembered.
#[must_use]
pub fn is_former(given: &SecretString, hashes: &[String]) -> bool {
    hashes.iter().any(|hash| password::is_right(given, hash))
}

/// A password without the few digits and signs around it that make nobody's guess harder.
fn core_of(folded: &str) -> &str {
    let core = folded.trim_matches(|character: char| !character.is_alphabetic());
    let beside = folded.chars().count() - core.chars().count();
    if core.is_empty() || beside > LITTLE {
        folded
    } else {
        core
    }
}

fn is_one_character(folded: &str) -> bool {
    let mut characters = folded.chars();
    let first = characters.next();
    first.is_some() && characters.all(|character| Some(character) == first)
}

impl Personal {
    fn words(&self) -> Vec<String> {
        let mut words = Vec::new();
        for name in self.names.iter().chain(&self.organization) {
            let name = name.to_lowercase();
            let parts: Vec<&str> = name.split_whitespace().collect();
            words.extend(parts.iter().map(|part| (*part).to_owned()));
            words.push(parts.concat());
            words.push(parts.join("."));
            words.push(name.trim().to_owned());
        }
        // The parts of a name together, in either order.
        let names: Vec<String> = self.names.iter().map(|name| name.to_lowercase()).collect();
        let reversed: Vec<String> = names.iter().rev().cloned().collect();
        for between in ["", " ", ".", "-", "_"] {
            words.push(names.join(between));
            words.push(reversed.join(between));
        }
        if let Some(email) = &self.email {
            let email = email.to_lowercase();
            words.extend(email.split('@').map(ToOwned::to_owned));
            words.push(email);
        }
        words.retain(|word| word.chars().count() >= SHORTEST_WORD);
        words
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn found(password: &str, rules: &Rules) -> Vec<Objection> {
        let personal = Personal {
            names: vec!["Sita".to_owned(), "Sharma".to_owned()],
            email: Some("sita.sharma@example.org".to_owned()),
            organization: vec!["Demo Party".to_owned(), "demo".to_owned()],
        };
        objections(&SecretString::from(password), rules, &personal)
    }

    #[test]
    fn length_is_counted_in_characters() {
        let rules = Rules::default();
        assert_eq!(found("zx9-kq7", &rules), [Objection::TooShort { least: 8 }]);
        assert_eq!(found("नमस्ते संसार", &rules), []);
        assert_eq!(found(&"zq7 ".repeat(65), &rules), [Objection::TooLong]);
    }

    #[test]
    fn common_passwords_are_refused_whatever_their_case_and_with_a_little_around_them() {
        let rules = Rules::default();
        for common in [
            "password",
            "PassWord",
            "Password123!",
            "qwertyuiop",
            "aaaaaaaa",
            "12345678",
        ] {
            assert_eq!(found(common, &rules), [Objection::Common], "{common}");
        }
        for good in [
            "correct horse",
            "dragonfly-over-tea",
            "password of the seven seas",
        ] {
            assert_eq!(found(good, &rules), [], "{good}");
        }
        let lenient = Rules {
            password_blocklist_enabled: false,
            ..Rules::default()
        };
        assert_eq!(found("Password123!", &lenient), []);
    }

    #[test]
    fn names_and_the_email_are_refused() {
        let rules = Rules::default();
        for personal in [
            "sitasharma",
            "Sharma1234",
            "sita.sharma@example.org",
            "Demo Party",
            "demoparty1",
            "sharmasita99",
        ] {
            assert_eq!(found(personal, &rules), [Objection::Personal], "{personal}");
        }
    }

    #[test]
    fn a_former_password_is_known_by_its_hash() {
        let former = SecretString::from("correct horse");
        let hashes = [password::hash(&former).unwrap()];
        assert!(is_former(&former, &hashes));
        assert!(!is_former(&SecretString::from("battery staple"), &hashes));
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

        /// Whatever is asked for, a password is too short exactly when it has fewer characters.
        #[test]
        fn too_short_is_what_has_fewer_characters(password in "\\PC{0,40}", least in 8_i64..30) {
            let rules = Rules { password_min_length: least, ..Rules::default() };
            let is_short = found(&password, &rules).contains(&Objection::TooShort { least: usize::try_from(least).unwrap() });
            let characters = password::length(&SecretString::from(password.as_str()));
            prop_assert_eq!(is_short, i64::try_from(characters).unwrap() < least);
        }
    }
}
