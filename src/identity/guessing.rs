//! How easily a password is guessed: with the passwords that others chose, words, names, keys that lie side by side, dates,
//! and what is known of its holder. The dictionaries and the estimate are those of the crate `zxcvbn`.

use std::fmt;

use zxcvbn::feedback::Warning;
use zxcvbn::matching::patterns::MatchPattern;
use zxcvbn::{Entropy, Score};

/// Less than a million guesses is too few. Eight characters of chance need a hundred million.
const LEAST: Score = Score::Two;

/// What is hard to guess by so many characters is hard to guess. The estimate takes the longer the more there are, up to
/// seconds for what somebody made to that end.
const LOOKED_AT: usize = 48;

/// Why a password is easily guessed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weakness {
    /// It is among the passwords that are tried first.
    Common,
    /// It is one of those with little changed or added.
    NearlyCommon,
    /// It is what is known of its holder, with little changed or added.
    Personal,
    /// It is little more than something that is tried early.
    Pattern(Pattern),
    /// It is none of these, and still guessed within a million tries.
    Other,
}

/// What a password is little more than.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// A word.
    Word,
    /// A name that many people have.
    Name,
    /// Keys that lie side by side.
    Keys,
    /// The same thing again and again.
    Repetition,
    /// A sequence such as `abcd`.
    Sequence,
    /// A date or a year.
    Date,
}

/// Why a password is easily guessed, if it is. `known` is what is known of its holder, in lower case.
#[must_use]
pub fn weakness(password: &str, known: &[String]) -> Option<Weakness> {
    if known.contains(&password.to_lowercase()) {
        return Some(Weakness::Personal);
    }
    let words: Vec<&str> = known.iter().map(String::as_str).collect();
    let beginning: String = password.chars().take(LOOKED_AT).collect();
    let estimate = zxcvbn::zxcvbn(&beginning, &words);
    (estimate.score() < LEAST).then(|| reason(&estimate, known))
}

/// What the longest part of the password is.
fn reason(estimate: &Entropy, known: &[String]) -> Weakness {
    let longest = estimate
        .sequence()
        .iter()
        .max_by_key(|part| part.token.chars().count());
    if let Some(MatchPattern::Dictionary(found)) = longest.map(|part| &part.pattern)
        && known.contains(&found.matched_word)
    {
        return Weakness::Personal;
    }
    let warning = estimate.feedback().and_then(zxcvbn::feedback::Feedback::warning);
    match warning {
        Some(
            Warning::ThisIsATop10Password | Warning::ThisIsATop100Password | Warning::ThisIsACommonPassword,
        ) => Weakness::Common,
        Some(Warning::ThisIsSimilarToACommonlyUsedPassword) => Weakness::NearlyCommon,
        Some(Warning::AWordByItselfIsEasyToGuess) => Weakness::Pattern(Pattern::Word),
        Some(
            Warning::NamesAndSurnamesByThemselvesAreEasyToGuess
            | Warning::CommonNamesAndSurnamesAreEasyToGuess,
        ) => Weakness::Pattern(Pattern::Name),
        Some(Warning::StraightRowsOfKeysAreEasyToGuess | Warning::ShortKeyboardPatternsAreEasyToGuess) => {
            Weakness::Pattern(Pattern::Keys)
        }
        Some(
            Warning::RepeatsLikeAaaAreEasyToGuess | Warning::RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess,
        ) => Weakness::Pattern(Pattern::Repetition),
        Some(Warning::SequencesLikeAbcAreEasyToGuess) => Weakness::Pattern(Pattern::Sequence),
        Some(Warning::RecentYearsAreEasyToGuess | Warning::DatesAreOftenEasyToGuess) => {
            Weakness::Pattern(Pattern::Date)
        }
        None => Weakness::Other,
    }
}

impl fmt::Display for Weakness {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Common => write!(formatter, "the password is one of the most common passwords"),
            Self::NearlyCommon => write!(
                formatter,
                "the password is a common one with little changed or added"
            ),
            Self::Personal => write!(
                formatter,
                "the password is little more than a name or an e-mail that others know"
            ),
            Self::Pattern(pattern) => write!(
                formatter,
                "the password is easily guessed, being little more than {pattern}"
            ),
            Self::Other => write!(formatter, "the password is easily guessed"),
        }
    }
}

impl fmt::Display for Pattern {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Word => "a word",
            Self::Name => "a name that many people have",
            Self::Keys => "keys that lie side by side",
            Self::Repetition => "the same thing again and again",
            Self::Sequence => "a sequence such as abcd or 6543",
            Self::Date => "a date or a year",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(password: &str) -> Option<Weakness> {
        weakness(password, &["sharma".to_owned(), "sitasharma".to_owned()])
    }

    #[test]
    fn what_is_tried_first_is_named_for_what_it_is() {
        for (password, expected) in [
            ("password", Weakness::Common),
            ("PassWord", Weakness::Common),
            ("qwertyuiop", Weakness::Common),
            ("12345678", Weakness::Common),
            ("Password123!", Weakness::NearlyCommon),
            ("p4ssw0rd", Weakness::NearlyCommon),
            ("drowssap", Weakness::NearlyCommon),
            ("sitasharma", Weakness::Personal),
            ("Sharma1234", Weakness::Personal),
            ("5harma99", Weakness::Personal),
            ("zzzzzzzzzz", Weakness::Pattern(Pattern::Repetition)),
            ("xkqxkqxkq", Weakness::Pattern(Pattern::Repetition)),
            ("defghijk", Weakness::Pattern(Pattern::Sequence)),
            ("17.03.1987", Weakness::Pattern(Pattern::Date)),
            ("encyclopedia", Weakness::Pattern(Pattern::Word)),
        ] {
            assert_eq!(found(password), Some(expected), "{password}");
        }
    }

    #[test]
    fn a_few_words_chance_and_other_scripts_are_hard_to_guess() {
        for password in [
            "correct horse",
            "dragonfly-over-tea",
            "password of the seven seas",
            "zx9-kq7w",
            "नमस्ते संसार",
        ] {
            assert_eq!(found(password), None, "{password}");
        }
    }
}
