//! Which header of a sheet means which column, and why.

use std::fmt;

use serde::Serialize;
use unicode_normalization::UnicodeNormalization;

use super::error::Error;
use super::mapping::{ColumnFlag, Mapping, Target};

/// How like two names must be for one to be offered in place of the other.
const LIKENESS: f64 = 0.84;

/// A column that a sheet may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct ColumnSpec {
    /// Its name, which is its header in sheets that the tool writes.
    pub name: &'static str,
    /// Other headers that mean it.
    pub synonyms: &'static [&'static str],
    /// Whether every sheet must have it.
    pub required: bool,
    /// What belongs into it.
    pub description: &'static str,
    /// A value as it may stand in a sheet.
    pub example: &'static str,
}

/// Why a header means a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Evidence {
    /// It is the column's name, but for case, accents and punctuation.
    Name,
    /// It is a synonym of the column's name.
    Synonym,
    /// A saved profile says so.
    Profile,
    /// A flag says so.
    Flag,
}

/// What a header of the sheet means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase", tag = "means")]
pub enum Meaning {
    /// A column.
    Column {
        /// Its name.
        name: &'static str,
        /// Why.
        evidence: Evidence,
    },
    /// Nothing, because a profile or flag says so.
    Ignored {
        /// Which of the two.
        evidence: Evidence,
    },
    /// Nothing known.
    Unmatched {
        /// A column without a header that is spelled almost like it.
        suggestion: Option<&'static str>,
    },
    /// Nothing, because it is blank.
    Unnamed,
}

/// A header of the sheet with its meaning.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HeaderMatch {
    /// The header as the sheet has it.
    pub header: String,
    /// What it means.
    #[serde(flatten)]
    pub meaning: Meaning,
}

/// What all headers of a sheet mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ColumnMatch {
    /// The headers from left to right, so that a header's index is its fields' index.
    pub headers: Vec<HeaderMatch>,
    /// The columns that every sheet must have and this one lacks.
    pub missing: Vec<&'static str>,
}

impl ColumnMatch {
    /// Matches the header of a sheet with the columns expected: by flags, then by the profile, then by
    /// the columns' names, then by their synonyms.
    ///
    /// # Errors
    /// When two headers mean one column, or a flag or the profile names a header or column that is not there.
    pub fn find(
        header: &[String],
        columns: &[ColumnSpec],
        profile: &Mapping,
        flags: &[ColumnFlag],
    ) -> Result<Self, Error> {
        let mut meanings: Vec<Option<Meaning>> = vec![None; header.len()];
        let from_profile = profile
            .columns
            .iter()
            .map(|(header, target)| (header, target, Evidence::Profile));
        let from_flags = flags
            .iter()
            .map(|flag| (&flag.header, &flag.target, Evidence::Flag));
        for (wanted, target, evidence) in from_profile.chain(from_flags) {
            let position = find_header(header, wanted, evidence)?;
            meanings[position] = Some(match target {
                Target::Ignored => Meaning::Ignored { evidence },
                Target::Column(name) => Meaning::Column {
                    name: find_column(columns, name, evidence)?,
                    evidence,
                },
            });
        }
        let headers = header
            .iter()
            .zip(meanings)
            .map(|(header, meaning)| HeaderMatch {
                header: header.clone(),
                meaning: meaning.unwrap_or_else(|| recognize(header, columns)),
            })
            .collect();
        let mut found = Self {
            headers,
            missing: Vec::new(),
        };
        found.refuse_two_headers()?;
        found.note_missing(columns);
        found.suggest(columns);
        Ok(found)
    }

    /// The index of the fields of `column`, if the sheet has it.
    #[must_use]
    pub fn position(&self, column: &str) -> Option<usize> {
        self.headers
            .iter()
            .position(|found| found.column() == Some(column))
    }

    /// The headers that mean nothing known, each with its fields' index.
    pub fn unmatched(&self) -> impl Iterator<Item = (usize, &HeaderMatch)> {
        let is_unmatched =
            |found: &(usize, &HeaderMatch)| matches!(found.1.meaning, Meaning::Unmatched { .. });
        self.headers.iter().enumerate().filter(is_unmatched)
    }

    fn refuse_two_headers(&self) -> Result<(), Error> {
        for (index, second) in self.headers.iter().enumerate() {
            let Meaning::Column {
                name: column,
                evidence: second_evidence,
            } = second.meaning
            else {
                continue;
            };
            for first in &self.headers[..index] {
                if let Meaning::Column {
                    name,
                    evidence: first_evidence,
                } = first.meaning
                    && name == column
                {
                    return Err(Error::TwoHeaders {
                        column,
                        first: first.header.clone(),
                        first_evidence,
                        second: second.header.clone(),
                        second_evidence,
                    });
                }
            }
        }
        Ok(())
    }

