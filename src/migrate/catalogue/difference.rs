//! What differs between two catalogues, in words.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::ObjectName;

/// The longest value that is shown whole.
const SHOWN_CHARACTERS: usize = 100;

/// One thing that differs between the catalogue that should be and the one that was found.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Difference {
    /// It should be there and is not.
    Missing(ObjectName),
    /// It is there and should not be.
    Surplus(ObjectName),
    /// It is there, and is not as it should be.
    Changed {
        /// The object.
        object: ObjectName,
        /// What is different about it.
        property: String,
        /// What should be.
        expected: Option<String>,
        /// What is.
        found: Option<String>,
    },
}

impl Difference {
    /// What differs between the properties of one object.
    pub(super) fn changes(
        object: &ObjectName,
        expected: &BTreeMap<String, String>,
        found: &BTreeMap<String, String>,
    ) -> Vec<Self> {
        let properties: BTreeSet<&String> = expected.keys().chain(found.keys()).collect();
        properties
            .into_iter()
            .filter(|property| expected.get(*property) != found.get(*property))
            .map(|property| Self::Changed {
                object: object.clone(),
                property: property.clone(),
                expected: expected.get(property).cloned(),
                found: found.get(property).cloned(),
            })
            .collect()
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing(object) => write!(formatter, "{object} is missing"),
            Self::Surplus(object) => write!(formatter, "{object} is there and should not be"),
            Self::Changed {
                object,
                property,
                expected,
                found,
            } => {
                write!(formatter, "{object} differs: {property} ")?;
                match (expected, found) {
                    (Some(expected), Some(found)) => {
                        let (expected, found) = excerpts(expected, found);
                        write!(formatter, "is \"{found}\" and should be \"{expected}\"")
                    }
                    (Some(expected), None) => {
                        write!(formatter, "is not set and should be \"{}\"", shortened(expected))
                    }
                    (None, found) => {
                        let found = found.as_deref().unwrap_or_default();
                        write!(formatter, "is \"{}\" and should not be", shortened(found))
                    }
                }
            }
        }
    }
}

impl fmt::Display for ObjectName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} {}", self.kind, self.name)
    }
}

/// Of two texts that differ, the first lines in which they do.
fn excerpts(expected: &str, found: &str) -> (String, String) {
    let (mut expected_lines, mut found_lines) = (expected.lines(), found.lines());
    loop {
        match (expected_lines.next(), found_lines.next()) {
            (Some(expected), Some(found)) if expected == found => {}
            (expected, found) => {
                return around_difference(expected.unwrap_or_default(), found.unwrap_or_default());
            }
        }
    }
}

/// Of two lines that differ, what is around the first difference.
fn around_difference(expected: &str, found: &str) -> (String, String) {
    let same = expected
        .chars()
        .zip(found.chars())
        .take_while(|(expected, found)| expected == found)
        .count();
    let longest = expected.chars().count().max(found.chars().count());
    let skipped = if longest > SHOWN_CHARACTERS {
        same.saturating_sub(SHOWN_CHARACTERS / 2)
    } else {
        0
    };
    let cut = |line: &str| {
        let rest: String = line.chars().skip(skipped).collect();
        let begin = if skipped > 0 { "…" } else { "" };
        format!("{begin}{}", shortened(rest.trim()))
    };
    (cut(expected), cut(found))
}

fn shortened(text: &str) -> String {
    let mut line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((end, _)) = line.char_indices().nth(SHOWN_CHARACTERS) {
        line.truncate(end);
        line.push('…');
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_are_shown_where_they_differ() {
        let body = |line: &str| format!("create function f()\nbegin\n  {line}\nend");
        assert_eq!(
            excerpts(&body("return 1;"), &body("return 2;")),
            ("return 1;".to_owned(), "return 2;".to_owned())
        );
        let long = |end: &str| format!("{}{end}", "x".repeat(300));
        let (expected, found) = excerpts(&long("a"), &long("b"));
        assert!(
            expected.starts_with("…x") && expected.ends_with('a'),
            "{expected}"
        );
        assert!(found.ends_with('b') && found.chars().count() < 60, "{found}");
        assert_eq!(excerpts("a\nb", "a"), ("b".to_owned(), String::new()));
    }
}
