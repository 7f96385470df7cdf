//! What a tenant asks of a password.

use std::collections::BTreeSet;
use std::fmt;

use secrecy::{ExposeSecret, SecretString};
use unicode_normalization::UnicodeNormalization;

use super::Rules;
use super::guessing::{self, Weakness};
use crate::password;

/// A longer password is refused: hashing it would cost whoever keeps it more than it is worth.
pub const MOST_CHARACTERS: usize = 256;

/// Shorter parts of a name are in too many words.
const SHORTEST_WORD: usize = 3;

/// What people put between the parts of a name.
const BETWEEN: [&str; 5] = ["", " ", ".", "-", "_"];

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
    /// It is easily guessed.
    Guessable(Weakness),
    /// It was the person's password before.
    Former {
        /// How many former ones are remembered.
        remembered: usize,
    },
}

impl Objection {
    /// The tenant's setting that objects, and how, as a relative clause; `None` where it is no setting's.
    #[must_use]
    pub fn setting(self) -> Option<&'static str> {
        match self {
            Self::TooShort { .. } => Some("which the setting password_min_length asks for"),
            Self::TooLong => None,
            Self::Guessable(_) => Some("which the setting password_blocklist_enabled refuses"),
            Self::Former { .. } => Some("which the setting password_history_count keeps"),
        }
    }
}

impl fmt::Display for Objection {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooShort { least } => {
                write!(formatter, "the password has fewer than {least} characters")
            }
            Self::TooLong => write!(
                formatter,
                "the password has more than {MOST_CHARACTERS} characters"
            ),
            Self::Guessable(weakness) => weakness.fmt(formatter),
            Self::Former { remembered } => write!(formatter, "the password is one of the last {remembered}"),
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
    } else if rules.password_blocklist_enabled {
        let weakness = guessing::weakness(&composed(given.expose_secret().trim()), &personal.words());
        found.extend(weakness.map(Objection::Guessable));
    }
    found
}

/// Whether a password was the person's before, by the hashes that are remembered.
#[must_use]
pub fn is_former(given: &SecretString, hashes: &[String]) -> bool {
    hashes.iter().any(|hash| password::is_right(given, hash))
}

impl Personal {
    /// What is known, in lower case: each word, two of a name together in either order, and everything whole.
    fn words(&self) -> Vec<String> {
        let mut words = Vec::new();
        for name in self.names.iter().chain(&self.organization) {
            let name = name.to_lowercase();
            let parts: Vec<&str> = name.split_whitespace().collect();
            words.extend(parts.iter().map(|part| (*part).to_owned()));
            words.extend(BETWEEN.map(|between| parts.join(between)));
        }
        let names: BTreeSet<String> = self
            .names
            .iter()
            .flat_map(|name| name.split_whitespace())
            .map(str::to_lowercase)
            .collect();
        for first in &names {
            for second in names.iter().filter(|second| *second != first) {
                words.extend(BETWEEN.map(|between| format!("{first}{between}{second}")));
            }
        }
        if let Some(email) = &self.email {
            let email = email.to_lowercase();
            words.extend(email.split('@').map(ToOwned::to_owned));
            words.extend(
                email
                    .split(|character: char| !character.is_alphanumeric())
                    .map(ToOwned::to_owned),
            );
            words.push(email);
        }
        words.retain(|word| word.chars().count() >= SHORTEST_WORD);
        words.iter().map(|word| composed(word)).collect()
    }
}

/// The same characters are the same text, however they are composed.
fn composed(text: &str) -> String {
    text.nfc().collect()
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
    fn what_is_easily_guessed_is_refused_unless_the_setting_is_off() {
        let lenient = Rules {
            password_blocklist_enabled: false,
            ..Rules::default()
        };
        for (password, weakness) in [
            ("qwertyuiop", Weakness::Common),
            ("Password123!", Weakness::NearlyCommon),
        ] {
            assert_eq!(
                found(password, &Rules::default()),
                [Objection::Guessable(weakness)],
                "{password}"
            );
            assert_eq!(found(password, &lenient), []);
        }
        assert_eq!(found("correct horse", &Rules::default()), []);
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
            assert_eq!(
                found(personal, &rules),
                [Objection::Guessable(Weakness::Personal)],
                "{personal}"
            );
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