    fn note_missing(&mut self, columns: &[ColumnSpec]) {
        let lacking = columns
            .iter()
            .filter(|column| column.required && self.position(column.name).is_none());
        self.missing = lacking.map(|column| column.name).collect();
    }

    fn suggest(&mut self, columns: &[ColumnSpec]) {
        let free: Vec<_> = columns
            .iter()
            .filter(|column| self.position(column.name).is_none())
            .collect();
        for found in &mut self.headers {
            if let Meaning::Unmatched { suggestion } = &mut found.meaning {
                let spellings = free.iter().flat_map(|column| {
                    let synonyms = column.synonyms.iter().map(|synonym| (*synonym, column.name));
                    synonyms.chain([(column.name, column.name)])
                });
                *suggestion = nearest(&found.header, spellings);
            }
        }
    }
}

impl HeaderMatch {
    /// The column that the header means, if any.
    #[must_use]
    pub fn column(&self) -> Option<&'static str> {
        match self.meaning {
            Meaning::Column { name, .. } => Some(name),
            _ => None,
        }
    }
}

impl fmt::Display for Evidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Name => "name",
            Self::Synonym => "synonym",
            Self::Profile => "profile",
            Self::Flag => "flag --column",
        })
    }
}

/// What a header means by itself.
fn recognize(header: &str, columns: &[ColumnSpec]) -> Meaning {
    if header.is_empty() {
        return Meaning::Unnamed;
    }
    let key = key(header);
    let by_name = columns.iter().find(|column| self::key(column.name) == key);
    let by_synonym = || {
        columns
            .iter()
            .find(|column| column.synonyms.iter().any(|synonym| self::key(synonym) == key))
    };
    if let Some(column) = by_name {
        Meaning::Column {
            name: column.name,
            evidence: Evidence::Name,
        }
    } else if let Some(column) = by_synonym() {
        Meaning::Column {
            name: column.name,
            evidence: Evidence::Synonym,
        }
    } else {
        Meaning::Unmatched { suggestion: None }
    }
}

/// The header that a profile or flag names: spelled exactly, or else the only one of that key.
fn find_header(header: &[String], wanted: &str, evidence: Evidence) -> Result<usize, Error> {
    if let Some(position) = header.iter().position(|header| header == wanted) {
        return Ok(position);
    }
    let key = key(wanted);
    let fitting: Vec<usize> = (0..header.len())
        .filter(|position| self::key(&header[*position]) == key)
        .collect();
    match fitting[..] {
        [position] => Ok(position),
        [] => Err(Error::UnknownHeader {
            header: wanted.to_owned(),
            evidence,
            suggestion: nearest(
                wanted,
                header.iter().map(|header| (header.as_str(), header.clone())),
            ),
        }),
        _ => Err(Error::AmbiguousHeader {
            header: wanted.to_owned(),
            evidence,
            headers: fitting.iter().map(|position| header[*position].clone()).collect(),
        }),
    }
}

fn find_column(columns: &[ColumnSpec], wanted: &str, evidence: Evidence) -> Result<&'static str, Error> {
    let key = key(wanted);
    let named = columns.iter().find(|column| self::key(column.name) == key);
    named
        .map(|column| column.name)
        .ok_or_else(|| Error::UnknownColumn {
            column: wanted.to_owned(),
            evidence,
            suggestion: nearest(
                wanted,
                columns.iter().map(|column| (column.name, column.name.to_owned())),
            ),
        })
}

fn nearest<'n, T>(wanted: &str, names: impl Iterator<Item = (&'n str, T)>) -> Option<T> {
    let wanted = key(wanted);
    names
        .map(|(name, value)| (strsim::jaro_winkler(&wanted, &key(name)), value))
        .filter(|(likeness, _)| *likeness >= LIKENESS)
        .reduce(|best, next| if next.0 > best.0 { next } else { best })
        .map(|(_, value)| value)
}

/// What is left of a header without case, Latin accents, white space and the punctuation of headers.
fn key(header: &str) -> String {
    header
        .to_lowercase()
        .nfkd()
        .filter(|character| {
            let is_accent = ('\u{300}'..='\u{36f}').contains(character);
            let is_dash = ('\u{2010}'..='\u{2015}').contains(character);
            let is_punctuation = matches!(character, '_' | '-' | '.' | '*' | ':' | '\'' | '’');
            !(is_accent || is_dash || is_punctuation || character.is_whitespace())
        })
        .collect()
}

#[cfg(test)]
mod tests;
